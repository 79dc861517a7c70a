using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;

namespace SearchService.Archive.Statistics;

/// <summary>
/// What tells of the archive as a whole: each worked out once for each state of the index, at the first call. Safe for use by
/// many threads at once.
/// </summary>
public sealed class ArchiveOverviews
{
    private readonly string _index;
    private readonly SnapshotSource _snapshots;
    private readonly ArticleSearcher _articles;
    private readonly ISuggester _suggestions;

    internal ArchiveOverviews(string index, SnapshotSource snapshots, ArticleSearcher articles, ISuggester suggestions) =>
        (_index, _snapshots, _articles, _suggestions) = (index, snapshots, articles, suggestions);

    /// <summary>What the index holds, in a few numbers.</summary>
    public ArchiveCounts Counts() => _snapshots.OnDemand(ArchiveCounts.Of, ArchiveCounts.None);

    public ArchiveStatistics Statistics() => _snapshots.OnDemand(StatisticsOf, ArchiveStatistics.None(_index));

    /// <summary>Articles by source and month.</summary>
    public ArchiveCoverage Coverage() => _snapshots.OnDemand(ArchiveCoverage.Of, ArchiveCoverage.None);

    /// <summary>Of which years, months and days there is anything.</summary>
    public ArchiveTimes Times() => _snapshots.OnDemand(_ => new ArchiveTimes(WholeTimelines()), ArchiveTimes.None);

    /// <summary>All of them, of one state of the index.</summary>
    public ArchiveOverview All() => _snapshots.OnDemand(
        snapshot => new ArchiveOverview(snapshot.OnDemand(StatisticsOf), snapshot.OnDemand(ArchiveCoverage.Of), Rejected(snapshot)),
        new ArchiveOverview(ArchiveStatistics.None(_index), ArchiveCoverage.None, []));

    /// <summary>Works them out, and what suggestions need, before the first to ask has to wait for it: seconds on a large index.</summary>
    public void Warm()
    {
        All();
        Times();
        _articles.Search(new SearchRequest { Size = 0, Facets = [], Timelines = Enum.GetValues<TimelineInterval>(), Significant = 1 });
        _suggestions.Suggest("a", 1);
    }

    private IReadOnlyList<Timeline> WholeTimelines() => _articles.Search(
        new SearchRequest { Size = 0, Facets = [], Timelines = Enum.GetValues<TimelineInterval>() }).Timelines;

    private ArchiveStatistics StatisticsOf(Snapshot snapshot) => ArchiveStatistics.Of(_index, snapshot, _articles);

    private static List<RejectedEntry> Rejected(Snapshot snapshot)
    {
        using var ledger = LedgerSnapshot.Of(snapshot);
        return
        [
            .. ledger.Rejections()
                .OrderBy(entry => entry.File.Folder, StringComparer.Ordinal).ThenBy(entry => entry.File.Name, StringComparer.Ordinal),
        ];
    }
}

/// <summary>An archive as a whole, in one state of its index.</summary>
/// <param name="Statistics">Counts.</param>
/// <param name="Coverage">Articles by source and month.</param>
/// <param name="Rejected">Every file and entry that did not become an article, in the order of files.</param>
public sealed record ArchiveOverview(ArchiveStatistics Statistics, ArchiveCoverage Coverage, IReadOnlyList<RejectedEntry> Rejected);
