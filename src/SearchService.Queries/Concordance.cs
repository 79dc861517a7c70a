using SearchService.Articles;

namespace SearchService.Queries;

/// <summary>Asks for the places where a query matches (key word in context).</summary>
/// <param name="Search">Which articles, in which order, and what is looked for in them.</param>
public sealed record ConcordanceRequest(SearchRequest Search)
{
    /// <summary>The most words on each side.</summary>
    public const int MostWords = 30;

    public ConcordanceOrder Order { get; init; }

    /// <summary>Only lines with this word among those that are shown; null for all.</summary>
    public string? With { get; init; }

    /// <summary>How many words are shown on each side, 1 to <see cref="MostWords"/>.</summary>
    public int Words { get; init; } = 10;

    /// <summary>Lines to pass over.</summary>
    public int From { get; init; }

    /// <summary>Lines to return, 0 to <see cref="SearchRequest.MaxSize"/>.</summary>
    public int Size { get; init; } = 50;
}

/// <summary>The order of the lines of a concordance.</summary>
public enum ConcordanceOrder
{
    /// <summary>As the articles were found, and as they stand in them.</summary>
    Article,

    /// <summary>By the word before the match, then the one before that.</summary>
    Left,

    /// <summary>By the word behind the match, then the one behind that.</summary>
    Right,
}

/// <summary>A page of lines.</summary>
/// <param name="Query">How the query was understood.</param>
/// <param name="Articles">Hits in all.</param>
/// <param name="Read">How many of them were read for the lines.</param>
/// <param name="Total">Lines in those that were read.</param>
/// <param name="Lines">The page.</param>
public sealed record Concordance(QueryReading Query, long Articles, long Read, long Total, IReadOnlyList<ConcordanceLine> Lines)
{
    /// <summary>Whether every hit was read.</summary>
    public bool IsWhole => Read == Articles;
}

/// <param name="Id">The article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Published">When.</param>
/// <param name="In">The part of the article.</param>
/// <param name="Span">Where the match stands in it.</param>
/// <param name="Left">The words before it, as printed.</param>
/// <param name="Match">The match, as printed.</param>
/// <param name="Right">The words behind it.</param>
public sealed record ConcordanceLine(
    ArticleId Id, string? Title, string? Source, PublicationTime? Published, ArticlePart In, TextSpan Span,
    string Left, string Match, string Right);
