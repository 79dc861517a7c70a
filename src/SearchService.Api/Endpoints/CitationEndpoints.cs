using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.OpenApi;
using SearchService.Api.Pages;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Wire.Citations;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/articles/{id}/citation</c>.</summary>
internal static class CitationEndpoints
{
    private const string Ris = "application/x-research-info-systems";
    private const string BibTex = "application/x-bibtex";
    private const string Csl = "application/vnd.citationstyles.csl+json";

    public static void MapCitations(this IEndpointRouteBuilder app) => app.MapGet("/articles/{id}/citation", Get)
        .WithTags("Articles")
        .WithName("articleCitation")
        .WithSummary("How an article is cited")
        .WithDescription("'format' is ris, bibtex or csl (CSL JSON), for reference managers: with the address and the day of access.")
        .Produces<string>(StatusCodes.Status200OK, Ris, BibTex)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithArticleExample()
        .WithExample("format", "ris", "ris, bibtex or csl. Default: ris.")
        .WithSchema("format", ParameterSchemas.Choice("ris", "bibtex", "csl"));

    /// <summary>An article as it is cited by whoever asks now.</summary>
    public static CitedArticle Cited(HttpRequest http, StoredArticle stored, TimeProvider time) => new(
        stored.Id, stored.Article, $"{http.Scheme}://{http.Host}{http.PathBase}{PageAddress.Article(stored.Id.Value)}",
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    private static Results<FileContentHttpResult, ProblemHttpResult> Get(
        string id, string? format, HttpRequest http, IArticleSearcher articles, TimeProvider time)
    {
        if (articles.Find(new ArticleId(PageAddress.Segment(id))) is not { } stored)
        {
            return Problems.Of(new RequestError(ErrorCode.ArticleNotFound, $"No article has the id '{id}'."));
        }

        var cited = Cited(http, stored, time);
        return format switch
        {
            null or "ris" => File(RisCitation.Of(cited), Ris, "ris"),
            "bibtex" => File(BibTexCitation.Of(cited) + "\n", BibTex, "bib"),
            "csl" => File(JsonSerializer.Serialize(CslItem.Of(cited), CollectionJson.Readable.CslItem) + "\n", Csl, "json"),
            _ => Problems.Of(new RequestError(
                ErrorCode.InvalidParameter, $"'format' is '{format}': expected ris, bibtex or csl.", "format")),
        };

        FileContentHttpResult File(string text, string type, string ending) => TypedResults.File(
            System.Text.Encoding.UTF8.GetBytes(text), type, FileNames.Of(stored.Article.Title ?? stored.Id.Value, cited.Accessed, ending));
    }
}
