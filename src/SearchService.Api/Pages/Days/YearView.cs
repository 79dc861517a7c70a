using SearchService.Api.Pages.OverTime;
using SearchService.Archive.Statistics;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.Days;

/// <summary>The articles of each day of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Counts">Articles by day, YYYY-MM-DD; only days that have any.</param>
/// <param name="Months">Articles by month, YYYY-MM, those without a known day among them.</param>
/// <param name="Total">Articles of the year.</param>
/// <param name="Earlier">The nearest year before that has articles; null where there is none.</param>
/// <param name="Later">The nearest year after it.</param>
public sealed record YearView(
    int Year, IReadOnlyDictionary<string, long> Counts, IReadOnlyDictionary<string, long> Months, long Total, int? Earlier, int? Later)
{
    /// <summary>Shades of a day.</summary>
    private const int Shades = 4;

    private long Most => Counts.Count == 0 ? 0 : Counts.Values.Max();

    /// <summary>Articles whose day is not known.</summary>
    public long WithoutDay => Total - Counts.Values.Sum();

    public static YearView Of(int year, ArchiveTimes held, IArticleSearcher articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(articles);
        var date = new PartialDate(year);
        var found = articles.Search(
            new SearchRequest
            {
                FromDate = date,
                ToDate = date,
                Size = 0,
                Facets = [],
                Copies = CopyMode.All,
                Timelines = [TimelineInterval.Day, TimelineInterval.Month],
            }, cancellation);
        return new YearView(
            year, By(found.Timelines[0]), By(found.Timelines[1]), found.Total, Nearest(held, year, -1), Nearest(held, year, 1));
    }

    /// <summary>1 to 4: how busy a day is beside the busiest of the year; 0 for none.</summary>
    public int Shade(long count) => count == 0 ? 0 : (int)Math.Ceiling(Shades * Math.Sqrt(count / (double)Most));

    /// <summary>The first and last year of the archive; null where no article has a date.</summary>
    public static (int First, int Last)? Years(ArchiveTimes held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return held.Ends(TimelineInterval.Year) is { } ends && TimeScale.Number(TimelineInterval.Year, ends.First) is { } first
            && TimeScale.Number(TimelineInterval.Year, ends.Last) is { } last ? (first, last) : null;
    }

    private static Dictionary<string, long> By(Timeline timeline) =>
        timeline.Buckets.ToDictionary(bucket => bucket.Value, bucket => bucket.Count);

    private static int? Nearest(ArchiveTimes held, int year, int step)
    {
        if (Years(held) is { } years)
        {
            for (var at = Math.Clamp(year, years.First - 1, years.Last + 1) + step; at >= years.First && at <= years.Last; at += step)
            {
                if (held.Holds(TimelineInterval.Year, new PartialDate(at).ToString()))
                {
                    return at;
                }
            }
        }

        return null;
    }
}
