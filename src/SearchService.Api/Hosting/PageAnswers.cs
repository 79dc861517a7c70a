using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Endpoints;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Maps;
using SearchService.Api.Pages.Shell;

namespace SearchService.Api.Hosting;

/// <summary>What a browser gets that is no endpoint: the files of the pages, and a page for a path that there is not.</summary>
internal static class PageAnswers
{
    private const string Kept = "public, max-age=31536000, immutable";
    private const string AskedAnew = "no-cache";

    public static void AddPageFiles(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<PageFiles>().AddSingleton<CountryOutlines>().AddSingleton<PackedPageFiles>();

    /// <summary>A file that is asked for by its version never changes.</summary>
    public static void UsePageFiles(this WebApplication app)
    {
        var packed = app.Services.GetRequiredService<PackedPageFiles>();
        app.Use((context, next) => packed.AnswerAsync(context, next, Kept));
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey(PageFiles.Version) ? Kept : AskedAnew,
        });
    }

    /// <summary>An unknown path, and a page whose address cannot be read, is a page for people; else a problem for a program.</summary>
    public static void UseUnknownPaths(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false }
            && context.GetEndpoint() is null && WantsPage(context.Request))
        {
            await new RazorComponentResult<MessagePage>(new
            {
                Heading = "There is no such page",
                Lines = (IReadOnlyList<string>)[$"There is nothing at {context.Request.Path}. The address may be cut off, or mistyped."],
            })
            { StatusCode = StatusCodes.Status404NotFound, PreventStreamingRendering = true }.ExecuteAsync(context);
        }
        else if (context.Response is
        { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null, ContentLength: null }
            && context.GetEndpoint()?.Metadata.GetMetadata<PersonPage>() is not null)
        {
            await ShownPage.Message(
                "This address cannot be read", StatusCodes.Status400BadRequest,
                "One of its parameters is not what this page expects.").ExecuteAsync(context);
        }
    });

    private static bool WantsPage(HttpRequest request) => request.GetTypedHeaders().Accept
        .Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && accepted.Quality is null or > 0);
}
