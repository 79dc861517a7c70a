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
    public static Overlap Compare(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int size)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return default;
        }

        var end = Math.Min(a.Length < size ? uint.MaxValue : a[^1], b.Length < size ? uint.MaxValue : b[^1]);
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length && a[i] <= end && b[j] <= end)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var (first, second) = (CountUpTo(a, end), CountUpTo(b, end));
        return new Overlap(shared, Math.Min(first, second), Math.Max(first, second));
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
