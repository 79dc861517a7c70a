using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Correcting;
using SearchService.Stores.Keys;

namespace SearchService.Api.Endpoints;

/// <summary>Whether whoever looks at a page may change what stands on it.</summary>
internal static class PageAccess
{
    public static CorrectingAccess Of(HttpContext http, KeyStore keys, KeylessAccess keyless, KeyKind kind = KeyKind.Write) =>
        http.User.May(kind) ? CorrectingAccess.Open
        : keys.Any ? CorrectingAccess.WithKey
        : keyless.MayWrite(http) ? CorrectingAccess.Open
        : CorrectingAccess.Closed;
}
