using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.OpenApi;
using SearchService.Api.Pages;
using SearchService.Api.Pages.OverTime;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire;
using SearchService.Wire.Citations;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/search/export</c>: all that was found as a file for a person, written as it is read.</summary>
internal static class SearchExport
{
    /// <summary>With a mark of its encoding, without which spreadsheets take it for another one.</summary>
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly Format[] Formats =
    [
        new("csv", "csv", "text/csv; charset=utf-8", (body, export) => TableAsync(body, export, texts: false)),
        new("csv-text", "csv", "text/csv; charset=utf-8", (body, export) => TableAsync(body, export, texts: true)),
        new("ndjson", "ndjson", "application/x-ndjson", (body, export) => LinesAsync(body, Plain, "\n", export.Articles.Select(stored =>
            JsonSerializer.Serialize(ArticleResponse.From(stored, []), WireJson.Readable.ArticleResponse)), export)),
        new("zip", "zip", "application/zip", (body, export) => TextFiles.WriteAsync(
            body, export.Articles.Select(stored => (stored, "")), export.Service, export.Cancellation)),
        new("ris", "ris", "application/x-research-info-systems", (body, export) =>
            LinesAsync(body, Plain, CsvLine.End, export.Cited.Select(RisCitation.Of), export)),
        new("bibtex", "bib", "application/x-bibtex", (body, export) =>
            LinesAsync(body, Plain, "\n", export.Cited.Select(BibTexCitation.Of), export)),
        new("csl", "json", "application/vnd.citationstyles.csl+json", CslAsync),
        new("timeline", "csv", "text/csv; charset=utf-8", (body, export) =>
            LinesAsync(body, Marked, CsvLine.End, Timeline(export), export)),
        new("facets", "csv", "text/csv; charset=utf-8", (body, export) =>
            LinesAsync(body, Marked, CsvLine.End, Facets(export), export)),
        new("svg", "svg", "image/svg+xml", (body, export) =>
            LinesAsync(body, Plain, "\n", [ChartFile.Of(Chart(export), export.Query)], export)),
    ];

    private const string Names = "csv, csv-text, ndjson, zip, ris, bibtex, csl, timeline, facets or svg";

    public static void MapSearchExport(this IEndpointRouteBuilder app) => app.MapGet("/search/export", Get)
        .WithTags("Search")
        .WithName("exportSearch")
        .WithSummary("All hits, as a file for people")
        .WithDescription(
            "'format' is csv (a spreadsheet without marks and scores), csv-text (with the texts), ndjson (whole articles), zip (a text "
            + "file for each), ris, bibtex, csl (CSL JSON), timeline or facets (CSV of the counts), or svg (the chart). Named after query "
            + "and day.")

        // A client that is made from the document reads every answer as JSON where one kind of it is; CSL JSON is told in words.
        .Produces<string>(StatusCodes.Status200OK, "text/csv", "application/zip", "image/svg+xml", "application/x-ndjson",
            "application/x-research-info-systems", "application/x-bibtex")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .WithSearchParameters(
            new SearchParameter("format", "csv", $"{Names}.") { Choices = [.. Formats.Select(format => format.Name)], Example = "csv" });

    private static Results<PushStreamHttpResult, ProblemHttpResult> Get(
        HttpRequest http, ServedState served, IArticleSearcher articles, TimeProvider time, CancellationToken cancellation)
    {
        if (!AskedSearch.TryRead(http, served, out var request, out var refusal, "format"))
        {
            return refusal;
        }

        var typed = http.Query["format"].ToString();
        if (Array.Find(Formats, format => format.Name == (typed.Length > 0 ? typed : "csv")) is not { } chosen)
        {
            return Problems.Of(new RequestError(ErrorCode.InvalidParameter, $"'format' is '{typed}': expected {Names}.", "format"));
        }

        var export = new Export(
            $"{http.Scheme}://{http.Host}{http.PathBase}", DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), request, articles,
            cancellation);
        if (chosen.Name == "zip")
        {
            TextFiles.Allow(http.HttpContext);
        }

