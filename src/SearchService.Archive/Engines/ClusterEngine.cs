using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.OpenSearch;
using SearchService.Queries;

namespace SearchService.Archive.Engines;

/// <summary>An OpenSearch cluster as the engine.</summary>
internal static class ClusterEngine
{
    public static ArchiveEngine Open(
        ClusterSettings cluster, ArchiveSettings settings, TimeProvider time, Func<ReadingLimits> limits)
    {
        Directory.CreateDirectory(settings.Index);
        var archive = new ClusterArchive(cluster.Address, cluster.Layout, new ClusterReading
        {
            Time = time,
            Limits = limits,
            SynonymsFile = Path.Combine(settings.Curated, "synonyms.txt"),
            PlaceNames = PlaceLocations.IndexedName,
        });
        archive.Served.Refresh();
        return new ArchiveEngine
        {
            Articles = archive.Articles,
            Whole = archive.Whole,
            Arrivals = archive.Arrivals,
            Suggestions = archive.Suggestions,
            Served = archive.Served,
            Generations = archive.Generations,
            Overviews = new ClusterOverviews(archive, limits),
            Inbox = archive.Inbox,
            Damage = archive.Damage,
            Warm = () => { },
            Opened = archive,
        };
    }
}
