using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.Indexing.Storage.Engine;
using SearchService.Queries;

namespace SearchService.Archive.Engines;

/// <summary>What an archive asks of the engine that holds its articles.</summary>
internal sealed record ArchiveEngine : IDisposable
{
    /// <summary>Finds and reads articles, as far as whoever asks may see them.</summary>
    public required IArticleSearcher Articles { get; init; }

    /// <summary>The same of all articles: for work that shows nobody what it finds.</summary>
    public required IArticleSearcher Whole { get; init; }

    /// <summary>Finds what came in.</summary>
    public required IArrivalFinder Arrivals { get; init; }

    /// <summary>Completes what is being typed.</summary>
    public required ISuggester Suggestions { get; init; }

    /// <summary>The state that queries are answered from.</summary>
    public required IServedIndex Served { get; init; }

    /// <summary>What is written to.</summary>
    public required IGenerationStore Generations { get; init; }

    /// <summary>What tells of the archive as a whole.</summary>
    public required ArchiveOverviews Overviews { get; init; }

    /// <summary>Works out what most queries need, before the first of them has to wait for it.</summary>
    public required Action Warm { get; init; }

    /// <summary>Reads every byte of the index in use, or asks the cluster, and says what is damaged; null where nothing can tell.</summary>
    public Func<CancellationToken, IReadOnlyList<string>>? Damage { get; init; }

    /// <summary>What the engine keeps of the inbox; null where that is the folder alone.</summary>
    public IInboxCopy? Inbox { get; init; }

    public required IDisposable Opened { get; init; }

    public static ArchiveEngine Open(ArchiveSettings settings, TimeProvider time, Func<ReadingLimits> limits) =>
        settings.Cluster is { } cluster ? ClusterEngine.Open(cluster, settings, time, limits)
        : EmbeddedEngine.Open(settings, time, limits);

    public void Dispose() => Opened.Dispose();
}
