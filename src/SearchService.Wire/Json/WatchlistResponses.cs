using SearchService.Queries;
using SearchService.Stores.Watchlists;

namespace SearchService.Wire.Json;

/// <summary>A watchlist as it is kept.</summary>
/// <param name="Names">People or places.</param>
/// <param name="Queries">In the query language.</param>
/// <param name="Created">Articles that came in later are new to it.</param>
public sealed record WatchlistResponse(
    string Id, string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Queries, DateTimeOffset Created, DateTimeOffset Changed)
{
    public static WatchlistResponse From(Watchlist watchlist)
    {
        ArgumentNullException.ThrowIfNull(watchlist);
        return new(watchlist.Id, watchlist.Subject.Name, watchlist.Subject.Names,
            watchlist.Subject.Queries, watchlist.Created, watchlist.Changed);
    }
}

/// <param name="Watchlists">Oldest first.</param>
public sealed record WatchlistsResponse(IReadOnlyList<WatchlistResponse> Watchlists);

/// <summary>New articles that a watchlist watches for.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Hits">The latest arrivals first.</param>
/// <param name="Next">The cursor of the next page, or null at the end.</param>
public sealed record MatchesResponse(long Total, IReadOnlyList<HitResponse> Hits, string? Next)
{
    public static MatchesResponse From(Arrivals arrivals)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        return new(arrivals.Total,
            [.. arrivals.Hits.Select(arrival => HitResponse.From(arrival.Hit) with { FirstSeen = arrival.FirstSeen })], arrivals.Next);
    }
}
