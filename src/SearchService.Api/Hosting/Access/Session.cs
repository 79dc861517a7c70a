using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SearchService.Archive.Engines;
using SearchService.Archive.Settings;
using SearchService.Files;
using SearchService.Stores.Keys;

namespace SearchService.Api.Hosting.Access;

/// <summary>
/// A browser that was signed in with a key once. The cookie holds no key: it names one, sealed, and is worth nothing once that key is
/// removed. What seals it lies beside the index, readable by its owner alone, or in the cluster: neither a restart nor another
/// service signs anybody out.
/// </summary>
internal static class Session
{
    public const string Scheme = "Session";
    public const string CookieName = "news-archive";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    public static void AddSession(this WebApplicationBuilder builder, AuthenticationBuilder authentication)
    {
        builder.Services.AddDataProtection().SetApplicationName("news-archive");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<ArchiveSettings, ArchiveStores, ILoggerFactory>(
            (keys, settings, stores, log) =>
        {
            if (stores.Seals() is { } shared)
            {
                keys.XmlRepository = new SharedSeals(shared);
                return;
            }

            var folder = Path.Combine(settings.Index, ArchiveSettings.SessionsName);
            OwnerOnly.CreateFolder(folder);
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), log);
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        authentication.AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Lasts;
            cookie.SlidingExpiration = true;
        });
    }

    /// <summary>Who signed in, as the key stands now; null where nobody did, or another site sent the request.</summary>
    public static async Task<ApiKey?> KeyAsync(HttpContext context, KeyStore keys)
    {
        if (!context.Request.Cookies.ContainsKey(CookieName) || !MayUse(context.Request))
        {
            return null;
        }

        var session = await context.AuthenticateAsync(Scheme);
        return session.Principal?.In(keys);
    }

    /// <summary>
    /// A browser sends its cookies along whoever's page it is that asks: what changes anything has to come from a page of this service,
    /// which browsers say (<c>Sec-Fetch-Site</c>, Fetch Metadata; <c>Origin</c> where they do not send that).
    /// </summary>
    private static bool MayUse(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
        || (request.Headers["Sec-Fetch-Site"] is [{ } site]
            ? site is "same-origin" or "none"
            : request.Headers.Origin.Count == 1 && !Caller.IsAnotherSite(request));
}
