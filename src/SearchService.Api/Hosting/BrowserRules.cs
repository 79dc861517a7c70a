namespace SearchService.Api.Hosting;

/// <summary>
/// What every answer tells a browser: to run nothing from elsewhere, to guess no type, and to show nothing in another site's frame.
/// </summary>
internal static class BrowserRules
{
    /// <summary>Nothing from elsewhere and nothing inline: what stands in an article can never run.</summary>
    private const string Strict =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>The page that shows the API description draws with styles and pictures that stand in its own files.</summary>
    private const string ForSwagger = Strict + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    public static void UseBrowserRules(this WebApplication app) => app.Use((context, next) =>
    {
        // At the last moment, since an error clears what was set before.
        context.Response.OnStarting(Add, context);
        return next(context);
    });

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase)
            ? ForSwagger
            : Strict;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
