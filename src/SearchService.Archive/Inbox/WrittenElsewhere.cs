using SearchService.Queries;

namespace SearchService.Archive.Inbox;

/// <summary>What is posted or withdrawn where no run takes it up is refused: it would be acknowledged, and never seen.</summary>
internal static class WrittenElsewhere
{
    /// <exception cref="SearchException">The archive is not written to from here.</exception>
    public static void Refuse(Func<string?>? notHere)
    {
        if (notHere?.Invoke() is { } reason)
        {
            throw new SearchException(SearchErrorCode.NotOnCluster, reason);
        }
    }
}
