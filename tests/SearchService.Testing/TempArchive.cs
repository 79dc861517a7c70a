using SearchService.Archive;
using SearchService.Archive.Settings;
using SearchService.OpenSearch.Connection;
using SearchService.Queries;
using SearchService.Wire.Reports;
using SearchService.Wire.Requests;

namespace SearchService.Testing;

/// <summary>A real archive in a temporary folder: article files, and the index made of them.</summary>
public sealed class TempArchive : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ClusterAddress? _cluster;
    private NewsArchive? _archive;

    /// <param name="cluster">The cluster that holds the index; null for a folder.</param>
    public TempArchive(ClusterAddress? cluster = null)
    {
        _cluster = cluster ?? (ArchivesOnCluster.Url is { } every ? TestCluster.NewArchive(every) : null);
        Directory.CreateDirectory(Files);
    }

    /// <summary>The folder of the article files.</summary>
    public string Files => _folder["articles"];

    /// <summary>The folder of the index.</summary>
    public string Index => _folder["index"];

    public NewsArchive Archive => _archive ??= NewsArchive.Open(new ArchiveSettings
    {
        Index = Index,
        Folders = [Files],
        Curated = Path.Combine(Files, ".search"),
        Urls = "http://127.0.0.1:0",
        TimeZone = TimeZoneInfo.Utc,
        Cluster = _cluster is { } cluster ? new ClusterSettings(cluster, TestCluster.Layout) : null,
    });

    /// <summary>An archive of some stories, one file each, indexed.</summary>
    public static TempArchive With(params Story[] stories) => With(null, stories);

    /// <summary>The same on a cluster; null for a folder.</summary>
    public static TempArchive With(ClusterAddress? cluster, params IReadOnlyList<Story> stories)
    {
        var archive = new TempArchive(cluster);
        foreach (var story in stories)
        {
            archive.Write($"{story.Id}.json", story.Json);
        }

        archive.Reconcile();
        return archive;
    }

    public string Write(string name, string content) => _folder.Write(Path.Combine("articles", name), content);

    public string Write(string name, byte[] content) => _folder.Write(Path.Combine("articles", name), content);

    public void Delete(string name) => File.Delete(Path.Combine(Files, name));

    /// <summary>Runs <c>index</c>.</summary>
    public IngestionSummary Reconcile() => Archive.Runs.IndexAsync([]).GetAwaiter().GetResult();

    /// <summary>Runs <c>reindex</c>.</summary>
    public IngestionSummary Reindex() => Archive.Runs.ReindexAsync([]).GetAwaiter().GetResult();

    /// <summary>Asks as a client does, with the parameters of <c>/search</c>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="parameters">Further ones, such as <c>"size=3"</c>.</param>
    public SearchResult Search(string query, params string[] parameters)
    {
        var given = parameters.Select(parameter => parameter.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1]));
        var request = SearchParameters.Read(given.Prepend(KeyValuePair.Create("q", query)), out var errors);
        return errors.Count == 0
            ? Archive.Articles.Search(request)
            : throw new ArgumentException(string.Join("; ", errors.Select(error => error.Detail)), nameof(parameters));
    }

    /// <summary>The ids of the hits, best first.</summary>
    public IReadOnlyList<string> Ids(string query, params string[] parameters) =>
        [.. Search(query, parameters).Hits.Select(hit => hit.Id.Value)];

    public void Dispose()
    {
        _archive?.Dispose();
        if (_cluster is { } cluster)
        {
            TestCluster.Clear(cluster);
        }

        _folder.Dispose();
    }
}
