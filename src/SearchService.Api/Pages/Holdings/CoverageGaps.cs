using System.Globalization;
using SearchService.Api.Pages.Shell;
using SearchService.Archive.Statistics;
using SearchService.Articles;

namespace SearchService.Api.Pages.Holdings;

/// <summary>
/// Months in which a source is silent. Of a source with few gaps all are named. Of one with many only those are that chance does not
/// explain: where articles came as evenly as rain (a Poisson process) a gap of this length would be expected in one of a hundred places.
/// </summary>
internal static class CoverageGaps
{
    private const int MonthsInYear = 12;

    /// <summary>So few gaps are all named.</summary>
    private const int Few = 3;

    private const double Chance = 0.01;

    /// <summary>In words, in the order of time.</summary>
    public static IReadOnlyList<string> Of(SourceCoverage source)
    {
        var gaps = Stretches([.. source.Gaps.Select(CoverageStrips.Number).Order()]).ToList();
        var rate = source.Articles / (double)(source.Months.Count + source.Gaps.Count);
        return [.. gaps.Where(gap => gaps.Count <= Few || Math.Exp(-rate * (gap.Last - gap.First + 1)) < Chance)
            .Select(gap => gap.First == gap.Last ? Name(gap.First) : $"{Name(gap.First)} to {Name(gap.Last)}")];
    }

    /// <summary>A month, short: "Sep 2023".</summary>
    public static string Short(int month) =>
        $"{CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month % MonthsInYear + 1)} {month / MonthsInYear}";

    /// <summary>Months that follow each other are one gap.</summary>
    private static IEnumerable<(int First, int Last)> Stretches(IReadOnlyList<int> months)
    {
        for (var at = 0; at < months.Count;)
        {
            var end = at;
            while (end + 1 < months.Count && months[end + 1] == months[end] + 1)
            {
                end++;
            }

            yield return (months[at], months[end]);
            at = end + 1;
        }
    }

    private static string Name(int month) => Words.Date(new PartialDate(month / MonthsInYear, month % MonthsInYear + 1));
}
