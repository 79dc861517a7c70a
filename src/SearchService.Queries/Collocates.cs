namespace SearchService.Queries;

/// <summary>Asks for the words that go with a query.</summary>
/// <param name="Search">Which articles, and what is looked for in them.</param>
public sealed record CollocatesRequest(SearchRequest Search)
{
    /// <summary>The largest distance.</summary>
    public const int MostDistance = 20;

    /// <summary>How many words on each side of a match are looked at, 1 to <see cref="MostDistance"/>.</summary>
    public int Distance { get; init; } = 5;

    /// <summary>Words that stand there less often are left out.</summary>
    public int Least { get; init; } = 2;

    /// <summary>Also words such as "the" and "of".</summary>
    public bool StopWords { get; init; }

    /// <summary>How many words to return, 0 to <see cref="SearchRequest.MaxSize"/>.</summary>
    public int Size { get; init; } = 50;
}

/// <param name="Query">How the query was understood.</param>
/// <param name="Articles">Hits in all.</param>
/// <param name="Read">How many of them were read.</param>
/// <param name="Matches">Places where the query matches in those that were read.</param>
/// <param name="Near">Words near them, each place counted once.</param>
/// <param name="Words">Words of all articles of the archive, every copy counted.</param>
/// <param name="Found">The most telling first.</param>
public sealed record Collocates(
    QueryReading Query, long Articles, long Read, long Matches, long Near, long Words, IReadOnlyList<Collocate> Found)
{
    /// <summary>Whether every hit was read.</summary>
    public bool IsWhole => Read == Articles;
}

/// <param name="Word">As it is mostly printed near the matches.</param>
/// <param name="Count">How often it stands near a match.</param>
/// <param name="Before">How often of these before it.</param>
/// <param name="Everywhere">How often it stands in all articles of the archive.</param>
/// <param name="Expected">How often it would stand near a match if it stood everywhere alike.</param>
/// <param name="LogLikelihood">How far from chance that is: above 10.83 one word in a thousand gets by chance.</param>
public sealed record Collocate(string Word, long Count, long Before, long Everywhere, double Expected, double LogLikelihood);
