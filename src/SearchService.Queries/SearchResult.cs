using SearchService.Articles;

namespace SearchService.Queries;

/// <summary>An answer: exact counts over all that was found, and the page of hits that was asked for.</summary>
public sealed record SearchResult
{
    public required QueryReading Query { get; init; }

    /// <summary>Hits in all: groups of copies where they are folded.</summary>
    public required long Total { get; init; }

    /// <summary>Articles in all, every copy counted.</summary>
    public required long Articles { get; init; }

    /// <summary>Hits in all that follow the exact ones under <see cref="MatchMode.Auto"/>.</summary>
    public long PartialTotal { get; init; }

    public required IReadOnlyList<SearchHit> Hits { get; init; }

    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>In the order in which they were asked for.</summary>
    public IReadOnlyList<Timeline> Timelines { get; init; } = [];

    /// <summary>Who is meant by each person and place that was asked for, in a filter or behind <c>person:</c> or <c>place:</c>.</summary>
    public IReadOnlyList<NameReading> Names { get; init; } = [];

    public SignificantNames Significant { get; init; } = SignificantNames.None;

    /// <summary>Where to go on, or null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>A query that is spelled nearly the same and finds more, where this one finds little; else null.</summary>
    public string? DidYouMean { get; init; }
}

/// <summary>How the query was understood.</summary>
/// <param name="Text">As typed.</param>
/// <param name="ReadAs">The query as it was read, printed in the query language.</param>
/// <param name="Warnings">What was dropped, changed or cut short.</param>
public sealed record QueryReading(string Text, string ReadAs, IReadOnlyList<QueryWarning> Warnings);

/// <summary>How the name of a person or place was understood.</summary>
/// <param name="Field">Person or place.</param>
/// <param name="Asked">As asked for.</param>
/// <param name="Name">Who is meant, as most articles print it; null where it is not one.</param>
/// <param name="Keys">The <see cref="Articles.NameKey"/> of each name that articles give who is meant.</param>
/// <param name="MayBe">
/// Others whom the name may mean, with the number of hits if they were asked for instead, most first; empty where it is clear.
/// </param>
public sealed record NameReading(
    FilterField Field, string Asked, string? Name, IReadOnlySet<string> Keys, IReadOnlyList<FacetValue> MayBe);

/// <summary>Something in a query that was not taken as typed.</summary>
/// <param name="Code">A stable name.</param>
/// <param name="Message">A sentence for a person.</param>
/// <param name="Position">The character it starts at, from 0, or null where no single place is meant.</param>
public sealed record QueryWarning(string Code, string Message, int? Position = null);

public sealed record SearchHit
{
    public required ArticleId Id { get; init; }

    public string? Title { get; init; }

    /// <summary>HTML: the title escaped, matches in <c>&lt;mark&gt;</c>.</summary>
    public string? MarkedTitle { get; init; }

    public string? Url { get; init; }

    public string? Source { get; init; }

    /// <summary>ISO 639-1, where it is known.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public PublicationTime? Published { get; init; }

    public double Score { get; init; }

    /// <summary>HTML: text escaped, matches in <c>&lt;mark&gt;</c>, the best passage first.</summary>
    public IReadOnlyList<string> Snippets { get; init; } = [];

    /// <summary>All people, places and dates that were found in it, and where it names them.</summary>
    public required ArticleEntities Entities { get; init; }

    /// <summary>The names of all people, most mentioned first; likewise places and dates.</summary>
    public IReadOnlyList<string> People => [.. Entities.People.Select(person => person.Name).Distinct()];

    public IReadOnlyList<string> Places => [.. Entities.Places.Select(place => place.Name).Distinct()];

    public IReadOnlyList<string> Dates => [.. Entities.Dates.Select(date => date.Value).Distinct()];

    /// <summary>How many further articles are copies of this one.</summary>
    public int Copies { get; init; }

    /// <summary>True for a hit in which some word of the query is missing.</summary>
    public bool Partial { get; init; }

    /// <summary>True where whoever asks may not read the source: then title, source, language and date are all that is told.</summary>
    public bool Restricted { get; init; }

    /// <summary>How the score came about, where asked.</summary>
    public string? Explanation { get; init; }
}

public sealed record Facet(FacetField Field, IReadOnlyList<FacetValue> Values);

/// <param name="Value">The value, or null for the articles that have none.</param>
/// <param name="Count">Hits that have it, exact.</param>
public sealed record FacetValue(string? Value, long Count);
