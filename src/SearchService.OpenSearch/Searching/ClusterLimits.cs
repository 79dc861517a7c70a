using SearchService.OpenSearch.Connection;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>What a cluster is not asked yet, and what a request is told when the cluster does not answer.</summary>
internal static class ClusterLimits
{
    private const string Instead = "ask without it, or set SEARCH_ENGINE=embedded";

    /// <exception cref="SearchException">A request asks for what cannot be asked of a cluster yet.</exception>
    public static void Check(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Explain)
        {
            throw NotYet("`explain` is not answered on a cluster yet", Instead);
        }
    }

    public static SearchException NotYet(string what, string instead) =>
        new(SearchErrorCode.NotOnCluster, $"{what}: {instead}.");

    public static SearchException Of(ClusterException failed) => failed.Fault == ClusterFault.Refused
        ? new SearchException(SearchErrorCode.QueryRefused, $"{failed.Message} A shorter query, or one with fewer patterns, is taken.")
        : new SearchException(SearchErrorCode.EngineUnavailable, failed.Message);
}
