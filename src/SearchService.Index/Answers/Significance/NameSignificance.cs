using System.Buffers;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Significance;

/// <summary>Finds the names that are more frequent among some articles than among all.</summary>
internal static class NameSignificance
{
    /// <summary>A name in fewer of the articles than this may be there by chance.</summary>
    private const int MinArticles = 2;

    /// <param name="snapshot">The state of the index.</param>
    /// <param name="field">The field that holds the names.</param>
    /// <param name="found">Some articles.</param>
    /// <param name="copies">How they are counted.</param>
    /// <param name="without">Keys of names that are left out.</param>
    /// <param name="count">How many names at most.</param>
    public static IReadOnlyList<SignificantName> Of(
        Snapshot snapshot, NameField field, FoundArticles found, CopyMode copies, IReadOnlySet<string> without, int count)
    {
        var ordinals = FacetOrdinals.Of(snapshot, field);
        var here = ArrayPool<int>.Shared.Rent(ordinals.Count + 1);
        try
        {
            var counts = here.AsSpan(0, ordinals.Count);
            counts.Clear();
            FacetCounter.Count(snapshot.Reader, ordinals, found.Matches.Documents, counts, CopyGroups.Folded(snapshot, copies));
            return Best(snapshot, ordinals, here, found.Total, copies, without, count);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(here);
        }
    }

    /// <param name="here">How many of the articles have each value; may be longer than there are values.</param>
    private static List<SignificantName> Best(Snapshot snapshot, FacetOrdinals ordinals, int[] here, int found, CopyMode copies,
        IReadOnlySet<string> without, int count)
    {
        var everywhere = ValueTotals.Of(snapshot, ordinals.Field, copies).Counts;
        var all = Math.Max(1, ArticleTotals.Of(snapshot).Counting(copies));
        var lookup = ordinals.Lookup();
        List<(int Key, long Count, long Everywhere, double Score)> names = [];
        ReadOnlySpan<int> counts = here.AsSpan(0, ordinals.Count);
        for (var value = FacetCounter.Next(counts, 0); value < counts.Length;)
        {
            var key = ordinals.Group(value);
            var (start, end) = ordinals.ValuesOf(key);
            value = FacetCounter.Next(counts, end);
            var (near, far) = (Sum(counts[start..end]), Sum(everywhere[start..end]));
            if (near >= MinArticles && Gain(near, found, far, all) is > 0 and var gain)
            {
                names.Add((key, near, far, gain));
            }
        }

        return
        [
            .. names.OrderByDescending(name => name.Score).ThenBy(name => name.Key)
                .Where(name => !without.Contains(NameField.KeyOf(lookup(ordinals.ValuesOf(name.Key).Start))))
                .Take(count)
                .Select(name => new SignificantName(
                    FacetCounter.Shown(ordinals, name.Key, here, lookup), name.Count, name.Everywhere, Math.Round(name.Score, 6))),
        ];
    }

    /// <summary>The gain in share, times the ratio of shares: rare names must be much more frequent here, common ones clearly so.</summary>
    private static double Gain(long near, long found, long far, long all)
    {
        var (here, there) = (near / (double)Math.Max(1, found), far / (double)all);
        return there > 0 ? (here - there) * (here / there) : 0;
    }

    private static long Sum(ReadOnlySpan<int> counts)
    {
        long sum = 0;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
