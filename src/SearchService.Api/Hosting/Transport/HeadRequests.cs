namespace SearchService.Api.Hosting.Transport;

/// <summary>
/// A HEAD is answered wherever a GET is, with the same header fields and without the content (RFC 9110, section 9.3.2): it runs as a GET,
/// and is a HEAD again when the answer begins, so that the server sends no content.
/// </summary>
internal static class HeadRequests
{
    public static void UseHeadRequests(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.OnStarting(Restore, context);
        }

        return next(context);
    });

    private static Task Restore(object state)
    {
        ((HttpContext)state).Request.Method = HttpMethods.Head;
        return Task.CompletedTask;
    }
}
