using System.Globalization;
using SearchService.Api.Pages.Shell;
using SearchService.Archive.Statistics;
using SearchService.Articles;

namespace SearchService.Api.Pages.Holdings;

/// <summary>How a source covers the months of the archive.</summary>
/// <param name="Source">Null for articles that do not say.</param>
/// <param name="Bars">Months with articles: the number of the month from the first of the archive, and a height up to 1.</param>
/// <param name="First">The number of its own first month.</param>
/// <param name="Last">The number of its own last month.</param>
/// <param name="Gaps">Months between these without any article, in words.</param>
public sealed record CoverageStrip(
    string? Source, int Articles, IReadOnlyList<(int At, double Height)> Bars, int First, int Last, IReadOnlyList<string> Gaps);

/// <summary>All sources over the same months.</summary>
/// <param name="Months">How many months there are.</param>
/// <param name="From">The first, in words.</param>
/// <param name="To">The last, in words.</param>
/// <param name="More">Sources that are not shown.</param>
public sealed record CoverageStrips(int Months, string From, string To, IReadOnlyList<CoverageStrip> Strips, int More)
{
    private const int MostSources = 40;
    private const int MonthsInYear = 12;

    public static CoverageStrips Of(ArchiveCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        if (coverage.Sources.Count == 0)
        {
            return new CoverageStrips(0, "", "", [], 0);
        }

        var all = coverage.Sources.SelectMany(source => source.Months.Keys).Select(Number).ToList();
        var (first, last) = (all.Min(), all.Max());
        return new CoverageStrips(
            last - first + 1, Short(first), Short(last),
            [.. coverage.Sources.Take(MostSources).Select(source => Strip(source, first))],
            Math.Max(0, coverage.Sources.Count - MostSources));
    }

    private static CoverageStrip Strip(SourceCoverage source, int first)
    {
        var most = source.Months.Values.Max();
        var bars = source.Months.Select(month => (At: Number(month.Key) - first, Height: Math.Sqrt(month.Value / (double)most)))
            .OrderBy(bar => bar.At).ToList();
        return new CoverageStrip(source.Source, source.Articles, bars, bars[0].At, bars[^1].At,
            [.. Gaps([.. source.Gaps.Select(Number).Order()])]);
    }

    /// <summary>Months that follow each other are one gap.</summary>
    private static IEnumerable<string> Gaps(IReadOnlyList<int> months)
    {
        for (var at = 0; at < months.Count;)
        {
            var end = at;
            while (end + 1 < months.Count && months[end + 1] == months[end] + 1)
            {
                end++;
            }

            yield return end == at ? Name(months[at]) : $"{Name(months[at])} to {Name(months[end])}";
            at = end + 1;
        }
    }

    private static int Number(string month) =>
        PartialDate.TryParse(month, out var date) ? date.Year * MonthsInYear + date.Month!.Value - 1 : 0;

    private static string Short(int month) =>
        $"{CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month % MonthsInYear + 1)} {month / MonthsInYear}";

    private static string Name(int month) => Words.Date(new PartialDate(month / MonthsInYear, month % MonthsInYear + 1));
}
