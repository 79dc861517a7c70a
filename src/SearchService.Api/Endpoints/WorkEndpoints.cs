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
        pages.MapGet(Path, (HttpContext http, JobStore jobs, ArchiveWork work, KeyStore keys, KeylessAccess keyless) =>
            Show(http, jobs, work, keys, keyless, null, StatusCodes.Status200OK));
        pages.MapPost(Path, AskAsync)
            .RequireAdminAccess()
            .WithMetadata(PageForm.Instance, new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<RazorComponentResult<JobsPage>> AskAsync(
        HttpContext http, JobStore jobs, ArchiveWork work, KeyStore keys, KeylessAccess keyless)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["action"] == "cancel")
        {
            var job = jobs.Find(form["job"].ToString());
            if (job is { IsOver: false })
            {
                work.Cancel(job.Id);
            }

            return job is null ? Said("There is no such job.", StatusCodes.Status404NotFound)
                : Said(job.IsOver ? "It was over already." : "It is stopped.");
        }

        var kind = form["action"] != "verify" ? Job.Reindex : form["deep"] == "true" ? Job.VerifyDeep : Job.Verify;
        return work.Enqueue(kind) is not null
            ? Said(kind == Job.Reindex ? "A reindex was asked for." : "A check was asked for.")
            : Said($"{JobStore.MaxWaiting} jobs are already waiting; they will cover every change until they start.",
                StatusCodes.Status429TooManyRequests);

        RazorComponentResult<JobsPage> Said(string said, int status = StatusCodes.Status200OK) =>
            Show(http, jobs, work, keys, keyless, said, status);
    }

    private static RazorComponentResult<JobsPage> Show(
        HttpContext http, JobStore jobs, ArchiveWork work, KeyStore keys, KeylessAccess keyless, string? said, int status) =>
        new(new
        {
            View = new JobsView(jobs.List(JobsView.Most), PageAccess.Of(http, keys, keyless, KeyKind.Admin), work.ProgressOf, said),
        })
        { StatusCode = status, PreventStreamingRendering = true };
}
