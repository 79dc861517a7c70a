using SearchService.Archive.Statistics;
using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Queries;
using SearchService.Stores.Jobs;
using SearchService.Wire;
using SearchService.Wire.Reports;

namespace SearchService.Api.Pages.Holdings;

/// <summary>What the page of the archive shows.</summary>
/// <param name="Statistics">Counts.</param>
/// <param name="Coverage">Articles by source and month.</param>
/// <param name="Rejected">What could not be read, by reason, the most frequent first.</param>
/// <param name="LastJob">The newest job, or null where none was asked for.</param>
/// <param name="Gone">Folders of which so much is gone that nothing was removed.</param>
/// <param name="Titles">Of the articles that it names.</param>
public sealed record HoldingsView(ArchiveStatistics Statistics, ArchiveCoverage Coverage, IReadOnlyList<RejectedGroup> Rejected,
    Job? LastJob, IReadOnlyList<GoneFolder> Gone, IReadOnlyDictionary<ArticleId, string> Titles)
{
    public static HoldingsView Of(ArchiveOverview overview, JobStore jobs, IReadOnlyList<GoneFolder> gone, IArticleSearcher articles)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(jobs);
        ArgumentNullException.ThrowIfNull(articles);
        var (statistics, coverage, rejected) = overview;
        return new HoldingsView(
            statistics,
            coverage,
            [.. rejected.GroupBy(entry => entry.Rejection.Code).Select(group => new RejectedGroup(group.Key, [.. group]))
                .OrderByDescending(group => group.Entries.Count)],
            jobs.List(1) is [var newest, ..] ? newest : null,
            gone,
            TitlesOf([.. statistics.Undated.Take(DatedArticles.Shown), .. statistics.Guessed.Take(DatedArticles.Shown)], articles));
    }

    /// <summary>Of articles that the page names; one without a title goes by its file.</summary>
    private static Dictionary<ArticleId, string> TitlesOf(IEnumerable<DatedArticle> named, IArticleSearcher articles)
    {
        var titles = new Dictionary<ArticleId, string>();
        foreach (var id in named.Select(each => each.Id).Distinct())
        {
            if (articles.Find(id)?.Article.Title is { } title)
            {
                titles[id] = title;
            }
        }

        return titles;
    }

    public IReadOnlyList<FacetValue> Values(FacetField field) => Statistics.Facets.GetValueOrDefault(WireName.Of(field)) ?? [];
}

/// <summary>Files and entries that were rejected for one reason.</summary>
public sealed record RejectedGroup(RejectionCode Code, IReadOnlyList<RejectedEntry> Entries);
