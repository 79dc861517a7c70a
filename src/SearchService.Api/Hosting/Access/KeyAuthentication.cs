using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using SearchService.Api.Endpoints;
using SearchService.Archive.Keys;
using SearchService.Archive.Requests;

namespace SearchService.Api.Hosting.Access;

/// <summary>
/// Lets in what writes: with a key as soon as one is configured, also from this machine; while none is, from this machine alone.
/// </summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, KeyStore keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "ApiKey";
    public const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // What only reads asks for no key, and does not open the database.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is null)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (!keys.Any)
        {
            return Task.FromResult(IsOpen() ? Success("this machine") : AuthenticateResult.NoResult());
        }

        return Task.FromResult(Sent() switch
        {
            null => AuthenticateResult.NoResult(),
            { } sent when keys.Find(sent) is { } key => Success(key.Name),
            _ => AuthenticateResult.Fail("No such key."),
        });
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!keys.Any)
        {
            return Problems.Of(new RequestError(
                ErrorCode.WriteForbidden,
                "While no API key is configured, what writes is open to programs on this machine alone: make a key with the command 'keys add NAME', or set SEARCH_API_KEYS, and send it.")).ExecuteAsync(Context);
        }

        var sent = Sent() is not null;
        Response.Headers.WWWAuthenticate = "Bearer realm=\"news archive\"" + (sent ? ", error=\"invalid_token\"" : "");
        return Problems.Of(sent
            ? new RequestError(ErrorCode.KeyUnknown, "The key that was sent is not, or no longer, one of this service's keys.")
            : new RequestError(ErrorCode.KeyRequired, $"Send a key as 'Authorization: Bearer KEY' or as '{KeyHeader}: KEY'.")).ExecuteAsync(Context);
    }

    private bool IsOpen() => Caller.IsThisMachine(Context) && !Caller.IsAnotherSite(Request);

    private string? Sent() =>
        Request.Headers[KeyHeader] is [{ Length: > 0 } key] ? key
        : Request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim()
        : null;

    private static AuthenticateResult Success(string name) =>
        AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], Name)), Name));
}
