using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Wire.Json;

/// <summary>A page of the places where a query matches.</summary>
/// <param name="Query">How the query was understood.</param>
/// <param name="Articles">Hits in all.</param>
/// <param name="Read">How many of them were read for the lines; all, unless they hold more text than is read at once.</param>
/// <param name="Total">Lines in those that were read.</param>
/// <param name="Lines">The page.</param>
public sealed record ConcordanceResponse(
    QueryResponse Query, long Articles, long Read, long Total, IReadOnlyList<ConcordanceLineResponse> Lines)
{
    public static ConcordanceResponse From(Concordance found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new(
            CloseReadingJson.Query(found.Query), found.Articles, found.Read, found.Total,
            [.. found.Lines.Select(ConcordanceLineResponse.From)]);
    }
}

/// <param name="Id">The article.</param>
/// <param name="In">The part of it: <c>text</c>, <c>title</c>, <c>summary</c> or <c>captions[0]</c>.</param>
/// <param name="Start">Where the match begins in it, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Left">The words before it.</param>
/// <param name="Match">The match as printed.</param>
/// <param name="Right">The words after it.</param>
public sealed record ConcordanceLineResponse(
    ArticleId Id, string? Title, string? Source, PublicationTime? Published, string In, int Start, int End,
    string Left, string Match, string Right)
{
    public static ConcordanceLineResponse From(ConcordanceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new(
            line.Id, line.Title, line.Source, line.Published, line.In.ToString(), line.Span.Start, line.Span.End,
            line.Left.Trim(), line.Match, line.Right.Trim());
    }
}

/// <summary>How often words occur in the articles of each period.</summary>
/// <param name="Interval"><c>year</c> or <c>month</c>.</param>
/// <param name="Words">Words of all articles that were looked at, every copy counted.</param>
/// <param name="Queries">What was counted, in the order of the address.</param>
public sealed record WordsResponse(string Interval, long Words, IReadOnlyList<CountedWordResponse> Queries)
{
    public static WordsResponse From(WordsOverTime counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return new(
            WireName.Of(counted.Interval), counted.Words,
            [.. counted.Queries.Select(query => CountedWordResponse.From(query, counted))]);
    }
}

/// <param name="Query">How it was understood.</param>
/// <param name="Articles">Articles in which it matches.</param>
/// <param name="Total">Matches in all.</param>
/// <param name="PerMillion">Matches per million words.</param>
/// <param name="Undated">Matches in articles whose publication is not known as exactly as the interval.</param>
/// <param name="Periods">Every period of which there are articles, oldest first.</param>
public sealed record CountedWordResponse(
    QueryResponse Query, long Articles, long Total, double PerMillion, long Undated, IReadOnlyList<CountedPeriod> Periods)
{
    internal static CountedWordResponse From(CountedWord query, WordsOverTime counted) => new(
        CloseReadingJson.Query(query.Query), query.Articles, query.Total, CountedPeriod.Share(query.Total, counted.Words), query.Undated,
        [
            .. counted.Periods.Zip(query.Counts, (period, count) =>
                new CountedPeriod(period.Value, count, period.Words, CountedPeriod.Share(count, period.Words))),
        ]);
}

/// <param name="Value"><c>2023</c> or <c>2023-09</c>.</param>
/// <param name="Count">Matches.</param>
/// <param name="Words">Words in all articles of the period.</param>
/// <param name="PerMillion">Matches per million words.</param>
public sealed record CountedPeriod(string Value, long Count, long Words, double PerMillion)
{
    private const int Digits = 3;

    /// <summary>Of a million words, how many.</summary>
    public static double Share(long count, long words) => words == 0 ? 0 : Math.Round(count * 1_000_000.0 / words, Digits);
}

/// <summary>Words that occur near the matches of a query more often than elsewhere.</summary>
/// <param name="Query">How the query was understood.</param>
/// <param name="Articles">Hits in all.</param>
/// <param name="Read">How many of them were read; all, unless they hold more text than is read at once.</param>
/// <param name="Matches">Places where the query matches in those that were read.</param>
/// <param name="Near">Words near them, each place counted once.</param>
/// <param name="Words">Words of all articles of the archive, every copy counted.</param>
/// <param name="Collocates">The most characteristic first.</param>
public sealed record CollocatesResponse(
    QueryResponse Query, long Articles, long Read, long Matches, long Near, long Words, IReadOnlyList<CollocateResponse> Collocates)
{
    public static CollocatesResponse From(Collocates found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new(
            CloseReadingJson.Query(found.Query), found.Articles, found.Read, found.Matches, found.Near, found.Words,
            [.. found.Found.Select(CollocateResponse.From)]);
    }
}

/// <param name="Word">As it is most often printed near the matches.</param>
/// <param name="Count">How often it occurs near a match.</param>
/// <param name="Before">How many of these are before the match.</param>
/// <param name="Everywhere">How often it occurs in all articles of the archive.</param>
/// <param name="Expected">How often it would occur near a match if it were spread evenly over the archive.</param>
/// <param name="LogLikelihood">How far from chance that is (Dunning 1993): one word in a thousand exceeds 10.83 by chance.</param>
public sealed record CollocateResponse(string Word, long Count, long Before, long Everywhere, double Expected, double LogLikelihood)
{
    private const int Digits = 3;

    internal static CollocateResponse From(Collocate word) => new(
        word.Word, word.Count, word.Before, word.Everywhere, Math.Round(word.Expected, Digits), Math.Round(word.LogLikelihood, Digits));
}

/// <summary>The JSON of close reading.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConcordanceResponse))]
[JsonSerializable(typeof(WordsResponse))]
[JsonSerializable(typeof(CollocatesResponse))]
public sealed partial class CloseReadingJson : JsonSerializerContext
{
    /// <summary>With letters of every script written as they are.</summary>
    public static CloseReadingJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    internal static QueryResponse Query(QueryReading reading) => new(reading.Text, reading.ReadAs, reading.Warnings, null, null);
}
