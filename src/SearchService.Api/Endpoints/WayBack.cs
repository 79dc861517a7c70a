namespace SearchService.Api.Endpoints;

/// <summary>The page of this service that led to the form which keeps an article, and to which it leads back.</summary>
internal static class WayBack
{
    /// <returns>Its path and query; null where a browser came from elsewhere, or does not say.</returns>
    public static string? From(HttpRequest http) =>
        Uri.TryCreate(http.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == http.Host.Value
            ? Local(from.PathAndQuery) : null;

    /// <returns>A path of this service, never one that a browser takes for another site; null for anything else.</returns>
    public static string? Local(string? path) =>
        path is ['/', not ('/' or '\\'), ..] or "/" && !path.StartsWith("/keep", StringComparison.Ordinal) ? path : null;
}
