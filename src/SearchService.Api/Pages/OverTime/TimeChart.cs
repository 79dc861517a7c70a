using System.Globalization;
using SearchService.Api.Pages.Shell;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.OverTime;

/// <summary>A stretch of time and how many articles were published in it.</summary>
/// <param name="First">Its first year or month.</param>
/// <param name="Last">Its last, inclusive.</param>
/// <param name="Label">What stands below its bar; empty where there would be no room.</param>
/// <param name="Count">Articles.</param>
public sealed record TimeBar(PartialDate First, PartialDate Last, string Label, long Count)
{
    /// <summary>The stretch in words.</summary>
    public string Name => First == Last ? Words.Date(First) : $"{Words.Date(First)} to {Words.Date(Last)}";
}

/// <summary>Bars without gaps from the first article to the last: months where few years are covered, else years or decades.</summary>
public sealed record TimeChart(IReadOnlyList<TimeBar> Bars, long WithoutDate)
{
    private const int MostMonths = 37;
    private const int MostYears = 120;
    private const int MostLabels = 10;

    public long Highest => Bars.Count == 0 ? 0 : Bars.Max(bar => bar.Count);

    /// <param name="years">Counts by year, YYYY; null for articles without date.</param>
    /// <param name="months">Counts by month, YYYY-MM.</param>
    public static TimeChart Of(IReadOnlyList<FacetValue> years, IReadOnlyList<FacetValue> months)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(months);
        var byMonth = Dated(months, value => value.Month is { } month ? value.Year * 12 + month - 1 : null);
        var byYear = Dated(years, value => value.Year);
        var withoutDate = years.FirstOrDefault(value => value.Value is null)?.Count ?? 0;

        // Months are left out where an article is known by its year alone: its bar would be missing.
        var complete = byMonth.Values.Sum() >= byYear.Values.Sum();
        var bars = complete && Span(byMonth) is > 0 and <= MostMonths ? Months(byMonth)
            : Span(byYear) <= MostYears ? Years(byYear, 1)
            : Years(byYear.GroupBy(pair => pair.Key / 10 * 10).ToDictionary(decade => decade.Key, decade => decade.Sum(pair => pair.Value)), 10);
        return new TimeChart(Labelled(bars), withoutDate);
    }

    private static Dictionary<int, long> Dated(IReadOnlyList<FacetValue> values, Func<PartialDate, int?> key) => values
        .Select(value => (Key: PartialDate.TryParse(value.Value, out var date) ? key(date) : null, value.Count))
        .Where(value => value.Key is not null)
        .GroupBy(value => value.Key!.Value)
        .ToDictionary(bucket => bucket.Key, bucket => bucket.Sum(value => value.Count));

    private static int Span(Dictionary<int, long> counts) => counts.Count == 0 ? 0 : counts.Keys.Max() - counts.Keys.Min() + 1;

    private static List<TimeBar> Months(Dictionary<int, long> counts)
    {
        var one = counts.Keys.Min() / 12 == counts.Keys.Max() / 12;
        return [.. Enumerable.Range(counts.Keys.Min(), Span(counts)).Select(at =>
        {
            var month = new PartialDate(at / 12, at % 12 + 1);
            var label = one || Span(counts) < MostLabels ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month.Month!.Value) : month.ToString();
            return new TimeBar(month, month, label, counts.GetValueOrDefault(at));
        })];
    }

    private static List<TimeBar> Years(Dictionary<int, long> counts, int step)
    {
        var bars = new List<TimeBar>();
        for (var year = counts.Count == 0 ? 0 : counts.Keys.Min(); counts.Count > 0 && year <= counts.Keys.Max(); year += step)
        {
            var label = step == 1 ? $"{year}" : $"{year}s";
            bars.Add(new TimeBar(new PartialDate(Math.Max(1, year)), new PartialDate(Math.Min(9999, year + step - 1)), label, counts.GetValueOrDefault(year)));
        }

        return bars;
    }

    private static List<TimeBar> Labelled(List<TimeBar> bars)
    {
        var every = (bars.Count + MostLabels - 1) / MostLabels;
        return [.. bars.Select((bar, at) => at % every == 0 ? bar : bar with { Label = "" })];
    }
}
