using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Correcting;
using SearchService.Stores.Keys;

namespace SearchService.Api.Endpoints;

/// <summary>Whether whoever looks at a page may change what stands on it.</summary>
internal static class PageAccess
{
    public static CorrectingAccess Of(HttpContext http, KeyStore keys, KeylessAccess keyless, KeyKind kind = KeyKind.Write) =>
        // A key that came with a form is asked for again by the next one; a session or a header goes on.
        http.User.May(kind) && !(http.Request.HasFormContentType && http.Request.Form.ContainsKey("key")) ? CorrectingAccess.Open
        : keys.Any ? CorrectingAccess.WithKey
        : keyless.MayWrite(http) ? CorrectingAccess.Open
        : CorrectingAccess.Closed;
}
