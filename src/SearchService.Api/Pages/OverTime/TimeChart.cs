using SearchService.Api.Pages.Shell;
using SearchService.Archive.Statistics;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.OverTime;

/// <summary>A stretch of time and how many articles were published in it.</summary>
/// <param name="First">Its first year, month or day.</param>
/// <param name="Last">Its last, inclusive.</param>
/// <param name="Label">What stands below its bar; empty where there would be no room.</param>
/// <param name="Count">Articles.</param>
/// <param name="Share">Of all articles of that time, 0 to 1.</param>
public sealed record TimeBar(PartialDate First, PartialDate Last, string Label, long Count, double Share)
{
    /// <summary>The stretch in words.</summary>
    public string Name => First == Last ? Words.Date(First) : $"{Words.Date(First)} to {Words.Date(Last)}";

    public double Height(bool share) => share ? Share : Count;
}

/// <summary>Bars without gaps from the first article to the last.</summary>
/// <param name="Interval">What a bar covers; decades where years would be too many.</param>
/// <param name="Possible">What it could cover instead, without too many bars.</param>
/// <param name="Undated">Articles whose date is not known as exactly as that.</param>
public sealed record TimeChart(
    TimelineInterval Interval, IReadOnlyList<TimelineInterval> Possible, IReadOnlyList<TimeBar> Bars, long Undated)
{
    private const int MaxYears = 120;
    private const int MaxMonths = 420;
    private const int MaxDays = 372;
    private const int UsualYears = 3;
    private const int UsualMonths = 2;
    private const int DaysInMonth = 31;
    private const int MonthsInYear = 12;
    private const int Decade = 10;
    private const int MaxLabels = 10;

    /// <summary>Whether shares are known: a decade's is not, since years without any article are not told.</summary>
    public bool HasShares => Bars.All(bar => bar.First == bar.Last);

    /// <summary>Whether the archive holds nothing at all of the time of a bar, which is then no zero.</summary>
    public bool IsGap(TimeBar bar, ArchiveTimes held)
    {
        ArgumentNullException.ThrowIfNull(bar);
        ArgumentNullException.ThrowIfNull(held);
        return bar.Count == 0 && (bar.First == bar.Last
            ? !held.Holds(Interval, bar.First.ToString())
            : Enumerable.Range(bar.First.Year, bar.Last.Year - bar.First.Year + 1)
                .All(year => !held.Holds(TimelineInterval.Year, new PartialDate(year).ToString())));
    }

    public double Highest(bool share) => Bars.Count == 0 ? 0 : Bars.Max(bar => bar.Height(share));

    /// <summary>What has to be asked of a search so that a chart can be made of its answer.</summary>
    public static IReadOnlyList<TimelineInterval> Asked { get; } = Enum.GetValues<TimelineInterval>();

    public static TimeChart Of(IReadOnlyList<Timeline> timelines, TimelineInterval? wanted) => Compared([timelines], wanted)[0];

    /// <summary>One chart for each, all over the same stretch of time and of the same interval.</summary>
    /// <param name="compared">Of each the timelines of every interval.</param>
    /// <param name="wanted">Taken where it does not make too many bars; null for days, months or years as fits best.</param>
    public static IReadOnlyList<TimeChart> Compared(IReadOnlyList<IReadOnlyList<Timeline>> compared, TimelineInterval? wanted)
    {
        var (years, months) = (Span(TimelineInterval.Year), Span(TimelineInterval.Month));
        List<TimelineInterval> possible = [TimelineInterval.Year];
        var best = TimelineInterval.Year;
        if (years is > 0 and <= MaxMonths / MonthsInYear)
        {
            possible.Add(TimelineInterval.Month);
            best = years <= UsualYears ? TimelineInterval.Month : best;
        }

        // Articles of which the year alone is known stand in no month, so months alone do not say how long the time is.
        if (years is > 0 and <= 2 && months is > 0 and <= MaxDays / DaysInMonth)
        {
            possible.Add(TimelineInterval.Day);
            best = months <= UsualMonths ? TimelineInterval.Day : best;
        }

        var interval = wanted is { } typed && possible.Contains(typed) ? typed : best;
        var (first, last) = Ends(interval);
        return [.. Lines(interval).Select(line => new TimeChart(interval, possible, BarsOf(line, first, last), line.Undated))];

        IEnumerable<Timeline> Lines(TimelineInterval of) => compared.Select(timelines => timelines.First(line => line.Interval == of));

        (int First, int Last) Ends(TimelineInterval of)
        {
            var numbers = Lines(of).SelectMany(line => line.Buckets)
                .Select(bucket => TimeScale.Number(of, bucket.Value)).OfType<int>().ToList();
            return numbers.Count == 0 ? (0, -1) : (numbers.Min(), numbers.Max());
        }

        int Span(TimelineInterval of)
        {
            var (first, last) = Ends(of);
            return last - first + 1;
        }
    }

    private static List<TimeBar> BarsOf(Timeline line, int first, int last)
    {
        var step = line.Interval == TimelineInterval.Year && last - first >= MaxYears ? Decade : 1;
        var start = first / step * step;
        var buckets = line.Buckets.ToLookup(bucket => (TimeScale.Number(line.Interval, bucket.Value)!.Value - start) / step);
        var count = last < first ? 0 : (last - start) / step + 1;
        var every = Math.Max(1, (count + MaxLabels - 1) / MaxLabels);
        PartialDate? labelled = null;
        var bars = new List<TimeBar>(count);
        for (var at = 0; at < count; at++)
        {
            var date = TimeScale.Date(line.Interval, Math.Max(1, start + at * step));
            var end = TimeScale.Date(line.Interval, start + at * step + step - 1);
            var label = at % every == 0 ? TimeScale.Label(date, labelled) + (step == Decade ? "s" : "") : "";
            labelled = label.Length > 0 ? date : labelled;
            bars.Add(new TimeBar(date, end, label, buckets[at].Sum(bucket => bucket.Count), buckets[at].Sum(bucket => bucket.Share)));
        }

        return bars;
    }
}
