using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Hosting;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Work;
using SearchService.Stores.Jobs;
using SearchService.Stores.Keys;

namespace SearchService.Api.Endpoints;

/// <summary>The page of jobs, and its form.</summary>
internal static class WorkEndpoints
{
    private const string Path = "/work";
    private const long MostBytes = 16 << 10;

    public static void MapWork(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, IResult ([AsParameters] AskedWork asked) => Show(asked, null, StatusCodes.Status200OK));
        pages.MapPost(Path, AskAsync)
            .RequireAdminAccess()
            .WithMetadata(PageForm.Of<AskedWork>(AgainAsync), new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> AskAsync([AsParameters] AskedWork asked)
    {
        var form = await asked.Http.Request.ReadFormAsync(asked.Http.RequestAborted);
        if (form["action"] == "cancel")
        {
            var job = asked.Jobs.Find(form["job"].ToString());
            if (job is { IsOver: false })
            {
                asked.Work.Cancel(job.Id);
            }

            return job is null ? Show(asked, "There is no such job.", StatusCodes.Status404NotFound)
                : Show(asked, job.IsOver ? "It was over already." : "It is stopped.");
        }

        var kind = form["action"] != "verify" ? Job.Reindex : IsDeep(form) ? Job.VerifyDeep : Job.Verify;
        return asked.Work.Enqueue(kind) is not null
            ? Show(asked, kind == Job.Reindex ? "A reindex was requested." : "A check was requested.")
            : Show(asked, $"{JobStore.MaxWaiting} jobs are already waiting; they will cover every change made before they start.",
                StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> AgainAsync(AskedWork asked, string why, int status) =>
        Show(asked, why, status, IsDeep(await asked.Http.Request.ReadFormAsync(asked.Http.RequestAborted)));

    private static bool IsDeep(IFormCollection form) => form["deep"] == "true";

    private static RazorComponentResult<JobsPage> Show(
        AskedWork asked, string? said, int status = StatusCodes.Status200OK, bool isDeep = false) => ShownPage.Show<JobsPage>(
        new
        {
            View = new JobsView(
                asked.Jobs.List(JobsView.Most), PageAccess.Of(asked.Http, asked.Keys, asked.Keyless, KeyKind.Admin),
                asked.Work.ProgressOf, said, status < StatusCodes.Status400BadRequest, isDeep),
        },
        status);
}

/// <summary>What the page of jobs is made of.</summary>
/// <param name="Http">The call.</param>
/// <param name="Jobs">What was asked for, and what became of it.</param>
/// <param name="Work">What is running.</param>
/// <param name="Keys">The keys of those who may ask for jobs.</param>
/// <param name="Keyless">Who may ask while there is no key.</param>
internal sealed record AskedWork(
    HttpContext Http, [FromServices] JobStore Jobs, [FromServices] ArchiveWork Work, [FromServices] KeyStore Keys,
    [FromServices] KeylessAccess Keyless);
