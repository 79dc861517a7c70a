using Lucene.Net.Index;
using SearchService.Archive;
using SearchService.Articles;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Writing;
using SearchService.Queries;
using SearchService.UnitTests.Engines;
using FSDirectory = Lucene.Net.Store.FSDirectory;

namespace SearchService.UnitTests.Search;

/// <summary>A small index in a temporary folder.</summary>
internal sealed class SampleIndex : ISampleEngine
{
    private readonly string _path = Directory.CreateTempSubdirectory("sample-index-").FullName;
    private readonly IndexFolder _folder;

    private SampleIndex(IEnumerable<Story> stories, ArticleSearcherOptions? options)
    {
        _folder = new IndexFolder(_path);
        Rebuild(stories);
        Source = new SnapshotSource(_folder, options?.Time);
        Searcher = new ArticleSearcher(Source, (options ?? new ArticleSearcherOptions()) with { PlaceNames = PlaceLocations.IndexedName });
        Suggester = new Suggester(Source);
    }

    public IndexFolder Folder => _folder;

    public SnapshotSource Source { get; }

    public ArticleSearcher Searcher { get; }

    public Suggester Suggester { get; }

    public IReadOnlyList<Suggestion> Suggest(string typed) => Suggester.Suggest(typed);

    public Arrivals Arrivals(ArrivalRequest request) =>
        new ArrivalFinder(Source, new ArticleSearcherOptions { PlaceNames = PlaceLocations.IndexedName }).Find(request);

    public ICloseReader CloseReader => Searcher.Closely;

    public static SampleIndex With(params Story[] stories) => new(stories, null);

    public static SampleIndex With(ArticleSearcherOptions options, params Story[] stories) => new(stories, options);

    /// <summary>Puts a new generation in use; queries see it after a refresh.</summary>
    public void Rebuild(IEnumerable<Story> stories)
    {
        var generation = _folder.Create(DateTimeOffset.UnixEpoch);
        using (var writer = GenerationWriter.Open(generation))
        {
            foreach (var story in stories)
            {
                writer.Add(story.ToIndexed());
            }

            writer.Commit();
        }

        _folder.Activate(generation);
    }

    /// <summary>Commits more to the generation in use; queries see it after a refresh.</summary>
    public void Append(IEnumerable<Story> stories)
    {
        using var writer = GenerationWriter.Open(_folder.Current()!);
        foreach (var story in stories)
        {
            writer.Add(story.ToIndexed());
        }

        writer.Commit();
    }

    /// <summary>Changes the generation in use, commits, and lets queries see it.</summary>
    public void Change(Action<GenerationWriter> change)
    {
        using (var writer = GenerationWriter.Open(_folder.Current()!))
        {
            change(writer);
            writer.Commit();
        }

        Refresh();
    }

    /// <summary>How many documents the index holds, of whatever kind.</summary>
    public int Documents
    {
        get
        {
            using var directory = FSDirectory.Open(_folder.Current()!.FullPath);
            using var reader = DirectoryReader.Open(directory);
            return reader.NumDocs;
        }
    }

    public void Refresh() => Source.Refresh();

    public SearchResult Search(string query) => Searcher.Search(new SearchRequest { Query = query });

    public SearchResult Search(SearchRequest request) => Searcher.Search(request);

    public StoredArticle? Find(ArticleId id) => Searcher.Find(id);

    public IReadOnlyList<SearchHit> Stream(SearchRequest request) => [.. Searcher.Stream(request)];

    /// <summary>Ids of the exact hits, in order of their ids.</summary>
    public string Found(string query) => Found(new SearchRequest { Query = query, Match = MatchMode.All, Size = 100 });

    public string Found(SearchRequest request) =>
        string.Join(' ', Searcher.Search(request).Hits.Select(hit => hit.Id.Value).Order(StringComparer.Ordinal));

    public void Dispose()
    {
        Source.Dispose();
        Directory.Delete(_path, recursive: true);
    }
}
