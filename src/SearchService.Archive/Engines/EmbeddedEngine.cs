using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Snapshots;

namespace SearchService.Archive.Engines;

/// <summary>The engine inside the process: an index of files.</summary>
internal static class EmbeddedEngine
{
    public static ArchiveEngine Open(ArchiveSettings settings, TimeProvider time)
    {
        var folder = new IndexFolder(settings.Index);
        var options = new ArticleSearcherOptions
        {
            SynonymsFile = Path.Combine(settings.Curated, "synonyms.txt"),
            Time = time,
            PlaceNames = PlaceLocations.IndexedName,
        };
        var snapshots = new SnapshotSource(folder, time);
        var articles = new ArticleSearcher(snapshots, options);
        var suggestions = new Suggester(snapshots, options);
        return new ArchiveEngine
        {
            Articles = articles,
            Arrivals = new ArrivalFinder(snapshots, options),
            Suggestions = suggestions,
            Served = snapshots,
            Generations = new IndexGenerations(folder),
            Overviews = new IndexOverviews(settings.Index, snapshots, articles, suggestions),
            Warm = articles.Warm,
            Damage = cancellation => folder.Current() is { } used ? GenerationCheck.Thoroughly(used, cancellation) : [],
            Opened = snapshots,
        };
    }
}
