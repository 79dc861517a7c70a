using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Statistics;

/// <summary>How many articles there are of each source in each month, and the months in between that have none.</summary>
/// <param name="Sources">By number of articles, most first.</param>
/// <param name="WithoutMonth">Articles of which not even the month is known.</param>
public sealed record ArchiveCoverage(IReadOnlyList<SourceCoverage> Sources, int WithoutMonth)
{
    internal static ArchiveCoverage Of(LedgerSnapshot ledger)
    {
        var months = new Dictionary<string, SortedDictionary<string, int>>();
        var without = 0;
        foreach (var publication in ledger.Publications())
        {
            if (publication.Published is not { Date: { Month: { } month } date })
            {
                without++;
                continue;
            }

            var source = publication.Source ?? "";
            var counts = months.TryGetValue(source, out var known) ? known : months[source] = new SortedDictionary<string, int>(StringComparer.Ordinal);
            var key = new PartialDate(date.Year, month).ToString();
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return new ArchiveCoverage([.. months.Select(source => SourceCoverage.Of(source.Key, source.Value)).OrderByDescending(source => source.Articles)], without);
    }
}

/// <param name="Source">Who published them; null for articles that do not say.</param>
/// <param name="Articles">Articles in all.</param>
/// <param name="Months">Articles by month, <c>YYYY-MM</c>.</param>
/// <param name="Gaps">Months between the first and the last that have none.</param>
public sealed record SourceCoverage(string? Source, int Articles, IReadOnlyDictionary<string, int> Months, IReadOnlyList<string> Gaps)
{
    internal static SourceCoverage Of(string source, SortedDictionary<string, int> months)
    {
        var gaps = new List<string>();
        var (first, last) = (months.Keys.First(), months.Keys.Last());
        for (var month = Next(first); string.CompareOrdinal(month, last) < 0; month = Next(month))
        {
            if (!months.ContainsKey(month))
            {
                gaps.Add(month);
            }
        }

        return new SourceCoverage(source.Length > 0 ? source : null, months.Values.Sum(), months, gaps);
    }

    private static string Next(string month)
    {
        _ = PartialDate.TryParse(month, out var date);
        return (date.Month == 12 ? new PartialDate(date.Year + 1, 1) : date with { Month = date.Month + 1 }).ToString();
    }
}
