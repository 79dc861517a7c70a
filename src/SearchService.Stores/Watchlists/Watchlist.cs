using SearchService.Queries;

namespace SearchService.Stores.Watchlists;

/// <summary>What somebody watches the archive for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">What is watched for.</param>
/// <param name="Created">Articles that were in the archive before are not new to it.</param>
/// <param name="Changed">When its subject was last changed.</param>
public sealed record Watchlist(string Id, WatchSubject Subject, DateTimeOffset Created, DateTimeOffset Changed);

/// <summary>An article is watched for where one of the names or one of the queries finds it.</summary>
/// <param name="Name">What the watchlist is called.</param>
/// <param name="Names">People or places, found by any of their spellings.</param>
/// <param name="Queries">In the query language.</param>
public sealed record WatchSubject(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Queries)
{
    /// <summary>The largest number of names, and of queries.</summary>
    public const int MaxEntries = 100;

    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The longest query, in UTF-16 code units: as much as the parser reads.</summary>
    public const int MaxQueryLength = 4_000;

    /// <summary>What finds the articles that came in since a moment.</summary>
    public ArrivalRequest Since(DateTimeOffset moment) => new() { Names = Names, Queries = Queries, Since = moment };
}
