using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Timelines;

/// <summary>Counts how articles spread over time.</summary>
internal static class TimelineCounter
{
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="interval">The width of a bucket.</param>
    /// <param name="found">Some articles.</param>
    /// <param name="copies">How they are counted.</param>
    public static Timeline Of(Snapshot snapshot, TimelineInterval interval, Matches found, CopyMode copies)
    {
        var field = FieldOf(interval);
        var ordinals = FacetOrdinals.Of(snapshot, field);
        var counts = new int[ordinals.Count];
        var undated = FacetCounter.Count(snapshot.Reader, ordinals, found, counts, CopyGroups.Folded(snapshot, copies));
        var everywhere = ValueTotals.Of(snapshot, field, copies).Counts;
        List<TimelineBucket> buckets = [];
        for (var value = FacetCounter.Next(counts, 0); value < counts.Length; value = FacetCounter.Next(counts, value + 1))
        {
            buckets.Add(new TimelineBucket(ordinals.Text(value), counts[value], counts[value] / (double)everywhere[value]));
        }

        buckets.Sort((x, y) => string.CompareOrdinal(x.Value, y.Value));
        return new Timeline(interval, buckets, undated);
    }

    private static PeriodField FieldOf(TimelineInterval interval) => interval switch
    {
        TimelineInterval.Year => IndexFields.Year,
        TimelineInterval.Month => IndexFields.Month,
        _ => IndexFields.Day,
    };
}
