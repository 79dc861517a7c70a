using System.Globalization;
using SearchService.Stores.Watchlists;

namespace SearchService.Api.Endpoints;

/// <summary>When a browser last looked at each watchlist: it remembers that in a cookie, since nobody has an account.</summary>
internal static class LookedAt
{
    private const string Cookie = "watched";
    private const char Between = '~';
    private const char Before = '!';

    /// <summary>The one that was looked at last comes first; a cookie has no room for more.</summary>
    private const int Most = 50;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>By id of the watchlist.</summary>
    public static Dictionary<string, DateTimeOffset> Of(HttpRequest http)
    {
        Dictionary<string, DateTimeOffset> looked = [];
        foreach (var part in (http.Cookies[Cookie] ?? "").Split(Between).Take(Most))
        {
            if (part.Split(Before) is [var id, var moment] && (WatchlistStore.IsId(id) || id == WatchlistStore.EverythingId)
                && long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
                && ticks <= DateTimeOffset.MaxValue.Ticks)
            {
                looked.TryAdd(id, new DateTimeOffset(ticks, TimeSpan.Zero));
            }
        }

        return looked;
    }

    /// <summary>Notes that one is looked at now.</summary>
    public static void Note(HttpContext http, string id, DateTimeOffset now)
    {
        var looked = Of(http.Request).Where(each => each.Key != id).Prepend(KeyValuePair.Create(id, now)).Take(Most);
        http.Response.Cookies.Append(
            Cookie, string.Join(Between, looked.Select(each => $"{each.Key}{Before}{each.Value.UtcTicks}")), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = Kept,
                Path = "/",
            });
    }
}
