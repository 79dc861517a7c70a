using SearchService.Archive.Engines;
using SearchService.Archive.Inbox;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.Archive.Verification;
using SearchService.Entities;
using SearchService.Queries;
using SearchService.Readers;

namespace SearchService.Archive;

/// <summary>
/// The archive that both programs open: its rooms, put together over one index folder. Whoever needs one of them is given that one.
/// Each is safe for use by many threads at once, for as long as the archive is open.
/// </summary>
public sealed class NewsArchive : IDisposable
{
    // Model and gazetteer are the same for every archive of a process.
    private static readonly Lazy<EntityExtractor> LoadedExtractor = new(EntityExtractor.Load);

    private readonly ArchiveEngine _engine;
    private readonly ArchiveStores _stores;

    private NewsArchive(ArchiveSettings settings, TimeProvider time, Func<ReadingLimits> limits)
    {
        var index = Path.GetFullPath(settings.Index);
        _stores = new ArchiveStores(settings, time);
        var corrections = _stores.Corrections();
        var reading = new ReaderOptions { TimeZone = settings.TimeZone };
        var json = new JsonArticles(reading);
        _engine = ArchiveEngine.Open(settings, time, limits);
        var inbox = new InboxFolder(index, time, _engine.Inbox);
        var ingestor = new Ingestor(
            _engine.Generations, index, inbox, corrections,
            new RunParts(index, reading, corrections, () => LoadedExtractor.Value, time), time);
        Settings = settings;
        Served = new ServedState(_engine.Served, _engine.Warm, limits, time);
        Runs = new IndexRuns(ingestor, new IndexTidying(_engine.Generations, Served), settings, Served);
        Posted = new PostedArticles(inbox, json, _engine.Whole);
        Withdrawing = new Withdrawing(inbox, json, _engine.Served.Ledger);
        Corrections = new ArchiveCorrections(corrections, ingestor, _engine.Served.Ledger, Served);
        Verifier = new Verifier(_engine.Generations.Place, _engine.Damage, inbox, json, _engine.Served.Ledger);
    }

    public ArchiveSettings Settings { get; }

    /// <summary>Finds and reads articles, as far as whoever asks may see them.</summary>
    public IArticleSearcher Articles => _engine.Articles;

    /// <summary>Finds what came in.</summary>
    public IArrivalFinder Arrivals => _engine.Arrivals;

    /// <summary>Completes what is being typed.</summary>
    public ISuggester Suggestions => _engine.Suggestions;

    /// <summary>What tells of the archive as a whole, as far as whoever asks may see it.</summary>
    public ArchiveOverviews Overviews => _engine.Overviews;

    /// <summary>The state of the index that all of these answer from.</summary>
    public ServedState Served { get; }

    /// <summary>What brings the index up to date, or builds it anew.</summary>
    public IndexRuns Runs { get; }

    /// <summary>What takes articles that are posted.</summary>
    public PostedArticles Posted { get; }

    /// <summary>What withdraws articles, and takes that back.</summary>
    public Withdrawing Withdrawing { get; }

    /// <summary>What people decided about names.</summary>
    public ArchiveCorrections Corrections { get; }

    /// <summary>What reconciles article files, inbox, ledger and index.</summary>
    public Verifier Verifier { get; }

    /// <summary>Opens the archive. An index that is not there yet is made by the first run.</summary>
    /// <param name="settings">Where it lies.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">What whoever asks at this moment may not see; nothing is hidden where it is not given.</param>
    public static NewsArchive Open(ArchiveSettings settings, TimeProvider? time = null, Func<ReadingLimits>? limits = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new NewsArchive(settings, time ?? TimeProvider.System, limits ?? (static () => ReadingLimits.None));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _stores.Dispose();
    }
}
