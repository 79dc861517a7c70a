using SearchService.OpenSearch.Connection;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>What a request is told when the cluster does not answer.</summary>
internal static class ClusterLimits
{
    public static SearchException Of(ClusterException failed) => failed.Fault == ClusterFault.Refused
        ? new SearchException(SearchErrorCode.QueryRefused, $"{failed.Message} A shorter query, or one with fewer patterns, may work.")
        : new SearchException(SearchErrorCode.EngineUnavailable, failed.Message);
}
