using System.Text.Json.Serialization;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Wire.Json;

/// <summary>The answer of <c>/search</c> and <c>search --json</c>.</summary>
/// <param name="Query">How the query was understood.</param>
/// <param name="Total">Hits in all: groups of copies, unless <c>copies=all</c>.</param>
/// <param name="Articles">Articles in all, every copy counted.</param>
/// <param name="PartialTotal">Hits in all that lack some word of the query; they follow the others.</param>
/// <param name="TookMs">Milliseconds that the search took.</param>
/// <param name="Hits">The requested page of hits.</param>
/// <param name="Facets">Exact counts of the values of each requested field.</param>
/// <param name="Next">The cursor of the next page, or null at the end.</param>
public sealed record SearchResponse(
    QueryResponse Query,
    long Total,
    long Articles,
    long PartialTotal,
    double TookMs,
    IReadOnlyList<HitResponse> Hits,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets,
    string? Next)
{
    public static SearchResponse From(SearchResult result, TimeSpan took)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            new QueryResponse(
                result.Query.Text, result.Query.ReadAs, result.Query.Warnings, result.DidYouMean, NameResponse.From(result.Names)),
            result.Total,
            result.Articles,
            result.PartialTotal,
            Math.Round(took.TotalMilliseconds, 1),
            [.. result.Hits.Select(HitResponse.From)],
            result.Facets.ToDictionary(facet => FacetNames.Of(facet.Field), facet => facet.Values),
            result.Next);
    }
}

/// <param name="Text">The query as typed.</param>
/// <param name="ReadAs">The query as it was read.</param>
/// <param name="Warnings">What was not taken as typed.</param>
/// <param name="DidYouMean">A query with a similar spelling that finds more, if this one finds little.</param>
/// <param name="Names">People and places in the query whose name may also mean others.</param>
public sealed record QueryResponse(
    string Text, string ReadAs, IReadOnlyList<QueryWarning> Warnings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DidYouMean,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NameResponse>? Names);

/// <param name="Field"><c>person</c> or <c>place</c>.</param>
/// <param name="Asked">The name as asked for.</param>
/// <param name="MayBe">Whom else it may mean, each with the number of hits for that name instead.</param>
public sealed record NameResponse(string Field, string Asked, IReadOnlyList<FacetValue> MayBe)
{
    /// <summary>Those that are not clear; null if all are.</summary>
    public static IReadOnlyList<NameResponse>? From(IReadOnlyList<NameReading> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        List<NameResponse> unclear =
        [
            .. names.Where(name => name.MayBe.Count > 0).Select(name => new NameResponse(WireName.Of(name.Field), name.Asked, name.MayBe)),
        ];
        return unclear.Count > 0 ? unclear : null;
    }
}

/// <summary>One article found.</summary>
public sealed record HitResponse
{
    public required ArticleId Id { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Source { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>As exact as it is known: from YYYY to a time with its offset.</summary>
    public PublicationTime? Published { get; init; }

    public double Score { get; init; }

    /// <summary>HTML: text escaped, matches in <c>&lt;mark&gt;</c>.</summary>
    public required IReadOnlyList<string> Snippets { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Those whose days are known; the article itself has the others too.</summary>
    public required IReadOnlyList<string> Dates { get; init; }

    /// <summary>How many further articles are copies of this one.</summary>
    public int Copies { get; init; }

    /// <summary>Some word of the query is missing in this article.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Partial { get; init; }

    /// <summary>The reader may not read the source of this article in full: only its title, source and date are given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Restricted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Explanation { get; init; }

    /// <summary>When the article came into the archive; in the matches of a watchlist.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? FirstSeen { get; init; }

    public static HitResponse From(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return new HitResponse
        {
            Id = hit.Id,
            Title = hit.Title,
            Url = hit.Url,
            Source = hit.Source,
            Authors = hit.Authors,
            Published = hit.Published,
            Score = Math.Round(hit.Score, 4),
            Snippets = hit.Snippets,
            People = hit.People,
            Places = hit.Places,
            Dates = [.. hit.Dates.Where(IsPlaced)],
            Copies = hit.Copies,
            Partial = hit.Partial,
            Restricted = hit.Restricted,
            Explanation = hit.Explanation,
        };
    }

    /// <summary>Whether a TIMEX3 value says which days it means: an unknown part is X, and what refers to none is a _REF.</summary>
    private static bool IsPlaced(string date) =>
        !date.Contains('X', StringComparison.Ordinal) && !date.EndsWith("_REF", StringComparison.Ordinal);
}

/// <summary>The names of facets in parameters and answers.</summary>
public static class FacetNames
{
    public static string Of(FacetField field) => WireName.Of(field);

    /// <summary>The field of a name, or null where there is none.</summary>
    public static FacetField? Parse(string name)
    {
        foreach (var field in Enum.GetValues<FacetField>())
        {
            if (Of(field) == name)
            {
                return field;
            }
        }

        return null;
    }
}
