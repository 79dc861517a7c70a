namespace SearchService.Queries;

/// <summary>Finds what came into the archive. Safe for use by many threads at once.</summary>
public interface IArrivalFinder
{
    /// <summary>What is new of that which is watched for.</summary>
    /// <exception cref="SearchException">The cursor is not one that an answer gave.</exception>
    Arrivals Find(ArrivalRequest request, CancellationToken cancellation = default);
}
