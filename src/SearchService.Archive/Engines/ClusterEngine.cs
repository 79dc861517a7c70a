using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.OpenSearch;
using SearchService.Queries;

namespace SearchService.Archive.Engines;

/// <summary>An OpenSearch cluster as the engine. What it cannot do yet is said to whoever asks for it.</summary>
internal static class ClusterEngine
{
    public static ArchiveEngine Open(ClusterSettings cluster, ArchiveSettings settings, TimeProvider time)
    {
        Directory.CreateDirectory(settings.Index);
        var archive = new ClusterArchive(cluster.Address, cluster.Layout, Path.GetFullPath(settings.Index), time);
        archive.Served.Refresh();
        return new ArchiveEngine
        {
            Articles = archive.Articles,
            Arrivals = new NoArrivals(),
            Suggestions = new NoSuggestions(),
            Served = archive.Served,
            Generations = archive.Generations,
            Overviews = new ClusterOverviews(archive),
            Inbox = archive.Inbox,
            Warm = () => { },
            Opened = archive,
        };
    }

    private sealed class NoArrivals : IArrivalFinder
    {
        public Arrivals Find(ArrivalRequest request, CancellationToken cancellation = default) =>
            throw ClusterArchive.NotYet("What is new for a watchlist is not found on a cluster yet");
    }

    private sealed class NoSuggestions : ISuggester
    {
        public IReadOnlyList<Suggestion> Suggest(string typed, int count = 5) =>
            throw ClusterArchive.NotYet("What is typed is not completed on a cluster yet");
    }
}
