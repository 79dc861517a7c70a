using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.OpenApi;
using SearchService.Api.Pages;
using SearchService.Archive.Collections;
using SearchService.Stores.Collections;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/collections</c>: what people keep. None is listed, since whoever knows the id of one may read it.</summary>
internal static class CollectionEndpoints
{
    private const string SampleId = "harbour-book";
    private const string SampleArticle = "vladivostok-summit-98217c";
    private const string CollectionId = "The id of a collection; the example is that of the example of POST /collections.";

    private static readonly AskedCount Shown = new(Usual: 100, Least: 0, 1_000);

    public static void MapCollections(this IEndpointRouteBuilder app)
    {
        var collections = app.MapGroup("/collections").WithTags("Collections");
        Writes(collections.MapPost("", AddAsync), "addCollection", "Begin a collection",
            "The id in the answer cannot be guessed; others need it to see the collection. With an 'id' of your own, the request can be "
            + "sent again: the articles are added to the existing collection. An id that no article of the archive has is an error.",
            $$"""{"id": "{{SampleId}}", "name": "Harbour", "articles": ["{{SampleArticle}}"]}""")
            .Produces<CollectionResponse>(StatusCodes.Status200OK);
        Writes(collections.MapPost("/{id}/articles", KeepAsync), "keepArticles", "Keep articles",
            "They are added at the end; an article that is already in the collection stays where it is."
            + " 'note' applies to the new ones.",
            $$"""{"articles": ["{{SampleArticle}}"]}""").WithExample("id", SampleId, CollectionId);
        Writes(collections.MapPut("/{id}/articles/{article}", ChangeArticleAsync), "changeKeptArticle", "Change an article's note or place",
            "'note' replaces its note; if there is one already, send the 'version' that the change is based on "
            + "(or If-Match). 'position' moves it, counted from 1.",
            """{"note": "Read this first.", "position": 1}""").WithVersionHeader()
            .WithExample("id", SampleId, CollectionId).WithExample("article", SampleArticle, "The id of an article in it.");
        collections.MapCollectionExport().WithExample("id", SampleId, CollectionId);
        collections.MapDelete("/{id}/articles/{article}", Results<NoContent, ProblemHttpResult> (
                string id, string article, CollectionStore store) =>
                store.Drop(id, PageAddress.Segment(article)) ? TypedResults.NoContent() : NotThere(store, id, article))
            .WithName("dropArticle")
            .WithSummary("Take an article out")
            .WithDescription("Its note is removed too.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", SampleId, CollectionId).WithExample("article", SampleArticle, "The id of an article in it.")
            .RequireWriteAccess();
        collections.MapGet("/{id}", Get)
            .WithName("collection")
            .WithSummary("A collection")
            .WithDescription("With its articles in order, 'size' of them starting at 'from', and those that are no longer in the archive.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", SampleId, CollectionId)
            .WithExample("from", "0", "How many articles to skip.")
            .WithSchema("from", ParameterSchemas.WholeNumber(0, int.MaxValue, 0))
            .WithCount(Shown, "100", "How many articles");
        Writes(collections.MapPut("/{id}", ChangeAsync), "changeCollection", "Change a collection",
            "'name' and 'note' replace the existing ones; if there is a note already, send the 'version' that the change is based on "
            + "(or If-Match). 'articles' are put first, in the given order. What is left out stays.",
            """{"name": "Harbour", "note": "For the book."}""").WithVersionHeader().WithExample("id", SampleId, CollectionId);
        collections.MapDelete("/{id}", Results<NoContent, ProblemHttpResult> (string id, CollectionStore store) =>
                store.Remove(id) ? TypedResults.NoContent() : NotFound(id))
            .WithName("deleteCollection")
            .WithSummary("Delete a collection")
            .WithDescription("The articles stay in the archive.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", SampleId, CollectionId)
            .RequireWriteAccess();
    }

    private static RouteHandlerBuilder Writes(
        RouteHandlerBuilder endpoint, string name, string summary, string description, string example) => endpoint
        .WithName(name)
        .WithSummary(summary)
        .WithDescription(description)
        .Accepts<CollectionBody>("application/json")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .WithBody("application/json", example)
        .RequireWriteAccess();

    private static async Task<Results<Created<CollectionResponse>, Ok<CollectionResponse>, ProblemHttpResult>> AddAsync(
        HttpRequest http, ArchiveCollections collections, CancellationToken cancellation)
    {
        var (body, errors) = await CollectionBody.ReadAsync(http.Body, cancellation);
        if (body is null)
        {
            return Problems.Of(errors);
        }

        if (body.Name is null)
        {
            return Invalid("There is no 'name': expected what the collection is called.", "name");
        }

        if (body.Id is { } chosen && collections.Store.Find(chosen) is not null)
        {
            return collections.Keep(chosen, body.Ids, "", out _).Outcome == KeepOutcome.Full
                ? Full(Collection.MaxArticles) : TypedResults.Ok(Shape(collections, chosen, 0, Shown.Usual)!);
        }

        if (collections.Store.Add(body.Name.Trim(), body.Note ?? "", body.Id) is not { } made)
        {
            return Full($"There can be at most {CollectionStore.MaxKept} collections: delete one first.");
        }

        collections.Keep(made.Id, body.Ids, "", out var unknown);
        if (unknown.Count > 0)
        {
            collections.Store.Remove(made.Id);
            return Invalid($"The archive holds no article with the id '{unknown[0]}'.", "articles");
        }

        return TypedResults.Created($"/collections/{made.Id}", Shape(collections, made.Id, 0, Shown.Usual)!);
    }

