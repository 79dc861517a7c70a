using System.Text.Json.Serialization;
using SearchService.Queries;

namespace SearchService.Wire.Json;

/// <summary>Articles like one.</summary>
/// <param name="Hits">Most similar first; without copies.</param>
public sealed record SimilarResponse(IReadOnlyList<HitResponse> Hits);

/// <param name="Suggestions">People first, then places, titles and words.</param>
public sealed record SuggestResponse(IReadOnlyList<SuggestionResponse> Suggestions);

/// <param name="Kind"><c>person</c>, <c>place</c>, <c>title</c> or <c>word</c>.</param>
/// <param name="Text">As printed.</param>
/// <param name="Articles">Articles that contain it.</param>
/// <param name="Query">The query that finds them.</param>
public sealed record SuggestionResponse(string Kind, string Text, long Articles, string Query)
{
    public static SuggestionResponse From(Suggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return new(WireName.Of(suggestion.Kind), suggestion.Text, suggestion.Articles, suggestion.Query);
    }
}

/// <summary>How the found articles are distributed over time.</summary>
/// <param name="Interval"><c>year</c>, <c>month</c> or <c>day</c>.</param>
/// <param name="Buckets">Those that have any articles, oldest first.</param>
/// <param name="Undated">Hits whose publication is not known as exactly as the interval.</param>
public sealed record TimelineResponse(string Interval, IReadOnlyList<TimelineBucket> Buckets, long Undated)
{
    private const int ShareDigits = 6;

    public static TimelineResponse From(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        return new(
            WireName.Of(timeline.Interval),
            [.. timeline.Buckets.Select(bucket => bucket with { Share = Math.Round(bucket.Share, ShareDigits) })],
            timeline.Undated);
    }
}

/// <summary>Which other people and places are in the found articles.</summary>
/// <param name="People">Most characteristic first.</param>
/// <param name="Places">Most characteristic first.</param>
public sealed record SignificantResponse(IReadOnlyList<SignificantName> People, IReadOnlyList<SignificantName> Places)
{
    public static SignificantResponse From(SignificantNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new(names.People, names.Places);
    }
}

/// <param name="Names">Most frequent first.</param>
public sealed record NamesResponse(IReadOnlyList<NameCount> Names);

/// <param name="Name">As most of the articles print it.</param>
/// <param name="Count">Hits that have it, exact.</param>
public sealed record NameCount(string Name, long Count);

/// <summary>The answer to a query of a batch that cannot be answered.</summary>
public sealed record FailedQuery(QueryError Error);

/// <param name="Code">As in a problem.</param>
/// <param name="Detail">All that is wrong.</param>
/// <param name="Line">From 1.</param>
/// <param name="Parameter">The parameter that is wrong.</param>
public sealed record QueryError(
    string Code,
    string Detail,
    int Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter);
