using SearchService.Indexing.Answers.Overviews;
using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch;
using SearchService.Queries;

namespace SearchService.Archive.Statistics;

/// <summary>Of an archive in a cluster.</summary>
internal sealed class ClusterOverviews : ArchiveOverviews
{
    private readonly ClusterArchive _archive;
    private readonly IArticleSearcher _articles;
    private readonly IArchiveFigures _figures;
    private readonly Func<ILedger?> _ledger;
    private readonly ArchiveOverviews? _whole;
    private readonly Func<ReadingLimits> _limits;
    private readonly OncePerState<ArchiveCounts> _counts;
    private readonly OncePerState<ArchiveStatistics> _statistics;
    private readonly OncePerState<ArchiveCoverage> _coverage;
    private readonly OncePerState<ArchiveTimes> _times;
    private readonly OncePerState<ArchiveOverview> _all;

    /// <param name="archive">The archive.</param>
    /// <param name="limits">What whoever asks may not see.</param>
    public ClusterOverviews(ClusterArchive archive, Func<ReadingLimits> limits)
        : this(archive, archive.Articles, archive.Figures, archive.Ledger, limits, new ClusterOverviews(
            archive, archive.Whole, archive.WholeFigures, archive.Served.Ledger, static () => ReadingLimits.None, null))
    {
    }

    private ClusterOverviews(ClusterArchive archive, IArticleSearcher articles, IArchiveFigures figures, Func<ILedger?> ledger,
        Func<ReadingLimits> limits, ArchiveOverviews? whole)
    {
        (_archive, _articles, _figures, _ledger, _limits, _whole) = (archive, articles, figures, ledger, limits, whole);
        var place = archive.Generations.Place;
        Func<string?> state = StateNow;
        _counts = new(state, CountsNow, ArchiveCounts.None);
        _statistics = new(state, StatisticsNow, ArchiveStatistics.None(place));
        _coverage = new(state, () => ArchiveCoverage.Of(figures.SourceMonths()), ArchiveCoverage.None);
        _times = new(state, TimesNow, ArchiveTimes.None);
        _all = new(state, AllNow, new ArchiveOverview(ArchiveStatistics.None(place), ArchiveCoverage.None, []));
    }

    public override ArchiveOverviews Whole => _whole ?? this;

    public override ArchiveCounts Counts() => _counts.Value();

    public override ArchiveStatistics Statistics() => _statistics.Value();

    public override ArchiveCoverage Coverage() => _coverage.Value();

    public override ArchiveTimes Times() => _times.Value();

    public override ArchiveOverview All() => _all.Value();

    /// <summary>Nothing: they cost the cluster more than whoever waits for one.</summary>
    public override void Warm()
    {
    }

    /// <summary>Null where the cluster holds no archive yet; where that is not known, nothing is told to be empty.</summary>
    private string? StateNow() => _archive.Served.StateFor(_limits()) is { } state ? state
        : _archive.Served.Trouble is { } trouble ? throw new EngineException(trouble)
        : null;

    private ArchiveCounts CountsNow()
    {
        using var ledger = _ledger();
        return ledger is null ? ArchiveCounts.None : ArchiveCounts.Of(ledger, _figures.Bytes());
    }

    private ArchiveStatistics StatisticsNow()
    {
        using var ledger = _ledger();
        return ledger is null || _archive.Served.Generation is not { } generation
            ? ArchiveStatistics.None(_archive.Generations.Place)
            : ArchiveStatistics.Of(_archive.Generations.Place, generation, _articles.Search(ArchiveStatistics.Everything), ledger,
                ledger.Files().AggregateBy(file => file.File.Folder, 0, (articles, file) => articles + file.Articles).ToDictionary(),
                _figures.Undated(), _figures.Guessed());
    }

    private ArchiveTimes TimesNow() => new(_articles.Search(
        new SearchRequest { Size = 0, Facets = [], Timelines = Enum.GetValues<TimelineInterval>() }).Timelines);

    private ArchiveOverview AllNow()
    {
        using var ledger = _ledger();
        return new ArchiveOverview(Statistics(), Coverage(), ledger is null ? [] : Rejected(ledger));
    }
}
