using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Shell;
using SearchService.Stores.Keys;

namespace SearchService.Api.Endpoints;

/// <summary>A browser signs in with a key once, and out again.</summary>
internal static class SigningInEndpoints
{
    public const string Path = "/signin";

    private const long MostBytes = 16 << 10;

    public static void MapSigningIn(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().AllowAnonymous()
            .WithMetadata(PersonPage.Instance, new RequestSizeLimitAttribute(MostBytes));
        pages.MapGet(Path, (string? to, HttpContext http, KeyStore keys) => ShowAsync(to, fault: null, http, keys));
        pages.MapPost(Path, SignInAsync);
        pages.MapPost("/signout", async (HttpContext http) =>
        {
            await http.SignOutAsync(Session.Scheme);
            return TypedResults.LocalRedirect(Path);
        });
    }

    private static async Task<IResult> SignInAsync(HttpContext http, KeyStore keys)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var to = form["to"].ToString();
        if (Caller.IsAnotherSite(http.Request))
        {
            return await ShowAsync(to, "Another site sent this form: type the key here.", http, keys);
        }

        if (keys.Find(form["key"].ToString().Trim()) is not { } key)
        {
            return await ShowAsync(to, "This is not one of the service's keys.", http, keys);
        }

        await http.SignInAsync(Session.Scheme, KeyClaims.Of(key, Session.Scheme), new AuthenticationProperties { IsPersistent = true });
        return TypedResults.LocalRedirect(Local(to));
    }

    private static async Task<IResult> ShowAsync(string? to, string? fault, HttpContext http, KeyStore keys) =>
        new RazorComponentResult<SignInPage>(new
        {
            To = Local(to),
            Fault = fault,
            SignedIn = (await Session.KeyAsync(http, keys))?.Name,
        })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized,
            PreventStreamingRendering = true,
        };

    /// <summary>A path of this service; the search page where it is none.</summary>
    private static string Local(string? to) =>
        to is ['/', ..] && to is not ['/', '/' or '\\', ..] && !to.Any(char.IsControl) ? to : "/";
}
