using SearchService.Archive.Corrections;
using SearchService.Archive.Export;
using SearchService.Archive.Inbox;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.Archive.Verification;
using SearchService.Articles;
using SearchService.Entities;
using SearchService.Entities.Corrections;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;
using SearchService.Readers;
using SearchService.Stores.Corrections;
using SearchService.Wire.Reports;

namespace SearchService.Archive;

/// <summary>The archive as one object: what both programs open. Safe for use by many threads at once.</summary>
public sealed class NewsArchive : IDisposable
{
    private readonly SnapshotSource _searchers;
    // Model and gazetteer are the same for every archive of a process.
    private static readonly Lazy<EntityExtractor> LoadedExtractor = new(EntityExtractor.Load);

    private readonly ArticleSearcher _articles;
    private readonly IndexFolder _folder;
    private readonly Ingestor _ingestor;
    private readonly Withdrawing _withdrawing;
    private readonly TimeProvider _time;

    private NewsArchive(ArchiveSettings settings, TimeProvider time)
    {
        Settings = settings;
        _time = time;
        var folder = _folder = new IndexFolder(settings.Index);
        Inbox = new InboxFolder(folder.Root, time);
        _searchers = new SnapshotSource(folder, time);
        var options = new ArticleSearcherOptions { SynonymsFile = Path.Combine(settings.Curated, "synonyms.txt"), Time = time };
        Articles = _articles = new ArticleSearcher(_searchers, options);
        Insights = new ArticleInsights(_searchers, options);
        Suggestions = new Suggester(_searchers);
        Overviews = new ArchiveOverviews(settings.Index, _searchers, _articles, Suggestions);
        Changed = Generation is null ? null : time.GetUtcNow();
        Corrections = new CorrectionsFile(settings.Curated);
        var reading = new ReaderOptions { TimeZone = settings.TimeZone };
        _ingestor = new Ingestor(folder, Inbox, Corrections,
            new RunParts(folder.Root, reading, Corrections, () => LoadedExtractor.Value, time), time);
        _withdrawing = new Withdrawing(Inbox, new JsonArticles(reading), _searchers.Ledger);
    }

    public ArchiveSettings Settings { get; }

    /// <summary>What comes by HTTP.</summary>
    public InboxFolder Inbox { get; }

    /// <summary>What people decided about names.</summary>
    public CorrectionsFile Corrections { get; }

    public IArticleSearcher Articles { get; }

    public IArticleInsights Insights { get; }

    public ISuggester Suggestions { get; }

    /// <summary>What tells of the archive as a whole.</summary>
    public ArchiveOverviews Overviews { get; }

    /// <summary>The generation that queries run on, or null while there is no index.</summary>
    public string? Generation => _searchers.Generation;

    /// <summary>When the generation that queries run on was begun; null while there is none.</summary>
    public DateTimeOffset? GenerationCreated => Generation is { } name ? IndexFolder.CreatedOf(name) : null;

    /// <summary>When queries last moved on to another state of the index; null while there is none.</summary>
    public DateTimeOffset? Changed { get; private set; }

    /// <summary>The index is of a schema that this program cannot read, and has to be rebuilt.</summary>
    public bool NeedsRebuild => _searchers.Outdated;

    /// <summary>Why it has to be rebuilt, in words; null where it has not.</summary>
    public string? RebuildReason => _searchers.OutdatedReason;

    /// <summary>Folders of which the last run of this process over files found so much gone that it removed nothing.</summary>
    public IReadOnlyList<GoneFolder> Gone { get; private set; } = [];

    /// <summary>Opens the archive. An index that is not there yet is made by the first run of <see cref="IndexAsync"/>.</summary>
    public static NewsArchive Open(ArchiveSettings settings, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new NewsArchive(settings, time ?? TimeProvider.System);
    }

    /// <summary>Lets queries see what was written since, by this process or another.</summary>
    /// <returns>Whether there was anything new.</returns>
    public bool Refresh()
    {
        if (!_searchers.Refresh())
        {
            return false;
        }

        Changed = _time.GetUtcNow();
        return true;
    }

    /// <inheritdoc cref="ArticleSearcher.Warm"/>
    public void Warm() => _articles.Warm();

    /// <inheritdoc cref="Ingestor.IndexAsync"/>
    /// <param name="paths">Folders or files; none is the whole archive.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="whatIsGone">What becomes of articles where much of a folder is gone.</param>
    /// <param name="cancellation">Stops the run; what it had written stands.</param>
    public Task<IngestionSummary> IndexAsync(
        IReadOnlyList<string> paths, IProgress<IngestionProgress>? progress = null, WhatIsGone whatIsGone = WhatIsGone.Stays,
        CancellationToken cancellation = default) =>
        SeenAsync(_ingestor.IndexAsync(Asked(paths), whatIsGone, progress, cancellation));

    /// <inheritdoc cref="Ingestor.ReindexAsync"/>
    /// <param name="paths">Folders or files; none is every folder that the ledger knows.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="whatIsGone">What becomes of articles where much of a folder is gone.</param>
    /// <param name="cancellation">Stops the run; the index stays as it was.</param>
    public Task<IngestionSummary> ReindexAsync(
        IReadOnlyList<string> paths, IProgress<IngestionProgress>? progress = null, WhatIsGone whatIsGone = WhatIsGone.Stays,
        CancellationToken cancellation = default) =>
        SeenAsync(_ingestor.ReindexAsync(Asked(paths), whatIsGone, progress, cancellation));

