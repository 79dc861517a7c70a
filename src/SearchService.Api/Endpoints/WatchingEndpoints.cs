using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages;
using SearchService.Api.Pages.OverTime;
using SearchService.Api.Pages.Shell;
using SearchService.Api.Pages.Watching;
using SearchService.Queries;
using SearchService.Stores.Keys;
using SearchService.Stores.Watchlists;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>The pages of watchlists, and their forms.</summary>
internal static class WatchingEndpoints
{
    private const string Path = "/watch";

    /// <summary>A hundred queries of the longest length, each letter of it as nine characters.</summary>
    private const long MostBytes = 4 << 20;

    public static void MapWatching(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, IResult ([AsParameters] AskedWatching asked, CancellationToken cancellation) =>
            List(asked, Begun(asked.Http.Request), StatusCodes.Status200OK, cancellation));
        pages.MapGet(Path + "/{id}", IResult (string id, [AsParameters] AskedWatching asked, CancellationToken cancellation) =>
            asked.Watchlists.Find(id) is { } found ? One(asked, found, cancellation) : NoSuch());
        Form(pages.MapPost(Path, AddAsync));
        Form(pages.MapPost(Path + "/{id}", ChangeAsync));
    }

    private static void Form(RouteHandlerBuilder endpoint) =>
        endpoint.RequireWriteAccess().WithMetadata(PageForm.Of<AskedWatching>(AgainAsync), new RequestSizeLimitAttribute(MostBytes));

    /// <summary>What a search that led here would watch for.</summary>
    private static WatchForm Begun(HttpRequest http)
    {
        var request = SearchParameters.Read(
            SearchAddress.Of(http).Parameters.Where(parameter => !ChartChoice.IsOwn(parameter.Key)), out _);
        var watched = WatchedSearch.Of(request);
        return new WatchForm("", string.Join('\n', watched.Names), watched.Query, null, watched.LeftOut);
    }

    private static async Task<IResult> AddAsync([AsParameters] AskedWatching asked, CancellationToken cancellation)
    {
        var form = await TypedAsync(asked.Http.Request, cancellation);
        var (subject, fault) = Read(form);
        if (subject is null)
        {
            return List(asked, form with { Fault = fault }, StatusCodes.Status400BadRequest, cancellation);
        }

        if (asked.Watchlists.Add(subject) is not { } added)
        {
            var full = form with { Fault = $"There can be at most {WatchlistStore.MaxKept} watchlists: delete one first." };
            return List(asked, full, StatusCodes.Status409Conflict, cancellation);
        }

        return TypedResults.LocalRedirect(PageAddress.Watchlist(added.Id));
    }

    private static async Task<IResult> ChangeAsync(string id, [AsParameters] AskedWatching asked, CancellationToken cancellation)
    {
        if (id == WatchlistStore.EverythingId || asked.Watchlists.Find(id) is not { } found)
        {
            return NoSuch();
        }

        var typed = await asked.Http.Request.ReadFormAsync(cancellation);
        switch (typed["action"].ToString())
        {
            case "delete":
                asked.Watchlists.Remove(id);
                asked.Webhooks.Remove(id);
                return TypedResults.LocalRedirect(Path);
            case "silence":
                asked.Webhooks.Remove(id);
                return One(asked, found, cancellation, "Nothing more is sent.");
            case "webhook":
                var url = typed["url"].ToString().Trim();
                if (WebhookBody.Fault(url) is { } wrong)
                {
                    return One(asked, found, cancellation, wrong.Detail, typed: url, status: StatusCodes.Status400BadRequest);
                }

                asked.Webhooks.Set(id, url);
                return One(asked, found, cancellation, "New matches are sent from now on.", withSecret: true);
        }

        var form = await TypedAsync(asked.Http.Request, cancellation);
        var (subject, fault) = Read(form);
        return subject is null
            ? One(asked, found, cancellation, fault, form with { Fault = fault }, status: StatusCodes.Status400BadRequest)
            : asked.Watchlists.Change(id, subject) is { } changed ? One(asked, changed, cancellation, "Saved.") : NoSuch();
    }

    private static async Task<IResult> AgainAsync(AskedWatching asked, string why, int status)
    {
        var cancellation = asked.Http.RequestAborted;
        var typed = await TypedAsync(asked.Http.Request, cancellation) with { Fault = why };
        if (asked.Http.GetRouteValue("id") is not string id)
        {
            return List(asked, typed, status, cancellation);
        }

        var form = await asked.Http.Request.ReadFormAsync(cancellation);
        return asked.Watchlists.Find(id) is not { } found ? NoSuch()
            : form["action"] == "webhook" ? One(asked, found, cancellation, why, typed: form["url"].ToString(), status: status)
            : form["action"] == "change" ? One(asked, found, cancellation, why, typed, status: status)
            : One(asked, found, cancellation, why, WatchForm.Of(found.Subject) with { Fault = why }, status: status);
    }

    private static async Task<WatchForm> TypedAsync(HttpRequest http, CancellationToken cancellation)
    {
        var form = await http.ReadFormAsync(cancellation);
        return new WatchForm(form["name"].ToString(), Lines(form["names"]), Lines(form["queries"]));
    }

    /// <summary>A form sends each line end as two characters.</summary>
    private static string Lines(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();

    private static (WatchSubject? Subject, string? Fault) Read(WatchForm form)
    {
        var (subject, _, errors) = new WatchlistBody(
            form.Name, form.Names.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            form.Queries.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Check();
        return (subject, string.Join(' ', errors.Select(error => error.Detail)));
    }

    private static RazorComponentResult<WatchPage> List(
        AskedWatching asked, WatchForm form, int status, CancellationToken cancellation)
    {
        var all = asked.Watchlists.List();
        var looked = LookedAt.Of(asked.Http.Request);
        _ = int.TryParse(asked.Http.Request.Query["from"], out var from);
        from = Math.Clamp(from, 0, Math.Max(0, all.Count - 1));
        var shown = all.Skip(from).Take(WatchView.PageSize).Select(watchlist => (watchlist, New(watchlist))).ToList();
        return ShownPage.Show<WatchPage>(new { View = new WatchView(shown, all.Count, from, form, asked.Access) }, status);

        long New(Watchlist watchlist)
        {
            var since = looked.TryGetValue(watchlist.Id, out var moment) && moment > watchlist.Created ? moment : watchlist.Created;
            return asked.Arrivals.Find(watchlist.Subject.Since(since) with { Size = 0 }, cancellation).Total;
        }
    }

    private static IResult One(
        AskedWatching asked, Watchlist watchlist, CancellationToken cancellation, string? said = null, WatchForm? form = null,
        string? typed = null, bool withSecret = false, int status = StatusCodes.Status200OK)
    {
        DateTimeOffset? looked = LookedAt.Of(asked.Http.Request).TryGetValue(watchlist.Id, out var moment) ? moment : null;
        Arrivals found;
        try
        {
            found = asked.Arrivals.Find(
                watchlist.Subject.Since(watchlist.Created) with
                {
                    Size = WatchlistView.PageSize,
                    Cursor = asked.Http.Request.Query["cursor"] is [{ Length: > 0 } cursor] ? cursor : null,
                }, cancellation);
        }
        catch (SearchException refused)
        {
            return ShownPage.NotReadable([RequestError.From(refused)]);
        }

        LookedAt.Note(asked.Http, watchlist.Id, asked.Time.GetUtcNow());
        return ShownPage.Show<WatchlistPage>(
            new
            {
                View = new WatchlistView(
                    watchlist, found, looked,
                    asked.Access == Pages.Correcting.CorrectingAccess.Closed ? null : asked.Webhooks.Find(watchlist.Id),
                    form ?? WatchForm.Of(watchlist.Subject), asked.Access, said, typed, withSecret),
            },
            status);
    }

    private static RazorComponentResult<MessagePage> NoSuch() => new(new
    {
        Heading = "There is no such watchlist",
        Lines = (IReadOnlyList<string>)["It may have been deleted, or its address is not complete."],
    })
    { StatusCode = StatusCodes.Status404NotFound, PreventStreamingRendering = true };
}

/// <summary>What the pages of watchlists are made of.</summary>
/// <param name="Http">The call.</param>
/// <param name="Watchlists">What is watched for.</param>
/// <param name="Webhooks">Where matches are sent.</param>
/// <param name="Arrivals">What came in.</param>
/// <param name="Time">The clock.</param>
/// <param name="Keys">The keys of those who may write.</param>
/// <param name="Keyless">Who may write while there is no key.</param>
internal sealed record AskedWatching(
    HttpContext Http, [FromServices] WatchlistStore Watchlists, [FromServices] WebhookStore Webhooks,
    [FromServices] IArrivalFinder Arrivals, [FromServices] TimeProvider Time, [FromServices] KeyStore Keys,
    [FromServices] KeylessAccess Keyless)
{
    /// <summary>Whether who asks may change them.</summary>
    public Pages.Correcting.CorrectingAccess Access => PageAccess.Of(Http, Keys, Keyless);
}
