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
            FacetCounter.Count(snapshot.Reader, ordinals, found.Matches, counts, CopyGroups.Folded(snapshot, copies));
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
        var everywhere = ValueTotals.Of(snapshot, ordinals.Field, copies);
        var all = Math.Max(1, ArticleTotals.Of(snapshot).Counting(copies));
        List<(int Group, long Count, long Everywhere, double Score)> names = [];
        var sums = ArrayPool<int>.Shared.Rent(ordinals.Groups + 1);
        try
        {
            var used = sums.AsSpan(0, ordinals.Groups);
            used.Clear();
            FacetCounter.Sum(ordinals, here.AsSpan(0, ordinals.Count), used);
            for (var group = FacetCounter.Next(used, 0); group < used.Length; group = FacetCounter.Next(used, group + 1))
            {
                var (near, far) = (used[group], used[group] < ShareGain.MinArticles ? 0 : everywhere.OfGroup(ordinals, group));
                if (near >= ShareGain.MinArticles && ShareGain.Of(near, found, far, all) is > 0 and var gain)
                {
                    names.Add((group, near, far, gain));
                }
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(sums);
        }

        return
        [
            .. names.OrderByDescending(name => name.Score).ThenBy(name => name.Group, Comparer<int>.Create(ordinals.Compare))
                .Where(name => !without.Contains(ordinals.KeyText(name.Group)))
                .Take(count)
                .Select(name => new SignificantName(
                    ordinals.Shown(name.Group, here), name.Count, name.Everywhere, Math.Round(name.Score, 6))),
        ];
    }
}