    /// <inheritdoc cref="Ingestor.PreviewIndex"/>
    public IngestionPreview PreviewIndex(IReadOnlyList<string> paths, CancellationToken cancellation = default) =>
        _ingestor.PreviewIndex(Asked(paths), cancellation);

    /// <inheritdoc cref="Ingestor.PreviewReindex"/>
    public IngestionPreview PreviewReindex(IReadOnlyList<string> paths, CancellationToken cancellation = default) =>
        _ingestor.PreviewReindex(Asked(paths), cancellation);

    /// <inheritdoc cref="Ingestor.IndexInboxAsync"/>
    public Task<IngestionSummary> IndexInboxAsync(CancellationToken cancellation = default) =>
        SeenAsync(_ingestor.IndexInboxAsync(cancellation));

    /// <summary>What takes articles that are posted.</summary>
    public PostedArticles OpenPosted() => new(Inbox, new JsonArticles(new ReaderOptions { TimeZone = Settings.TimeZone }), Articles);

    /// <summary>Reconciles article files and inbox with ledger and index, both ways, of every folder that the ledger knows.</summary>
    /// <param name="depth">Whether every byte of the index is read too.</param>
    /// <param name="cancellation">Gives up.</param>
    public VerificationReport Verify(VerificationDepth depth = VerificationDepth.Ledger, CancellationToken cancellation = default)
    {
        var damage = depth == VerificationDepth.EveryByte && _folder.Current() is { } used
            ? GenerationCheck.Thoroughly(used, cancellation)
                .Select(fault => new Difference(
                DifferenceKind.Damaged, used.FullPath, "", $"{fault}: run 'reindex', which makes the index anew.")).ToList()
            : [];
        if (damage.Count > 0)
        {
            // What a damaged ledger says of files is worth nothing.
            return new VerificationReport(0, 0, 0, damage);
        }

        using var ledger = _searchers.Ledger();
        return ledger is null
            ? new VerificationReport(0, 0, 0, [])
            : new ArchiveVerification(
                ledger, Inbox, new JsonArticles(new ReaderOptions { TimeZone = Settings.TimeZone })).Run(cancellation);
    }

    /// <summary>
    /// Withdraws an article for good: it leaves the index with the next run, and no reindex brings it back. One that was posted a moment
    /// ago and is in no index yet never comes into one.
    /// </summary>
    /// <returns>Whether there was such an article.</returns>
    public Task<bool> WithdrawAsync(ArticleId id, CancellationToken cancellation = default) => _withdrawing.WithdrawAsync(id, cancellation);

    /// <summary>Whether there is an article of this id that is not withdrawn, in the index or posted a moment ago.</summary>
    public bool CanWithdraw(ArticleId id, CancellationToken cancellation = default) => _withdrawing.IsThere(id, cancellation);

    /// <summary>Takes a withdrawal back.</summary>
    /// <returns>Whether the article was withdrawn.</returns>
    public Task<bool> RestoreAsync(ArticleId id, CancellationToken cancellation = default) => _withdrawing.RestoreAsync(id, cancellation);

    /// <summary>
    /// Records corrections and applies them to every article at once; where another run is writing, that run takes them up at its end.
    /// </summary>
    public CorrectionOutcome Correct(IReadOnlyList<EntityCorrection> corrections, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        return ApplyCorrections(Corrections.Add(corrections), cancellation);
    }

    /// <summary>Takes a correction back, for every article at once.</summary>
    /// <returns>Not recorded where there is no such correction.</returns>
    public CorrectionOutcome Uncorrect(string id, CancellationToken cancellation = default) =>
        Corrections.Remove(id) is null ? default : ApplyCorrections(recorded: true, cancellation);

    /// <summary>How many articles would change if these were the corrections.</summary>
    public int ArticlesChangedBy(EntityCorrections corrections, CancellationToken cancellation = default)
    {
        using var ledger = _searchers.Ledger();
        return ledger is null ? 0 : CorrectionRun.Changed(ledger, corrections, cancellation).Count();
    }

    private CorrectionOutcome ApplyCorrections(bool recorded, CancellationToken cancellation)
    {
        try
        {
            var articles = _ingestor.Correct(cancellation);
            Refresh();
            return new CorrectionOutcome(recorded, Applied: true, articles);
        }
        catch (IngestionException busy) when (busy.Fault == IngestionFault.AnotherWriter)
        {
            return new CorrectionOutcome(recorded, Applied: false, 0);
        }
    }

    /// <summary>The whole articles that a request finds, read one after the other; copies are articles of their own.</summary>
    public IEnumerable<ExportedArticle> Export(SearchRequest request, CancellationToken cancellation = default) =>
        Articles.Stream(request, cancellation).Select(hit => Articles.Find(hit.Id)).OfType<StoredArticle>().Select(ExportedArticle.From);

    public void Dispose() => _searchers.Dispose();

    private AskedPaths Asked(IReadOnlyList<string> paths) =>
        paths.Count > 0 ? new AskedPaths(paths, false, Settings.GoneLimit) : new AskedPaths(Settings.Folders, true, Settings.GoneLimit);

    /// <summary>Lets queries see what a run wrote, and remembers what it found gone.</summary>
    private async Task<IngestionSummary> SeenAsync(Task<IngestionSummary> run)
    {
        var summary = await run.ConfigureAwait(false);
        if (summary.Paths.Count > 0 || summary.Gone.Count > 0)
        {
            Gone = summary.Gone;
        }

        Refresh();
        return summary;
    }
}
