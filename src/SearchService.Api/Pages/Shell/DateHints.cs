using System.Globalization;
using SearchService.Archive.Statistics;
using SearchService.Queries;

namespace SearchService.Api.Pages.Shell;

/// <summary>Examples of dates for empty boxes, from the time that the archive is of.</summary>
/// <param name="From">A month: the archive's first.</param>
/// <param name="To">A year: the archive's last.</param>
/// <param name="FirstYear">The archive's first year, or one before the last.</param>
public sealed record DateHints(string From, string To, int FirstYear)
{
    private static readonly DateHints Undated = new("2019-06", "2023", 2019);

    /// <summary>Everything that a box for a date takes.</summary>
    public string Forms => $"a year, month or day: {To}, {From}, 24 April {To}";

    /// <summary>A year and a range of years.</summary>
    public string Range => $"{To} or {FirstYear}..{To}";

    /// <summary>Of the newest state; an archive that cannot say it now keeps no page from being shown.</summary>
    public static DateHints Of(ArchiveOverviews overviews)
    {
        ArgumentNullException.ThrowIfNull(overviews);
        try
        {
            return Of(overviews.Times());
        }
        catch (EngineException)
        {
            return Undated;
        }
    }

    private static DateHints Of(ArchiveTimes held)
    {
        if (held.Ends(TimelineInterval.Year) is not { } years)
        {
            return Undated;
        }

        var (first, last) = (int.Parse(years.First, CultureInfo.InvariantCulture), int.Parse(years.Last, CultureInfo.InvariantCulture));
        return new DateHints(held.Ends(TimelineInterval.Month)?.First ?? years.First, years.Last, Math.Min(first, last - 1));
    }
}
