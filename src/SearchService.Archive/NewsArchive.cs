using SearchService.Archive.Inbox;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.Archive.Verification;
using SearchService.Entities;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;
using SearchService.Readers;
using SearchService.Stores.Corrections;

namespace SearchService.Archive;

/// <summary>
/// The archive that both programs open: its rooms, put together over one index folder. Whoever needs one of them is given that one.
/// Each is safe for use by many threads at once, for as long as the archive is open.
/// </summary>
public sealed class NewsArchive : IDisposable
{
    // Model and gazetteer are the same for every archive of a process.
    private static readonly Lazy<EntityExtractor> LoadedExtractor = new(EntityExtractor.Load);

    private readonly SnapshotSource _snapshots;

    private NewsArchive(ArchiveSettings settings, TimeProvider time)
    {
        var folder = new IndexFolder(settings.Index);
        var inbox = new InboxFolder(folder.Root, time);
        var corrections = new CorrectionsFile(settings.Curated);
        var options = new ArticleSearcherOptions
        {
            SynonymsFile = Path.Combine(settings.Curated, "synonyms.txt"),
            Time = time,
            PlaceNames = PlaceLocations.IndexedName,
        };
        var reading = new ReaderOptions { TimeZone = settings.TimeZone };
        var json = new JsonArticles(reading);
        _snapshots = new SnapshotSource(folder, time);
        var articles = new ArticleSearcher(_snapshots, options);
        var ingestor = new Ingestor(
            new IndexGenerations(folder), folder.Root, inbox, corrections,
            new RunParts(folder.Root, reading, corrections, () => LoadedExtractor.Value, time), time);
        Settings = settings;
        Articles = articles;
        Arrivals = new ArrivalFinder(_snapshots, options);
        Suggestions = new Suggester(_snapshots, options);
        Overviews = new ArchiveOverviews(settings.Index, _snapshots, articles, Suggestions);
        Served = new ServedState(_snapshots, articles, time);
        Runs = new IndexRuns(ingestor, settings, Served);
        Posted = new PostedArticles(inbox, json, articles);
        Withdrawing = new Withdrawing(inbox, json, _snapshots.Ledger);
        Corrections = new ArchiveCorrections(corrections, ingestor, _snapshots.Ledger, Served);
        Verifier = new Verifier(folder, inbox, json, _snapshots.Ledger);
    }

    public ArchiveSettings Settings { get; }

    /// <summary>Finds and reads articles.</summary>
    public IArticleSearcher Articles { get; }

    /// <summary>Finds what came in.</summary>
    public IArrivalFinder Arrivals { get; }

    /// <summary>Completes what is being typed.</summary>
    public ISuggester Suggestions { get; }

    /// <summary>What tells of the archive as a whole.</summary>
    public ArchiveOverviews Overviews { get; }

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
    public static NewsArchive Open(ArchiveSettings settings, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new NewsArchive(settings, time ?? TimeProvider.System);
    }

    public void Dispose() => _snapshots.Dispose();
}
