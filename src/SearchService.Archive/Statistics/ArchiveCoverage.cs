using SearchService.Articles;
using SearchService.Indexing.Answers.Overviews;

namespace SearchService.Archive.Statistics;

/// <summary>How many articles there are of each source in each month, and the months in between that have none.</summary>
/// <param name="Sources">By number of articles, most first.</param>
/// <param name="WithoutMonth">Articles of which not even the month is known.</param>
public sealed record ArchiveCoverage(IReadOnlyList<SourceCoverage> Sources, int WithoutMonth)
{
    internal static readonly ArchiveCoverage None = new([], 0);

    internal static ArchiveCoverage Of(IReadOnlyList<SourceMonth> months)
    {
        var sources = months.Where(each => each.Month is not null).GroupBy(each => each.Source).Select(SourceCoverage.Of);
        return new ArchiveCoverage(
            [.. sources.OrderByDescending(source => source.Articles)],
            months.Where(each => each.Month is null).Sum(each => each.Articles));
    }
}

/// <param name="Source">Who published them; null for articles that do not say.</param>
/// <param name="Articles">Articles in all.</param>
/// <param name="Months">Articles by month, <c>YYYY-MM</c>.</param>
/// <param name="Gaps">Months between the first and the last that have none.</param>
public sealed record SourceCoverage(string? Source, int Articles, IReadOnlyDictionary<string, int> Months, IReadOnlyList<string> Gaps)
{
    /// <param name="counts">Of one source, each with a month.</param>
    internal static SourceCoverage Of(IGrouping<string?, SourceMonth> counts)
    {
        var months = new SortedDictionary<string,
            int>(counts.ToDictionary(each => each.Month!, each => each.Articles), StringComparer.Ordinal);
        var gaps = new List<string>();
        var (first, last) = (months.Keys.First(), months.Keys.Last());
        for (var month = Next(first); string.CompareOrdinal(month, last) < 0; month = Next(month))
        {
            if (!months.ContainsKey(month))
            {
                gaps.Add(month);
            }
        }

        return new SourceCoverage(counts.Key, months.Values.Sum(), months, gaps);
    }

    private static string Next(string month)
    {
        _ = PartialDate.TryParse(month, out var date);
        return (date.Month == 12 ? new PartialDate(date.Year + 1, 1) : date with { Month = date.Month + 1 }).ToString();
    }
}
