using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Entities;
using SearchService.Indexing.Generations;
using SearchService.Indexing.Search;
using SearchService.Queries;
using SearchService.Readers;

namespace SearchService.Archive;

/// <summary>The archive as one object: what both programs open. Safe for use by many threads at once.</summary>
public sealed class NewsArchive : IDisposable
{
    private readonly SearcherSource _searchers;
    // Model and gazetteer are the same for every archive of a process.
    private static readonly Lazy<EntityExtractor> LoadedExtractor = new(EntityExtractor.Load);

    private readonly Ingestor _ingestor;

    private NewsArchive(ArchiveSettings settings, TimeProvider time)
    {
        Settings = settings;
        var folder = new IndexFolder(settings.Index);
        Reader = new ArticleReader(new ReaderOptions { TimeZone = settings.TimeZone });
        _searchers = new SearcherSource(folder);
        Articles = new ArticleSearcher(_searchers);
        _ingestor = new Ingestor(folder, Reader, () => LoadedExtractor.Value, time);
    }

    public ArchiveSettings Settings { get; }

    public ArticleReader Reader { get; }

    public IArticleSearcher Articles { get; }

    /// <summary>The generation that queries run on, or null while there is no index.</summary>
    public string? Generation => _searchers.Generation;

    /// <summary>The index is of a schema that this program cannot read, and has to be rebuilt.</summary>
    public bool NeedsRebuild => _searchers.Outdated;

    /// <summary>Opens the archive. An index that is not there yet is made by the first run of <see cref="IndexAsync"/>.</summary>
    public static NewsArchive Open(ArchiveSettings settings, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new NewsArchive(settings, time ?? TimeProvider.System);
    }

    /// <summary>Lets queries see what was written since, by this process or another.</summary>
    /// <returns>Whether there was anything new.</returns>
    public bool Refresh() => _searchers.Refresh();

    /// <inheritdoc cref="Ingestor.IndexAsync"/>
    public async Task<IngestionSummary> IndexAsync(
        IReadOnlyList<string> paths, IProgress<IngestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        var summary = await _ingestor.IndexAsync(paths.Count > 0 ? paths : Settings.Folders, progress, cancellation).ConfigureAwait(false);
        Refresh();
        return summary;
    }

    /// <inheritdoc cref="Ingestor.ReindexAsync"/>
    public async Task<IngestionSummary> ReindexAsync(
        IReadOnlyList<string> paths, IProgress<IngestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        var summary = await _ingestor.ReindexAsync(paths, Settings.Folders, progress, cancellation).ConfigureAwait(false);
        Refresh();
        return summary;
    }

    public ArchiveStatistics Statistics() => ArchiveStatistics.Of(Settings.Index, _searchers, Articles);

    public void Dispose() => _searchers.Dispose();
}
