namespace SearchService.Archive.Copies;

/// <summary>
/// The smallest hashes of a set, ascending (a bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997).
/// </summary>
/// <remarks>
/// Below the largest hash that a full sketch keeps it is complete, so two sketches can be compared in the range that both
/// cover. That gives containment as well as resemblance, whatever the sizes, which a MinHash of fixed slots does not: a story
/// that was cut to a third resembles its source by a third only.
/// </remarks>
internal static class SmallestHashes
{
    /// <summary>The distinct hashes among these, ascending, at most <paramref name="size"/>.</summary>
    public static uint[] Of(uint[] hashes, int size)
    {
        Array.Sort(hashes);
        var distinct = Distinct(hashes);
        return hashes[..Math.Min(distinct, size)];
    }

    /// <summary>Compares two sketches of at most <paramref name="size"/> hashes in the range that both cover.</summary>
    /// <param name="a">A sketch.</param>
    /// <param name="b">Another.</param>
    /// <param name="size">How many hashes a full one keeps.</param>
    /// <param name="leastContainment">
    /// Where the containment is below this, 0 to 1, what is shared may be counted in part only, but the containment stays below it. Most
    /// texts that are compared are no copies, and two thirds of the work end here.
    /// </param>
    public static Overlap Compare(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int size, double leastContainment = 0)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return default;
        }

        var end = Math.Min(a.Length < size ? uint.MaxValue : a[^1], b.Length < size ? uint.MaxValue : b[^1]);
        a = a[..CountUpTo(a, end)];
        b = b[..CountUpTo(b, end)];
        var fewer = a.Length <= b.Length ? a : b;
        var more = a.Length <= b.Length ? b : a;
        var mayMiss = fewer.Length - (int)(leastContainment * fewer.Length);
        int i = 0, j = 0, shared = 0;
        while (i < fewer.Length && j < more.Length && i - shared <= mayMiss)
        {
            var (one, other) = (fewer[i], more[j]);
            shared += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }

        return new Overlap(shared, fewer.Length, more.Length);
    }

    private static int CountUpTo(ReadOnlySpan<uint> sketch, uint end)
    {
        var at = sketch.BinarySearch(end);
        return at >= 0 ? at + 1 : ~at;
    }

    private static int Distinct(Span<uint> sorted)
    {
        var kept = Math.Min(1, sorted.Length);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[kept - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        return kept;
    }
}

/// <summary>What two sets have in common, counted on a sample of both.</summary>
/// <param name="Shared">Members of both.</param>
/// <param name="Smaller">Members of the smaller set.</param>
/// <param name="Larger">Members of the larger set.</param>
internal readonly record struct Overlap(int Shared, int Smaller, int Larger)
{
    /// <summary>Of the smaller set the part that the larger has too, 0 to 1.</summary>
    public double Containment => Smaller == 0 ? 0 : (double)Shared / Smaller;

    /// <summary>Of the larger set the part that the smaller has too, 0 to 1.</summary>
    public double Cover => Larger == 0 ? 0 : (double)Shared / Larger;
}