        return TypedResults.Stream(body => chosen.Write(body, export), chosen.ContentType,
            FileNames.Of($"{request.Query} {(chosen.Name is "timeline" or "facets" ? chosen.Name : "")}", export.Day, chosen.Ending));
    }

    private static Task TableAsync(Stream body, Export export, bool texts) => LinesAsync(body, Marked, CsvLine.End, export.Articles
        .Select(stored => CsvLine.Of(new[]
        {
            stored.Article.Title, stored.Article.Source, CsvLine.List(stored.Article.Authors), stored.Article.Published?.ToString(),
            stored.Article.Language, stored.Article.Url, export.Service + PageAddress.Article(stored.Id.Value), stored.Id.Value,
            texts ? stored.Article.Text : null,
        }.Take(texts ? 9 : 8).Select(SpreadsheetCell.Of)))
        .Prepend("title,source,authors,published,language,url,page,id" + (texts ? ",text" : "")), export);

    private static Task CslAsync(Stream body, Export export)
    {
        var items = export.Cited.Select(CslItem.Of).Select(item => JsonSerializer.Serialize(item, CollectionJson.Readable.CslItem));
        return LinesAsync(body, Plain, "\n", items.Select((item, at) => at == 0 ? item : "," + item).Prepend("[").Append("]"), export);
    }

    private static IEnumerable<string> Timeline(Export export)
    {
        var timeline = export.Counted([], [TimelineInterval.Day, TimelineInterval.Month, TimelineInterval.Year]).Timelines;
        return timeline.SelectMany(line => line.Buckets.Select(bucket => CsvLine.Of(
            [
                WireName.Of(line.Interval), bucket.Value, bucket.Count.ToString(CultureInfo.InvariantCulture),
                bucket.Share.ToString("0.######", CultureInfo.InvariantCulture),
            ]))).Prepend("interval,value,articles,share");
    }

    private static IEnumerable<string> Facets(Export export) => export
        .Counted(
            [.. Enum.GetValues<FacetField>().Select(field => new FacetRequest(field, FacetRequest.MaxCount) { WithinFound = true })], [])
        .Facets.SelectMany(facet => facet.Values.Select(value => CsvLine.Of(
            new[] { WireName.Of(facet.Field), value.Value, value.Count.ToString(CultureInfo.InvariantCulture) }
                .Select(SpreadsheetCell.Of))))
        .Prepend("field,value,articles");

    private static TimeChart Chart(Export export) => TimeChart.Of(export.Counted([], TimeChart.Asked).Timelines, null);

    private static async Task LinesAsync(Stream body, UTF8Encoding encoding, string end, IEnumerable<string> lines, Export export)
    {
        await using var writer = new StreamWriter(body, encoding, leaveOpen: true) { NewLine = end };
        foreach (var line in lines)
        {
            await writer.WriteLineAsync(line.AsMemory(), export.Cancellation);
        }
    }

    /// <param name="Service">The address of this service, without a slash at its end.</param>
    /// <param name="Day">Today, in UTC.</param>
    /// <param name="Request">What is exported.</param>
    private sealed record Export(
        string Service, DateOnly Day, SearchRequest Request, IArticleSearcher Searcher, CancellationToken Cancellation)
    {
        public string Query => Request.Query;

        public IEnumerable<StoredArticle> Articles => Searcher.StreamArticles(Request, Cancellation);

        public IEnumerable<CitedArticle> Cited => Articles.Select(stored => new CitedArticle(
            stored.Id, stored.Article, Service + PageAddress.Article(stored.Id.Value), Day));

        public SearchResult Counted(IReadOnlyList<FacetRequest> facets, IReadOnlyList<TimelineInterval> timelines) =>
            Searcher.Search(Request.Counted() with { Facets = facets, Timelines = timelines }, Cancellation);
    }

    private sealed record Format(string Name, string Ending, string ContentType, Func<Stream, Export, Task> Write);
}
