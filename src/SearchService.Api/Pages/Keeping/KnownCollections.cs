using SearchService.Stores.Collections;
using SearchService.Stores.Watchlists;

namespace SearchService.Api.Pages.Keeping;

/// <summary>
/// The collections that a browser has seen: it remembers their ids in a cookie, since nobody has an account and the service lists none.
/// </summary>
internal static class KnownCollections
{
    private const string Cookie = "collections";
    private const char Between = '~';

    /// <summary>The one that was used last comes first; a cookie has no room for more.</summary>
    private const int Most = 50;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public static IReadOnlyList<Collection> Of(HttpRequest http, CollectionStore store) =>
        [.. Ids(http).Select(store.Find).OfType<Collection>()];

    /// <summary>Puts one before the others.</summary>
    public static void Remember(HttpContext http, string id) => Write(http, Ids(http.Request).Where(known => known != id).Prepend(id));

    public static void Forget(HttpContext http, string id) => Write(http, Ids(http.Request).Where(known => known != id));

    /// <summary>Whether pages with stars look otherwise for this browser than for others.</summary>
    public static bool Any(HttpRequest http) => !string.IsNullOrEmpty(http.Cookies[Cookie]);

    /// <summary>Their ids, of which some may be gone.</summary>
    public static IReadOnlyList<string> Ids(HttpRequest http) =>
        [.. (http.Cookies[Cookie] ?? "").Split(Between).Where(WatchlistStore.IsId).Distinct().Take(Most)];

    private static void Write(HttpContext http, IEnumerable<string> ids) => http.Response.Cookies.Append(
        Cookie, string.Join(Between, ids.Take(Most)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = Kept,
            Path = "/",
        });
}