    private static Results<Ok<CollectionResponse>, ProblemHttpResult> Get(
        string id, string? from, string? size, ArchiveCollections collections)
    {
        if (Shown.Read(size) is not { } count)
        {
            return Shown.Refusal(size);
        }

        if (!int.TryParse(from ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var first))
        {
            return Problems.Of(new RequestError(
                ErrorCode.InvalidParameter, $"'from' is '{from}': expected a whole number, 0 or more.", "from"));
        }

        return Shape(collections, id, first, count) is { } found ? TypedResults.Ok(found) : NotFound(id);
    }

    private static async Task<Results<Ok<CollectionResponse>, ProblemHttpResult>> ChangeAsync(
        string id, HttpRequest http, ArchiveCollections collections, CancellationToken cancellation)
    {
        var (body, errors) = await CollectionBody.ReadAsync(http.Body, cancellation);
        if (body is null)
        {
            return Problems.Of(errors);
        }

        if (collections.Store.Find(id) is not { } found)
        {
            return NotFound(id);
        }

        if (body.Name is not null || body.Note is not null)
        {
            var version = Version(http, body);
            if (collections.Store.Change(id, body.Name?.Trim() ?? found.Name, body.Note ?? found.Note, version) != KeepOutcome.Done)
            {
                return Changed(version, collections.Store.Find(id)?.Version);
            }
        }

        if (body.Ids.Count > 0)
        {
            collections.Store.Order(id, body.Ids);
        }

        return TypedResults.Ok(Shape(collections, id, 0, Shown.Usual)!);
    }

    private static async Task<Results<Ok<KeptResponse>, ProblemHttpResult>> KeepAsync(
        string id, HttpRequest http, ArchiveCollections collections, CancellationToken cancellation)
    {
        var (body, errors) = await CollectionBody.ReadAsync(http.Body, cancellation);
        if (body is null)
        {
            return Problems.Of(errors);
        }

        var (outcome, added) = collections.Keep(id, body.Ids, body.Note ?? "", out var unknown);
        return outcome switch
        {
            KeepOutcome.NotFound => NotFound(id),
            KeepOutcome.Full => Full(Collection.MaxArticles),
            _ => TypedResults.Ok(new KeptResponse(
                added, body.Ids.Count - unknown.Count - added, unknown, collections.Store.Find(id)?.Count ?? 0)),
        };
    }

    private static async Task<Results<Ok<KeptArticleResponse>, ProblemHttpResult>> ChangeArticleAsync(
        string id, string article, HttpRequest http, ArchiveCollections collections, CancellationToken cancellation)
    {
        var (body, errors) = await CollectionBody.ReadAsync(http.Body, cancellation);
        if (body is null)
        {
            return Problems.Of(errors);
        }

        var (store, kept) = (collections.Store, PageAddress.Segment(article));
        if (body.Note is { } note)
        {
            var version = Version(http, body);
            if (store.Note(id, kept, note, version) is var outcome and not KeepOutcome.Done)
            {
                return outcome == KeepOutcome.NotFound ? NotThere(store, id, article) : Changed(version, store.Article(id, kept)?.Version);
            }
        }

        if (body.Position is { } place)
        {
            store.Move(id, kept, place);
        }

        return store.Article(id, kept) is { } now
            ? TypedResults.Ok(ArchiveCollections.ToResponse(collections.Beside(now)))
            : NotThere(store, id, article);
    }

    private static CollectionResponse? Shape(ArchiveCollections collections, string id, int from, int size) =>
        collections.Store.Find(id) is { } found
            ? CollectionResponse.From(found, [.. collections.Articles(id, from, size).Select(ArchiveCollections.ToResponse)])
            : null;

    /// <summary>From the body, else from <c>If-Match</c>, with or without quotes; null where neither says one.</summary>
    private static long? Version(HttpRequest http, CollectionBody body) => body.Version
        ?? (long.TryParse(http.Headers.IfMatch.FirstOrDefault()?.Trim('"'), CultureInfo.InvariantCulture, out var sent) ? sent : null);

    private static ProblemHttpResult Changed(long? version, long? now) => Problems.Of(version is null
        ? new RequestError(
            ErrorCode.VersionRequired,
            $"There is a note already (version {now}): send the 'version' that your change is based on, in the body or as If-Match.",
            "version")
        : new RequestError(
            ErrorCode.ChangedMeanwhile, $"It now has version {now}: read it again, and base your change on that.", "version"));

    private static ProblemHttpResult Invalid(string detail, string parameter) =>
        Problems.Of(new RequestError(ErrorCode.InvalidCollection, detail, parameter));

    private static ProblemHttpResult Full(int most) => Full($"A collection holds {most} articles at most. None was added.");

    private static ProblemHttpResult Full(string detail) => Problems.Of(new RequestError(ErrorCode.CollectionFull, detail));

    internal static ProblemHttpResult NotFound(string id) =>
        Problems.Of(new RequestError(ErrorCode.CollectionNotFound, $"No collection has the id '{id}'."));

    private static ProblemHttpResult NotThere(CollectionStore store, string id, string article) => store.Find(id) is null
        ? NotFound(id)
        : Problems.Of(new RequestError(ErrorCode.NotInCollection, $"The collection does not hold an article with the id '{article}'."));
}
