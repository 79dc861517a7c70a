using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SearchService.Api.Endpoints;
using SearchService.Api.Pages.Shell;
using SearchService.Stores.Keys;
using SearchService.Wire.Requests;

namespace SearchService.Api.Hosting.Access;

/// <summary>
/// Lets in what writes: with a key as soon as one is configured, also from this machine; while none is, from this machine alone.
/// </summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, KeyStore keys, KeylessAccess keyless)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "ApiKey";
    public const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // What only reads asks for no key, and does not open the database.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is null)
        {
            return AuthenticateResult.NoResult();
        }

        if (!keys.Any)
        {
            return keyless.MayWrite(Context) ? Success("this machine") : AuthenticateResult.NoResult();
        }

        return await SentAsync() switch
        {
            null => AuthenticateResult.NoResult(),
            { } sent when keys.Find(sent) is { } key => Success(key.Name),
            _ => AuthenticateResult.Fail("No such key."),
        };
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!keys.Any)
        {
            await RefuseAsync(new RequestError(
                ErrorCode.WriteForbidden,
                "While no API key is configured, what writes is open at most to programs on this machine that ask it directly, "
                    + "by the name localhost, "
                + "and to nobody where SEARCH_KEYLESS is none: make a key with the command 'keys add NAME', or set "
                + "SEARCH_API_KEYS, and send it."));
            return;
        }

        var sent = await SentAsync() is not null;
        Response.Headers.WWWAuthenticate = "Bearer realm=\"news archive\"" + (sent ? ", error=\"invalid_token\"" : "");
        await RefuseAsync(sent
            ? new RequestError(ErrorCode.KeyUnknown, "The key that was sent is not, or no longer, one of this service's keys.")
            : new RequestError(ErrorCode.KeyRequired, $"Send a key as 'Authorization: Bearer KEY' or as '{KeyHeader}: KEY'."));
    }

    /// <summary>A person at a form gets a page, a program a problem.</summary>
    private Task RefuseAsync(RequestError error) => IsPageForm
        ? new RazorComponentResult<MessagePage>(
            new { Heading = "Nothing was changed", Lines = (IReadOnlyList<string>)[error.Detail] })
        { StatusCode = error.Code.Status() }
            .ExecuteAsync(Context)
        : Problems.Of(error).ExecuteAsync(Context);

    private bool IsPageForm => Context.GetEndpoint()?.Metadata.GetMetadata<PageForm>() is not null;

    private async ValueTask<string?> SentAsync() =>
        Request.Headers[KeyHeader] is [{ Length: > 0 } key] ? key
        : Request.Headers.Authorization is [{ } header]
            && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim()
        : IsPageForm && Request.HasFormContentType
            && (await Request.ReadFormAsync(Context.RequestAborted))["key"] is [{ Length: > 0 } typed] ? typed.Trim()
        : null;

    private static AuthenticateResult Success(string name) =>
        AuthenticateResult.Success(new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], Name)), Name));
}
