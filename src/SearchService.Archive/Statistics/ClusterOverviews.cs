using SearchService.OpenSearch;
using SearchService.Queries;

namespace SearchService.Archive.Statistics;

/// <summary>Of an archive in a cluster.</summary>
internal sealed class ClusterOverviews : ArchiveOverviews
{
    private readonly ClusterArchive _archive;
    private readonly OncePerState<ArchiveCounts> _counts;
    private readonly OncePerState<ArchiveStatistics> _statistics;
    private readonly OncePerState<ArchiveCoverage> _coverage;
    private readonly OncePerState<ArchiveTimes> _times;
    private readonly OncePerState<ArchiveOverview> _all;

    public ClusterOverviews(ClusterArchive archive)
    {
        _archive = archive;
        var place = archive.Generations.Place;
        Func<string?> state = StateNow;
        _counts = new(state, CountsNow, ArchiveCounts.None);
        _statistics = new(state, StatisticsNow, ArchiveStatistics.None(place));
        _coverage = new(state, () => ArchiveCoverage.Of(archive.Figures.SourceMonths()), ArchiveCoverage.None);
        _times = new(state, TimesNow, ArchiveTimes.None);
        _all = new(state, AllNow, new ArchiveOverview(ArchiveStatistics.None(place), ArchiveCoverage.None, []));
    }

    public override bool HasSignificance => false;

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
    private string? StateNow() => _archive.Served.State is { } state ? state
        : _archive.Served.Trouble is { } trouble ? throw new EngineException(trouble)
        : null;

    private ArchiveCounts CountsNow()
    {
        using var ledger = _archive.Served.Ledger();
        return ledger is null ? ArchiveCounts.None : ArchiveCounts.Of(ledger, _archive.Figures.Bytes());
    }

    private ArchiveStatistics StatisticsNow()
    {
        using var ledger = _archive.Served.Ledger();
        return ledger is null || _archive.Served.Generation is not { } generation
            ? ArchiveStatistics.None(_archive.Generations.Place)
            : ArchiveStatistics.Of(_archive.Generations.Place, generation, _archive.Articles.Search(ArchiveStatistics.Everything), ledger,
                _archive.Figures.Undated(), _archive.Figures.Guessed());
    }

    private ArchiveTimes TimesNow() => new(_archive.Articles.Search(
        new SearchRequest { Size = 0, Facets = [], Timelines = Enum.GetValues<TimelineInterval>() }).Timelines);

    private ArchiveOverview AllNow()
    {
        using var ledger = _archive.Served.Ledger();
        return new ArchiveOverview(Statistics(), Coverage(), ledger is null ? [] : Rejected(ledger));
    }
}
