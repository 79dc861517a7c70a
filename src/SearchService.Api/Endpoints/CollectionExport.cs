using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.OpenApi;
using SearchService.Api.Pages;
using SearchService.Archive.Collections;
using SearchService.Queries;
using SearchService.Stores.Collections;
using SearchService.Wire;
using SearchService.Wire.Citations;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/collections/{id}/export</c>: a collection as a file, written as it is read.</summary>
internal static class CollectionExport
{
    /// <summary>With a mark of its encoding, without which spreadsheets take it for another one.</summary>
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly Format[] Formats =
    [
        new("ndjson", "ndjson", "application/x-ndjson", Plain, "\n", null, Line),
        new("csv", "csv", "text/csv; charset=utf-8", Marked, CsvLine.End,
            "id,title,source,authors,published,url,page,note,state,added,text", Row),
        new("ris", "ris", "application/x-research-info-systems", Plain, CsvLine.End, null, (each, export) =>
            Cited(each, export) is { } cited ? RisCitation.Of(cited) : null),
        new("bibtex", "bib", "application/x-bibtex", Plain, "\n", null, (each, export) =>
            Cited(each, export) is { } cited ? BibTexCitation.Of(cited) : null),
        new("csl", "json", "application/vnd.citationstyles.csl+json", Plain, "\n", null, null),
        new("zip", "zip", "application/zip", Plain, "\n", null, null),
    ];

    private delegate string? Writer((KeptArticle Kept, StoredArticle? Stored, string State) each, Export export);

    public static RouteHandlerBuilder MapCollectionExport(this IEndpointRouteBuilder collections) => collections.MapGet("/{id}/export", Get)
        .WithName("exportCollection")
        .WithSummary("A collection as a file")
        .WithDescription(
            "'format' is ndjson (whole articles, each with its note), csv (a spreadsheet; with 'text=true' also the texts), zip (a text "
            + "file for each), ris, bibtex or csl (CSL JSON). Articles that are no longer in the archive are listed in ndjson and csv, "
            + "but cannot be cited.")
        .Produces<ExportedKeptArticle>(
            StatusCodes.Status200OK, "application/x-ndjson", "text/csv", "application/zip",
            "application/x-research-info-systems", "application/x-bibtex")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithExample("format", "csv", "ndjson, csv, zip, ris, bibtex or csl. Default: ndjson.")
        .WithSchema("format", ParameterSchemas.Choice([.. Formats.Select(format => format.Name)]))
        .WithExample("text", "false", "true: the spreadsheet has the texts too.")
        .WithSchema("text", ParameterSchemas.YesOrNo(usual: false));

    private static Results<PushStreamHttpResult, ProblemHttpResult> Get(
        string id, string? format, string? text, HttpRequest http, ArchiveCollections collections, TimeProvider time,
        CancellationToken cancellation)
    {
        if (Array.Find(Formats, each => each.Name == (format ?? "ndjson")) is not { } chosen)
        {
            return Problems.Of(new RequestError(
                ErrorCode.InvalidParameter, $"'format' is '{format}': expected ndjson, csv, zip, ris, bibtex or csl.", "format"));
        }

        if (text is not (null or "" or "true" or "1" or "false" or "0"))
        {
            return Problems.Of(new RequestError(ErrorCode.InvalidParameter, $"'text' is '{text}': expected true or false.", "text"));
        }

        if (collections.Store.Find(id) is not { } found)
        {
            return CollectionEndpoints.NotFound(id);
        }

        var export = new Export(
            $"{http.Scheme}://{http.Host}{http.PathBase}", DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), text is "true" or "1");
        var articles = collections.Articles(id, 0, Collection.MaxArticles);
        if (chosen.Name == "zip")
        {
            TextFiles.Allow(http.HttpContext);
            return TypedResults.Stream(
                body => TextFiles.WriteAsync(
                    body, articles.Where(each => each.Stored is not null).Select(each => (each.Stored!, each.Kept.Note)), export.Service,
                    cancellation),
                chosen.ContentType, FileNames.Of(found.Name, export.Day, chosen.Ending));
        }

        return TypedResults.Stream(
            body => WriteAsync(body, chosen, articles, export, cancellation),
            chosen.ContentType,
            FileNames.Of(found.Name, export.Day, chosen.Ending));
    }

    private static async Task WriteAsync(
        Stream body, Format format, IEnumerable<(KeptArticle Kept, StoredArticle? Stored, string State)> articles, Export export,
        CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(body, format.Encoding, leaveOpen: true) { NewLine = format.LineEnd };
        if (format.Write is not { } write)
        {
            var items = articles.Select(each => Cited(each, export)).OfType<CitedArticle>().Select(CslItem.Of)
                .Select(item => JsonSerializer.Serialize(item, CollectionJson.Readable.CslItem));
            await writer.WriteLineAsync($"[{string.Join(",\n", items)}]".AsMemory(), cancellation);
            return;
        }

        if (format.Header is { } header)
        {
            await writer.WriteLineAsync(header.AsMemory(), cancellation);
        }

        foreach (var line in articles.Select(each => write(each, export)).OfType<string>())
        {
            await writer.WriteLineAsync(line.AsMemory(), cancellation);
        }
    }

    private static string Line((KeptArticle Kept, StoredArticle? Stored, string State) each, Export export) => JsonSerializer.Serialize(
        new ExportedKeptArticle(
            each.Kept.Article, each.Kept.Note, each.State, each.Kept.Title,
            each.Stored is { } stored ? ArticleResponse.From(stored, []) : null),
        CollectionJson.Readable.ExportedKeptArticle);

    private static string Row((KeptArticle Kept, StoredArticle? Stored, string State) each, Export export)
    {
        var (kept, article) = (each.Kept, each.Stored?.Article);
        return CsvLine.Of(new[]
        {
            kept.Article.Value, article?.Title ?? kept.Title, article?.Source ?? kept.Source,
            article is null ? null : CsvLine.List(article.Authors), article?.Published?.ToString() ?? kept.Published, article?.Url,
            export.Service + PageAddress.Article(kept.Article.Value), kept.Note, each.State,
            kept.Added.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), export.Texts ? article?.Text : null,
        }.Select(SpreadsheetCell.Of));
    }

    private static CitedArticle? Cited((KeptArticle Kept, StoredArticle? Stored, string State) each, Export export) =>
        each.Stored is { } stored
            ? new CitedArticle(
                stored.Id, stored.Article, export.Service + PageAddress.Article(stored.Id.Value), export.Day, each.Kept.Note)
            : null;

    /// <param name="Service">The address of this service, without a slash at its end.</param>
    /// <param name="Day">Today, in UTC.</param>
    /// <param name="Texts">Whether the spreadsheet has the texts.</param>
    private sealed record Export(string Service, DateOnly Day, bool Texts);

    private sealed record Format(
        string Name, string Ending, string ContentType, UTF8Encoding Encoding, string LineEnd, string? Header, Writer? Write);
}
