using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;

namespace SearchService.Archive.Engines;

/// <summary>The engine inside the process: an index of files.</summary>
internal static class EmbeddedEngine
{
    public static ArchiveEngine Open(ArchiveSettings settings, TimeProvider time, Func<ReadingLimits> limits)
    {
        var folder = new IndexFolder(settings.Index);
        var options = new ArticleSearcherOptions
        {
            SynonymsFile = Path.Combine(settings.Curated, "synonyms.txt"),
            Time = time,
            PlaceNames = PlaceLocations.IndexedName,
        };
        var snapshots = new SnapshotSource(folder, time);
        var limited = options with { Limits = limits };
        var (articles, whole) = (new ArticleSearcher(snapshots, limited), new ArticleSearcher(snapshots, options));
        var suggestions = new Suggester(snapshots, limited);
        return new ArchiveEngine
        {
            Articles = articles,
            Whole = whole,
            Arrivals = new ArrivalFinder(snapshots, limited),
            Suggestions = suggestions,
            Served = snapshots,
            Generations = new IndexGenerations(folder),
            Overviews = new IndexOverviews(
                settings.Index, snapshots, articles, suggestions, limits,
                new IndexOverviews(
                    settings.Index, snapshots, whole, new Suggester(snapshots, options), static () => ReadingLimits.None, null)),
            Warm = whole.Warm,
            Damage = cancellation => folder.Current() is { } used ? GenerationCheck.Thoroughly(used, cancellation) : [],
            Opened = snapshots,
        };
    }
}
