using SearchService.Indexing.Answers.Overviews;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;

namespace SearchService.Archive.Statistics;

/// <summary>Of an index of files.</summary>
internal sealed class IndexOverviews(
    string index, SnapshotSource snapshots, ArticleSearcher articles, ISuggester suggestions, Func<ReadingLimits> limits,
    ArchiveOverviews? whole) : ArchiveOverviews
{
    public override ArchiveOverviews Whole => whole ?? this;

    public override ArchiveCounts Counts() => snapshots.OnDemand(CountsOf, limits(), ArchiveCounts.None);

    public override ArchiveStatistics Statistics() => snapshots.OnDemand(StatisticsOf, limits(), ArchiveStatistics.None(index));

    public override ArchiveCoverage Coverage() => snapshots.OnDemand(CoverageOf, limits(), ArchiveCoverage.None);

    public override ArchiveTimes Times() => snapshots.OnDemand(_ => new ArchiveTimes(WholeTimelines()), limits(), ArchiveTimes.None);

    public override ArchiveOverview All() => snapshots.OnDemand(
        snapshot => new ArchiveOverview(snapshot.OnDemand(StatisticsOf), snapshot.OnDemand(CoverageOf), RejectedOf(snapshot)),
        limits(),
        new ArchiveOverview(ArchiveStatistics.None(index), ArchiveCoverage.None, []));

    public override void Warm()
    {
        All();
        Times();
        articles.Search(new SearchRequest { Size = 0, Facets = [], Significant = 1 });
        suggestions.Suggest("a", 1);
    }

    private IReadOnlyList<Timeline> WholeTimelines() => articles.Search(
        new SearchRequest { Size = 0, Facets = [], Timelines = Enum.GetValues<TimelineInterval>() }).Timelines;

    private static ArchiveCounts CountsOf(Snapshot snapshot)
    {
        using var ledger = LedgerSnapshot.Of(snapshot);
        return ArchiveCounts.Of(ledger, snapshot.Generation.Bytes);
    }

    private static ArchiveCoverage CoverageOf(Snapshot snapshot) => ArchiveCoverage.Of(SourceMonths.Of(snapshot));

    private ArchiveStatistics StatisticsOf(Snapshot snapshot)
    {
        using var ledger = LedgerSnapshot.Of(snapshot);
        return ArchiveStatistics.Of(index, snapshot.Generation.Name, articles.Search(ArchiveStatistics.Everything, snapshot), ledger,
            FolderArticles.Of(snapshot), DoubtfulDates.Undated(snapshot), DoubtfulDates.Guessed(snapshot));
    }

    private static List<RejectedEntry> RejectedOf(Snapshot snapshot)
    {
        using var ledger = LedgerSnapshot.Of(snapshot);
        return Rejected(ledger);
    }
}
