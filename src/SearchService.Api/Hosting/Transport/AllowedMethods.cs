using Microsoft.Extensions.FileProviders;

namespace SearchService.Api.Hosting.Transport;

/// <summary>
/// Tells which methods a path takes: OPTIONS is answered with them (RFC 9110, section 9.3.7), and so is a method that it does not take.
/// Routing knows them; files that are served as they are take GET alone.
/// </summary>
internal static class AllowedMethods
{
    public static void UseAllowedMethods(this WebApplication app)
    {
        var files = app.Environment.WebRootFileProvider;
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Response.HasStarted)
            {
                return;
            }

            var asks = HttpMethods.IsOptions(context.Request.Method);
            if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            {
                Tell(context, [.. context.Response.Headers.Allow.SelectMany(allowed => (allowed ?? "").Split(", "))], asks);
            }
            else if (asks && context.Response.StatusCode == StatusCodes.Status404NotFound && IsFile(files, context.Request.Path))
            {
                Tell(context, [HttpMethods.Get], asks);
            }
        });
    }

    private static bool IsFile(IFileProvider files, PathString path) =>
        path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase) || files.GetFileInfo(path.Value ?? "") is { Exists: true };

    private static void Tell(HttpContext context, List<string> methods, bool asks)
    {
        if (methods.Contains(HttpMethods.Get))
        {
            methods.Add(HttpMethods.Head);
        }

        methods.Add(HttpMethods.Options);
        context.Response.Headers.Allow = string.Join(", ", methods.Where(method => method.Length > 0).Distinct());
        if (asks)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }
}
