using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Correcting;
using SearchService.Api.Pages.Keeping;
using SearchService.Api.Pages.Shell;
using SearchService.Archive.Collections;
using SearchService.Articles;
using SearchService.Stores.Collections;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>The pages that keep articles, and the forms on them.</summary>
internal static class KeepingEndpoints
{
    /// <summary>Far more than a note may have, so that one that is too long is refused in words.</summary>
    private const long MostBytes = 8 << 20;

    public static void MapKeeping(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/keep", IResult (string? article, [AsParameters] AskedKeeping asked) =>
            Show(View(asked, article, WayBack.From(asked.Http.Request))));
        pages.MapGet("/collection/{id}", IResult (string id, int? from, string? print, [AsParameters] AskedKeeping asked) =>
            asked.Collections.Store.Find(id) is not { } found ? NoSuch()
            : print == "all" ? Print(asked, found)
            : Show(asked, found, Math.Max(0, from ?? 0)));
        Form(pages.MapPost("/keep", KeepAsync), KeepAgainAsync);
        Form(pages.MapPost("/collection/{id}", ChangeAsync), ChangeAgainAsync);
    }

    private static void Form(RouteHandlerBuilder endpoint, Func<AskedKeeping, string, int, Task<IResult>> again) =>
        endpoint.RequireWriteAccess().WithMetadata(PageForm.Of(again), new RequestSizeLimitAttribute(MostBytes));

    private static async Task<IResult> KeepAsync([AsParameters] AskedKeeping asked)
    {
        var form = await asked.Http.Request.ReadFormAsync(asked.Http.RequestAborted);
        var (view, name, note) = View(asked, form);
        var (article, collection) = (Typed(form["article"]), Typed(form["collection"]));
        if (article is not null && view.Article is null)
        {
            return NoArticle();
        }

        var store = asked.Collections.Store;
        if (article is not null && Typed(form["drop"]) is { } from)
        {
            store.Drop(from, article);
            return Return(view.Back, from, article);
        }

        if (collection is null && name.Length == 0)
        {
            return Show(view with { Fault = "The new collection needs a name." }, StatusCodes.Status400BadRequest);
        }

        var body = new CollectionBody(name.Length > 0 ? name : null, note);
        if (body.Faults().FirstOrDefault() is { } fault)
        {
            return Show(view with { Fault = fault.Detail }, StatusCodes.Status400BadRequest);
        }

        // A name that was typed means a new collection, whatever is chosen.
        var kept = name.Length > 0 ? store.Add(name, "") : store.Find(collection!);
        if (kept is null)
        {
            return name.Length > 0
                ? Show(view with { Fault = "There is no room for more collections: delete one first." }, StatusCodes.Status409Conflict)
                : NoLonger();
        }

        KnownCollections.Remember(asked.Http, kept.Id);
        if (article is not null && Refusal(asked.Collections, kept, article, note) is { } refusal)
        {
            return Show(view with { Fault = refusal, Chosen = kept.Id, Name = null }, StatusCodes.Status409Conflict);
        }

        return article is null ? TypedResults.LocalRedirect(PageAddress.Collection(kept.Id)) : Return(view.Back, kept.Id, article);
    }

    /// <summary>Why an article was not kept, or what was said about it; null where both were.</summary>
    private static string? Refusal(ArchiveCollections collections, Collection kept, string article, string note)
    {
        var (outcome, added) = collections.Keep(kept.Id, [article], note, out _);
        return outcome == KeepOutcome.Full
            ? $"“{kept.Name}” holds {Words.Number(Collection.MaxArticles)} articles, which is the most that it can."
            : added == 0 && note.Length > 0 && collections.Store.Note(kept.Id, article, note, null) == KeepOutcome.Changed
            ? $"It is already in “{kept.Name}” with another note, which was not changed. Yours is in the box below."
            : null;
    }

    /// <summary>To where the star was, else to the collection.</summary>
    private static RedirectHttpResult Return(string? back, string collection, string article) => TypedResults.LocalRedirect(
        back is null ? PageAddress.Collection(collection) : $"{back.Split('#')[0]}#{PageAddress.StarOf(article)}");

    private static async Task<IResult> ChangeAsync(string id, int? from, [AsParameters] AskedKeeping asked)
    {
        var form = await asked.Http.Request.ReadFormAsync(asked.Http.RequestAborted);
        var store = asked.Collections.Store;
        if (store.Find(id) is not { } found)
        {
            return NoLonger();
        }

        var (article, action) = (Typed(form["article"]), form["action"].ToString());
        if (action == "delete")
        {
            store.Remove(id);
            KnownCollections.Forget(asked.Http, id);
            return TypedResults.LocalRedirect("/keep");
        }

        if (action == "drop" && article is not null)
        {
            store.Drop(id, article);
            return Again(id, from);
        }

        var (name, note) = (form["name"].ToString().Trim(), Lines(form["note"]));
        var clash = Clash(form, article, note, name);
        _ = long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version);
        if ((new CollectionBody(article is null ? name : null, note).Faults().FirstOrDefault()?.Detail
            ?? PlaceFault(clash.Place, found)) is { } fault)
        {
            return Show(asked, found, from ?? 0, fault, clash, StatusCodes.Status400BadRequest);
        }

        var outcome = article is null ? store.Change(id, name, note, version) : NoteIfChanged(store, id, article, note, version);
        if (outcome != KeepOutcome.Done)
        {
            return Show(
                asked, store.Find(id)!, from ?? 0,
                outcome == KeepOutcome.NotFound
                    ? "The article is no longer in the collection; what you typed was not saved."
                    : "Somebody else changed this meanwhile: theirs is shown, yours is in the box. Combine the two, and save again.",
                clash, StatusCodes.Status409Conflict);
        }

        if (article is not null && int.TryParse(form["place"], CultureInfo.InvariantCulture, out var place))
        {
            store.Move(id, article, place);
        }

        return Again(id, from);
    }

    /// <summary>What is wrong with the place that was typed; null where it can be read, or was left empty.</summary>
    private static string? PlaceFault(string? place, Collection collection) =>
        string.IsNullOrWhiteSpace(place) || int.TryParse(place, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? null
        : $"“{place}” is not a place: expected a number from 1 to {Words.Number(collection.Count)}. Nothing was saved.";

    /// <summary>One who only moves an article does not clash with one who writes about it.</summary>
    private static KeepOutcome NoteIfChanged(CollectionStore store, string id, string article, string note, long version) =>
        store.Article(id, article) is { } kept && kept.Note == note ? KeepOutcome.Done : store.Note(id, article, note, version);

    private static async Task<IResult> KeepAgainAsync(AskedKeeping asked, string why, int status)
    {
        var form = await asked.Http.Request.ReadFormAsync(asked.Http.RequestAborted);
        var (view, _, _) = View(asked, form);
        return Show(view with { Fault = why, Chosen = Typed(form["collection"]) }, status);
    }

    private static async Task<IResult> ChangeAgainAsync(AskedKeeping asked, string why, int status)
    {
        var form = await asked.Http.Request.ReadFormAsync(asked.Http.RequestAborted);
        _ = int.TryParse(asked.Http.Request.Query["from"], CultureInfo.InvariantCulture, out var from);
        var article = Typed(form["article"]);
        var typed = form.ContainsKey("note") ? Lines(form["note"]) : null;
        return asked.Collections.Store.Find($"{asked.Http.GetRouteValue("id")}") is not { } found ? NoLonger()
            : Show(
                asked, found, Math.Max(0, from), why,
                typed is null ? null : Clash(form, article, typed, form["name"].ToString().Trim()), status);
    }

    private static NoteClash Clash(IFormCollection form, string? article, string note, string name) =>
        new(article, note, article is null ? name : null, article is null ? null : form["place"].ToString());

    /// <summary>What was typed into the form that keeps an article.</summary>
    private static (KeepView View, string Name, string Note) View(AskedKeeping asked, IFormCollection form)
    {
        var (name, note) = (form["name"].ToString().Trim(), Lines(form["note"]));
        var view = View(asked, Typed(form["article"]), WayBack.Local(form["back"]));
        return (view with { Name = name.Length > 0 ? name : null, Note = note }, name, note);
    }

    private static KeepView View(AskedKeeping asked, string? article, string? back)
    {
        var store = asked.Collections.Store;
        var known = KnownCollections.Of(asked.Http.Request, store);
        var found = article is null ? null : asked.Articles.Find(new ArticleId(article));
        return new KeepView(
            found, known, known.Where(each => article is not null && store.Article(each.Id, article) is not null)
                .Select(each => each.Id).ToHashSet(), asked.Access, back);
    }

    private static RazorComponentResult<KeepPage> Show(KeepView view, int status = StatusCodes.Status200OK) =>
        new(new { View = view }) { StatusCode = status, PreventStreamingRendering = true };

    private static RazorComponentResult<CollectionPage> Show(
        AskedKeeping asked, Collection collection, int from, string? said = null, NoteClash? clash = null,
        int status = StatusCodes.Status200OK)
    {
        KnownCollections.Remember(asked.Http, collection.Id);
        return Show(
            new CollectionView(
                collection, Articles(asked, collection, from, CollectionView.PageSize), from, asked.Access, AddressOf(asked, collection),
                Whole: false, said, clash),
            status);
    }

    /// <summary>All of it, with nothing to press.</summary>
    private static RazorComponentResult<CollectionPage> Print(AskedKeeping asked, Collection collection) => Show(
        new CollectionView(
            collection, Articles(asked, collection, 0, Collection.MaxArticles), 0, CorrectingAccess.Closed, AddressOf(asked, collection),
            Whole: true),
        StatusCodes.Status200OK);

    private static RazorComponentResult<CollectionPage> Show(CollectionView view, int status) =>
        new(new { View = view }) { StatusCode = status, PreventStreamingRendering = true };

    private static List<KeptArticleResponse> Articles(AskedKeeping asked, Collection collection, int from, int size) =>
        [.. asked.Collections.Articles(collection.Id, from, size).Select(ArchiveCollections.ToResponse)];

    private static string AddressOf(AskedKeeping asked, Collection collection) =>
        $"{asked.Http.Request.Scheme}://{asked.Http.Request.Host}{asked.Http.Request.PathBase}{PageAddress.Collection(collection.Id)}";

    private static RedirectHttpResult Again(string id, int? from) =>
        TypedResults.LocalRedirect(SearchAddress.Empty.From(Math.Max(0, from ?? 0)).At(PageAddress.Collection(id)));

    private static RazorComponentResult<MessagePage> NoSuch() => Message(
        "There is no such collection", "It may have been deleted, or its address is not complete.");

    /// <summary>It was there when the form was shown.</summary>
    private static RazorComponentResult<MessagePage> NoLonger() => Message(
        "There is no such collection", "It was deleted meanwhile.", PageForm.StillThere);

    private static RazorComponentResult<MessagePage> NoArticle() =>
        Message("There is no such article", "It may have been withdrawn meanwhile.", PageForm.StillThere);

    private static RazorComponentResult<MessagePage> Message(string heading, params IReadOnlyList<string> lines) =>
        ShownPage.Message(heading, StatusCodes.Status404NotFound, lines);

    private static string? Typed(string? value) => string.IsNullOrEmpty(value) ? null : value;

    /// <summary>A form sends each line end as two characters.</summary>
    private static string Lines(string? value) => (value ?? "").ReplaceLineEndings("\n").Trim();
}
