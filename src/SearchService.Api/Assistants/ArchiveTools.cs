using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SearchService.Api.Endpoints;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Shell;
using SearchService.Archive;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Assistants;

/// <summary>What an assistant may ask of the archive: it reads, and never writes.</summary>
internal sealed class ArchiveTools
{
    /// <summary>Letters of a text in one answer, where no other number is asked for: some 5,000 words.</summary>
    private const int UsualLetters = 30_000;

    private const int MostLetters = 200_000;

    private const string Cite = "Cite an article by its source, title and date, with its 'url', or else as /read/{id} of this service.";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IArticleSearcher _articles;
    private readonly ServedState _served;

    public ArchiveTools(IArticleSearcher articles, ServedState served)
    {
        (_articles, _served) = (articles, served);
        All =
        [
            new AssistantTool("search", "Search the archive",
                "Ranked articles with exact counts, marked snippets, people, places and dates. 'warnings' and 'readAs' say how the query "
                + "was understood; if nothing is found, 'didYouMean' may help. " + Cite,
                SearchSchema.Filters + "," + SearchSchema.Size + """
                , "sort": {"type": "string", "enum": ["relevance", "newest", "oldest"]},
                "cursor": {"type": "string", "description": "The 'next' of the previous answer, to continue after it."}
                """, [], Search),
            new AssistantTool("read_article", "Read an article",
                "The text and the fields of one article by the id that 'search' gave. A long text comes in parts: ask again with 'start' = "
                + "'next'. " + Cite,
                $$"""
                "id": {"type": "string"},
                "start": {"type": "integer", "minimum": 0, "description": "The first character of the text to return, from 0."},
                "length": {"type": "integer", "minimum": 1, "maximum": {{MostLetters}},
                           "description": "How many characters at most; {{UsualLetters}} by default."}
                """, ["id"], Read),
            new AssistantTool("timeline", "Articles over time",
                "The found articles by year, month or day, with their share of all articles of that time.",
                SearchSchema.Filters + """, "interval": {"type": "string", "enum": ["year", "month", "day"]} """, [], Timeline),
            new AssistantTool("people", "People in the articles found", "Names with exact counts, most frequent first.",
                Named, [], (given, cancellation) => Names(FacetField.People, given, cancellation)),
            new AssistantTool("places", "Places in the articles found", "Names with exact counts, most frequent first.",
                Named, [], (given, cancellation) => Names(FacetField.Places, given, cancellation)),
        ];
    }

    public IReadOnlyList<AssistantTool> All { get; }

    private static string Named { get; } = SearchSchema.Filters + "," + SearchSchema.Size
        + """, "prefix": {"type": "string", "description": "Only names with a word that starts like this."} """;

    private string Search(IDictionary<string, JsonElement> given, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var result = _articles.Search(Asked(given), cancellation);
        return JsonSerializer.Serialize(SearchResponse.From(result, Stopwatch.GetElapsedTime(started)), WireJson.Readable.SearchResponse);
    }

    private string Timeline(IDictionary<string, JsonElement> given, CancellationToken cancellation)
    {
        var typed = Text(given, "interval") ?? "";
        var interval = InsightEndpoints.Interval(typed) ?? throw new RefusedToolException(InsightEndpoints.NoInterval(typed).Detail);
        var request = Asked(given, "interval").Counted() with { Timelines = [interval] };
        return JsonSerializer.Serialize(
            TimelineResponse.From(_articles.Search(request, cancellation).Timelines[0]), WireJson.Readable.TimelineResponse);
    }

    private string Names(FacetField field, IDictionary<string, JsonElement> given, CancellationToken cancellation) =>
        JsonSerializer.Serialize(
            NameCounts.Of(field, Asked(given, "prefix"), Text(given, "prefix"), _articles, cancellation), WireJson.Readable.NamesResponse);

    private string Read(IDictionary<string, JsonElement> given, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var id = Text(given, "id") ?? throw new RefusedToolException("Give the 'id' of an article, as 'search' returns it.");
        var found = _articles.Find(new ArticleId(id)) ?? throw new RefusedToolException($"No article has the id '{id}'.");
        var article = ArticleResponse.From(found, []);
        var start = Math.Min(Number(given, "start", 0, int.MaxValue) ?? 0, article.Text.Length);
        var end = Math.Min(article.Text.Length, start + (Number(given, "length", 1, MostLetters) ?? UsualLetters));
        if (end < article.Text.Length && char.IsHighSurrogate(article.Text[end - 1]))
        {
            end++;
        }

        return new JsonObject
        {
            ["id"] = id,
            ["title"] = article.Title,
            ["authors"] = Listed(article.Authors),
            ["source"] = article.Source,
            ["published"] = article.Published?.ToString(),
            ["url"] = article.Url,
            ["page"] = PageAddress.Article(id),
            ["language"] = article.Language,
            ["summary"] = article.Summary,
            ["people"] = Listed(article.People?.Select(person => person.Name)),
            ["places"] = Listed(article.Places?.Select(place => place.Name)),
            ["restricted"] = article.Restricted ? Words.Restricted : null,
            ["text"] = article.Text[start..end],
            ["letters"] = article.Text.Length,
            ["next"] = end < article.Text.Length ? end : null,
        }.ToJsonString(Readable);
    }

    private SearchRequest Asked(IDictionary<string, JsonElement> given, params IReadOnlyList<string> others)
    {
        var request = SearchBody.Read(given.Where(pair => !others.Contains(pair.Key)), out var errors);
        return errors.Count > 0 ? throw new RefusedToolException(string.Join(' ', errors.Select(error => error.Detail)))
            : _served.Generation is null ? throw new RefusedToolException(Problems.NotReady(_served).ProblemDetails.Detail!)
            : request;
    }

    private static JsonArray Listed(IEnumerable<string>? names) => new([.. (names ?? []).Select(name => (JsonNode?)name)]);

    private static string? Text(IDictionary<string, JsonElement> given, string name) =>
        !given.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new RefusedToolException($"'{name}' must be a text.");

    private static int? Number(IDictionary<string, JsonElement> given, string name, int least, int most) =>
        !given.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? number
        : throw new RefusedToolException(FormattableString.Invariant($"'{name}' must be a whole number from {least} to {most}."));
}
