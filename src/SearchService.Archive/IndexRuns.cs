using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Wire.Reports;

namespace SearchService.Archive;

/// <summary>Runs over the folders of the archive. Queries see what a run wrote as soon as it is over.</summary>
public sealed class IndexRuns
{
    private readonly Ingestor _ingestor;
    private readonly ArchiveSettings _settings;
    private readonly ServedState _served;

    internal IndexRuns(Ingestor ingestor, IndexTidying tidying, ArchiveSettings settings, ServedState served) =>
        (_ingestor, Tidying, _settings, _served) = (ingestor, tidying, settings, served);

    /// <summary>What puts the index in order behind many short runs.</summary>
    public IndexTidying Tidying { get; }

    /// <summary>Folders of which the last run of this process over files found so much gone that it removed nothing.</summary>
    public IReadOnlyList<GoneFolder> Gone { get; private set; } = [];

    /// <summary>What this process is writing just now; null while it writes nothing.</summary>
    public RunUnderWay? UnderWay { get; private set; }

    /// <inheritdoc cref="Ingestor.IndexAsync"/>
    /// <param name="paths">Folders or files; none is the whole archive.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="whatIsGone">What becomes of articles where much of a folder is gone.</param>
    /// <param name="cancellation">Stops the run; what it had written stands.</param>
    public Task<IngestionSummary> IndexAsync(
        IReadOnlyList<string> paths, IProgress<IngestionProgress>? progress = null, WhatIsGone whatIsGone = WhatIsGone.Stays,
        CancellationToken cancellation = default) =>
        SeenAsync(RunKind.Index, progress, told => _ingestor.IndexAsync(Asked(paths), whatIsGone, told, cancellation));

    /// <summary>
    /// Brings in what changed in the archive while nobody looked, as a service does when it starts. A file with the size and the time of
    /// change that the ledger has is not opened.
    /// </summary>
    /// <exception cref="IngestionException">A path does not exist, or another process is writing.</exception>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="cancellation">Stops the run; what it had written stands.</param>
    public Task<IngestionSummary> CatchUpAsync(
        IProgress<IngestionProgress>? progress = null, CancellationToken cancellation = default) => SeenAsync(
        RunKind.Index, progress,
        told => _ingestor.IndexAsync(Asked([]) with { TrustsTimes = true }, WhatIsGone.Stays, told, cancellation));

    /// <inheritdoc cref="Ingestor.ReindexAsync"/>
    /// <param name="paths">Folders or files; none is every folder that the ledger knows.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="whatIsGone">What becomes of articles where much of a folder is gone.</param>
    /// <param name="cancellation">Stops the run; the index stays as it was.</param>
    public Task<IngestionSummary> ReindexAsync(
        IReadOnlyList<string> paths, IProgress<IngestionProgress>? progress = null, WhatIsGone whatIsGone = WhatIsGone.Stays,
        CancellationToken cancellation = default) =>
        SeenAsync(RunKind.Reindex, progress, told => _ingestor.ReindexAsync(Asked(paths), whatIsGone, told, cancellation));

    /// <summary>One part of a reindex that several processes do together.</summary>
    /// <param name="part">Which.</param>
    /// <param name="paths">Folders or files; none is every folder that the ledger knows. The same for all parts.</param>
    /// <param name="progress">Is told how far the part is.</param>
    /// <param name="whatIsGone">What becomes of articles where much of a folder is gone.</param>
    /// <param name="cancellation">Stops the part; it can be done again.</param>
    public Task<IngestionSummary> ReindexPartAsync(
        RunPart part, IReadOnlyList<string> paths, IProgress<IngestionProgress>? progress = null,
        WhatIsGone whatIsGone = WhatIsGone.Stays, CancellationToken cancellation = default) => SeenAsync(
        RunKind.Reindex, progress, told => _ingestor.Parted.RunAsync(part, Asked(paths), whatIsGone, told, cancellation));

    /// <inheritdoc cref="Ingestor.IndexInboxAsync"/>
    public Task<IngestionSummary> IndexInboxAsync(CancellationToken cancellation = default) =>
        SeenAsync(RunKind.Inbox, null, told => _ingestor.IndexInboxAsync(() => _served.Refresh(), told, cancellation));

    /// <inheritdoc cref="Ingestor.PreviewIndex"/>
    public IngestionPreview PreviewIndex(IReadOnlyList<string> paths, CancellationToken cancellation = default) =>
        _ingestor.PreviewIndex(Asked(paths), cancellation);

    /// <inheritdoc cref="Ingestor.PreviewReindex"/>
    public IngestionPreview PreviewReindex(IReadOnlyList<string> paths, CancellationToken cancellation = default) =>
        _ingestor.PreviewReindex(Asked(paths), cancellation);

    /// <inheritdoc cref="Ingestor.LoadModels"/>
    public void LoadModels() => _ingestor.LoadModels();

    private AskedPaths Asked(IReadOnlyList<string> paths) => paths.Count > 0
        ? new AskedPaths(paths, false, _settings.GoneLimit)
        : new AskedPaths(_settings.Folders, true, _settings.GoneLimit);

    /// <summary>Lets queries see what a run wrote, and remembers what it found gone.</summary>
    private async Task<IngestionSummary> SeenAsync(
        RunKind kind, IProgress<IngestionProgress>? progress, Func<IProgress<IngestionProgress>, Task<IngestionSummary>> run)
    {
        UnderWay = new RunUnderWay(kind, null);
        try
        {
            var summary = await run(new Told(this, kind, progress)).ConfigureAwait(false);
            if (summary.Paths.Count > 0 || summary.Gone.Count > 0)
            {
                Gone = summary.Gone;
            }

            _served.Refresh();
            return summary;
        }
        finally
        {
            UnderWay = null;
        }
    }

    /// <summary>Hands on how far a run is, and remembers it.</summary>
    private sealed class Told(IndexRuns runs, RunKind kind, IProgress<IngestionProgress>? progress) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            runs.UnderWay = new RunUnderWay(kind, value);
            progress?.Report(value);
        }
    }
}
