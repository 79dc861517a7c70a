using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SearchService.Api.Endpoints;
using SearchService.Archive.Settings;
using SearchService.Stores.Keys;
using SearchService.Wire;
using SearchService.Wire.Requests;

namespace SearchService.Api.Hosting.Access;

/// <summary>
/// Lets in whoever may: with a key as soon as one is configured, also from this machine; while none is, from this machine alone. A key
/// comes in a header, in the field of a form, or once, with the cookie of a browser that signed in; to read, as a password, too.
/// </summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, KeyStore keys, KeylessAccess keyless,
    ArchiveSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "ApiKey";
    public const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // What is open to all asks for no key, and does not open the database; whoever brings one sees what it opens.
        if (!IsGuarded && !Request.Cookies.ContainsKey(Session.CookieName) && !BringsKey)
        {
            return AuthenticateResult.NoResult();
        }

        if (!keys.Any)
        {
            return keyless.MayWrite(Context) ? Success(KeyClaims.ThisMachine(Name)) : AuthenticateResult.NoResult();
        }

        return await SentAsync() switch
        {
            null => await Session.KeyAsync(Context, keys) is { } signedIn
                ? Success(KeyClaims.Of(signedIn, Name)) : AuthenticateResult.NoResult(),
            { } sent when keys.Find(sent) is { } key => Success(KeyClaims.Of(key, Name)),
            _ => AuthenticateResult.Fail("No such key."),
        };
    }

    private bool BringsKey => Request.Headers.ContainsKey(KeyHeader) || Request.Headers.ContainsKey(HeaderNames.Authorization);

    private bool IsGuarded => Context.GetEndpoint()?.Metadata is { } endpoint
        && endpoint.GetMetadata<IAllowAnonymous>() is null
        && (settings.Read == ReadAccess.Key || endpoint.GetMetadata<IAuthorizeData>() is not null);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!keys.Any)
        {
            await RefuseAsync(new RequestError(
                ErrorCode.WriteForbidden,
                "While the service has no API key, only programs on its own machine may do this, and only if they call it directly as "
                + "localhost; with SEARCH_KEYLESS=none nobody may. Make a key with the command 'keys add NAME', or set SEARCH_API_KEYS, "
                + "and send it."));
            return;
        }

        if (HttpMethods.IsGet(Request.Method) && Context.GetEndpoint()?.Metadata.GetMetadata<PersonPage>() is not null)
        {
            Response.Redirect($"{SigningInEndpoints.Path}?to={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
            return;
        }

        var sent = await SentAsync() is not null;
        Response.Headers.WWWAuthenticate = Challenges(sent);
        await RefuseAsync(sent
            ? new RequestError(ErrorCode.KeyUnknown, "The key that was sent is not one of this service's keys, or is no longer one.")
            : new RequestError(
                ErrorCode.KeyRequired,
                Form is null
                    ? $"Send a key as 'Authorization: Bearer KEY' or as '{KeyHeader}: KEY'; for reading, also as the password of any user."
                    : "This needs an API key, and none was typed."));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => RefuseAsync(new RequestError(
        ErrorCode.KeyTooNarrow,
        $"The key '{Context.User.Identity?.Name}' does not allow this: it needs a key of the kind "
            + $"{WireName.Of(Context.GetEndpoint()?.Metadata.GetMetadata<NeededKey>()?.Kind ?? KeyKind.Read)}."));

    /// <summary>A person at a form gets it back with what was typed, a program a problem.</summary>
    private async Task RefuseAsync(RequestError error)
    {
        IResult answer = Form is null ? Problems.Of(error)
            : await MayReadAsync() ? await Form.Again(Context, error.Detail, error.Code.Status())
            : ShownPage.Message("Nothing was changed", error.Code.Status(), error.Detail, PageForm.StillThere);
        await answer.ExecuteAsync(Context);
    }

    /// <summary>Whether the page of the form may be shown to whoever sent it: a wrong key ends no session.</summary>
    private async Task<bool> MayReadAsync()
    {
        if (settings.Read != ReadAccess.Key || Context.User.May(KeyKind.Read))
        {
            return true;
        }

        if (await Session.KeyAsync(Context, keys) is not { } signedIn)
        {
            return false;
        }

        Context.User = KeyClaims.Of(signedIn, Name);
        return Context.User.May(KeyKind.Read);
    }

    /// <summary>
    /// A program that reads feeds cannot send a header of its own, and asks its user for a password where the service asks for one.
    /// </summary>
    private StringValues Challenges(bool isWrong)
    {
        var bearer = Realm("Bearer") + (isWrong ? ", error=\"invalid_token\"" : "");
        return Context.GetEndpoint()?.Metadata.GetMetadata<FeedReading>() is null
            ? bearer
            : new StringValues([bearer, Realm(BasicCredentials.Scheme)]);
    }

    private static string Realm(string scheme) => $"{scheme} realm=\"news archive\"";

    private PageForm? Form => Context.GetEndpoint()?.Metadata.GetMetadata<PageForm>();

    private async ValueTask<string?> SentAsync() =>
        Request.Headers[KeyHeader] is [{ Length: > 0 } key] ? key
        : Request.Headers.Authorization is [{ } header]
            && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim()
        : BasicCredentials.KeyIn(Request) is { } password ? password
        : Form is not null && Request.HasFormContentType
            && (await Request.ReadFormAsync(Context.RequestAborted))["key"] is [{ Length: > 0 } typed] ? typed.Trim()
        : null;

    private static AuthenticateResult Success(ClaimsPrincipal who) => AuthenticateResult.Success(new AuthenticationTicket(who, Name));
}
