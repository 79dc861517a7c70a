using SearchService.Api.Pages.Shell;
using SearchService.Archive.Statistics;
using SearchService.Articles;

namespace SearchService.Api.Pages.Holdings;

/// <summary>What one bar of a strip covers.</summary>
/// <param name="Months">How many months.</param>
/// <param name="One">What it is called.</param>
public sealed record CoverageUnit(int Months, string One)
{
    public static readonly CoverageUnit Month = new(1, "month");
    public static readonly CoverageUnit Year = new(12, "year");
    public static readonly CoverageUnit Decade = new(120, "decade");

    private const int MostMonths = 72;
    private const int MostYears = 100;

    /// <summary>The finest that leaves room for each bar.</summary>
    /// <param name="months">From the first month of the archive to its last.</param>
    public static CoverageUnit For(int months) =>
        months <= MostMonths ? Month : months <= MostYears * Year.Months ? Year : Decade;
}

/// <summary>A stretch of time with articles of a source.</summary>
/// <param name="At">Its number from the first of the archive.</param>
/// <param name="Height">Up to 1.</param>
/// <param name="Articles">How many.</param>
/// <param name="First">Its first month or year.</param>
/// <param name="Last">Its last.</param>
public sealed record CoverageBar(int At, double Height, int Articles, PartialDate First, PartialDate Last)
{
    /// <summary>The stretch in words.</summary>
    public string Name => First == Last ? Words.Date(First) : $"{Words.Date(First)} to {Words.Date(Last)}";
}

/// <summary>How a source covers the time of the archive.</summary>
/// <param name="Source">Null for articles that do not say.</param>
/// <param name="Bars">Stretches with articles.</param>
/// <param name="First">The number of its own first stretch.</param>
/// <param name="Last">The number of its own last one.</param>
/// <param name="Gaps">Stretches of months without any article that are worth a word.</param>
public sealed record CoverageStrip(
    string? Source, int Articles, IReadOnlyList<CoverageBar> Bars, int First, int Last, IReadOnlyList<string> Gaps);

/// <summary>All sources over the same time.</summary>
/// <param name="Unit">What a bar covers.</param>
/// <param name="Count">How many bars there is room for.</param>
/// <param name="From">The first month, in words.</param>
/// <param name="To">The last, in words.</param>
/// <param name="More">Sources that are not shown.</param>
public sealed record CoverageStrips(
    CoverageUnit Unit, int Count, string From, string To, IReadOnlyList<CoverageStrip> Strips, int More)
{
    private const int MostSources = 40;
    private const int MonthsInYear = 12;

    public static CoverageStrips Of(ArchiveCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        if (coverage.Sources.Count == 0)
        {
            return new CoverageStrips(CoverageUnit.Month, 0, "", "", [], 0);
        }

        var all = coverage.Sources.SelectMany(source => source.Months.Keys).Select(Number).ToList();
        var (first, last) = (all.Min(), all.Max());
        var unit = CoverageUnit.For(last - first + 1);
        var start = first / unit.Months;
        return new CoverageStrips(
            unit, last / unit.Months - start + 1, CoverageGaps.Short(first), CoverageGaps.Short(last),
            [.. coverage.Sources.Take(MostSources).Select(source => Strip(source, unit, start))],
            Math.Max(0, coverage.Sources.Count - MostSources));
    }

    private static CoverageStrip Strip(SourceCoverage source, CoverageUnit unit, int start)
    {
        var counts = source.Months.GroupBy(month => Number(month.Key) / unit.Months)
            .Select(same => (At: same.Key, Articles: same.Sum(month => month.Value))).OrderBy(each => each.At).ToList();
        var most = counts.Max(each => each.Articles);
        var bars = counts.Select(each => new CoverageBar(
            each.At - start, Math.Sqrt(each.Articles / (double)most), each.Articles, First(each.At, unit), Last(each.At, unit))).ToList();
        return new CoverageStrip(source.Source, source.Articles, bars, bars[0].At, bars[^1].At, CoverageGaps.Of(source));
    }

    private static PartialDate First(int at, CoverageUnit unit) => unit == CoverageUnit.Month
        ? new PartialDate(at / MonthsInYear, at % MonthsInYear + 1)
        : new PartialDate(Math.Max(1, at * unit.Months / MonthsInYear));

    private static PartialDate Last(int at, CoverageUnit unit) => unit == CoverageUnit.Month
        ? First(at, unit)
        : new PartialDate((at + 1) * unit.Months / MonthsInYear - 1);

    internal static int Number(string month) =>
        PartialDate.TryParse(month, out var date) ? date.Year * MonthsInYear + date.Month!.Value - 1 : 0;
}
