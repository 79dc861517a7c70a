using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Endpoints;
using SearchService.Api.Pages.Shell;
using SearchService.Archive.Settings;
using SearchService.Stores.Keys;
using SearchService.Wire.Requests;

namespace SearchService.Api.Hosting.Access;

/// <summary>What is open as long as no key is configured.</summary>
internal sealed class KeylessAccess(ArchiveSettings settings, KeyStore keys)
{
    /// <summary>
    /// Programs on this machine may write, unless the settings say that nobody may: no proxy, no other site's page, no other name.
    /// </summary>
    public bool MayWrite(HttpContext context) =>
        settings.Keyless == KeylessWriting.Loopback
        && Caller.IsThisMachine(context)
        && Caller.AsksForThisMachine(context.Request)
        && !Caller.IsAnotherSite(context.Request);

    /// <summary>
    /// Answers a request that asks by a name which may be another site's with a problem, and lets all others pass. Whether what
    /// writes is open is told by the endpoint's own rule; whether the process runs, and how, is told to everybody.
    /// </summary>
    public Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        return Caller.AsksByAnothersName(context.Request)
            && endpoint?.GetMetadata<IAuthorizeData>() is null
            && endpoint?.GetMetadata<OpenToEveryName>() is null
            && !keys.Any
            ? RefuseAsync(context)
            : next(context);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        var error = new RequestError(
            ErrorCode.HostForbidden,
            "While there is no API key, the service answers only to localhost and to its IP address, not to "
                + $"'{context.Request.Host.Host}': "
            + "another site's page could read the archive under it. Make a key with the command 'keys add NAME', or set SEARCH_API_KEYS.");
        return context.GetEndpoint()?.Metadata.GetMetadata<PersonPage>() is null
            ? Problems.Of(error).ExecuteAsync(context)
            : new RazorComponentResult<MessagePage>(
                new { Heading = error.Code.Title, Lines = (IReadOnlyList<string>)[error.Detail] })
            { StatusCode = error.Code.Status() }.ExecuteAsync(context);
    }
}

/// <summary>Marks what is answered by whatever name the service was reached.</summary>
internal sealed class OpenToEveryName
{
    public static readonly OpenToEveryName Instance = new();
}

/// <summary>Marks a page for a person, who is told in a page what went wrong.</summary>
internal sealed class PersonPage
{
    public static readonly PersonPage Instance = new();
}
