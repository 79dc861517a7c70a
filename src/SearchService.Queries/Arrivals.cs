namespace SearchService.Queries;

/// <summary>
/// Asks for articles that came into the archive since a moment. One of the names or of the queries has to find an article.
/// </summary>
public sealed record ArrivalRequest
{
    /// <summary>People or places, found by any of their spellings.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>In the query language.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    /// <summary>
    /// Articles first seen later are new. A story is as old as the first of its copies: under <see cref="CopyMode.Fold"/> a
    /// further copy of one that was there before is nothing new.
    /// </summary>
    public DateTimeOffset Since { get; init; }

    public CopyMode Copies { get; init; } = CopyMode.Fold;

    /// <summary>Hits to return, 0 to <see cref="SearchRequest.MaxSize"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>
    /// Where an earlier answer left off. It outlives every reindex, since an article keeps the time at which it was first seen.
    /// </summary>
    public string? Cursor { get; init; }
}

/// <param name="Total">How many there are, whatever page is asked for.</param>
/// <param name="Hits">Those first seen last come first, then by id.</param>
/// <param name="Next">Where to go on, or null at the end.</param>
public sealed record Arrivals(long Total, IReadOnlyList<Arrival> Hits, string? Next)
{
    public static readonly Arrivals None = new(0, [], null);
}

/// <param name="Hit">The article; of copies the one that came first.</param>
/// <param name="FirstSeen">When it came into the archive.</param>
public sealed record Arrival(SearchHit Hit, DateTimeOffset FirstSeen);
