using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting;
using SearchService.Api.OpenApi;
using SearchService.Stores.Jobs;
using SearchService.Wire;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/reindex</c> and <c>/jobs</c>.</summary>
internal static class JobEndpoints
{
    private const int MostListed = 100;
    private const string Latest = "latest";
    private const string JobId = "The id of a job, from the answer to the request for it; 'latest' is the newest one.";

    public static void MapJobs(this IEndpointRouteBuilder app)
    {
        app.MapPost("/reindex", Reindex)
            .WithTags("Jobs")
            .WithName("reindex")
            .WithSummary("Rebuild the index")
            .WithDescription(
                "Enqueues a reindex of every folder that the index knows, and of posted articles. Queries are answered meanwhile.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .RequireAdminAccess();
        app.MapPost("/verify", Verify)
            .WithTags("Jobs")
            .WithName("verify")
            .WithSummary("Check the archive")
            .WithDescription(
                "Enqueues a check: article files, inbox and ledger are compared with the index, both ways; with 'deep=true' also every "
                + "byte of the index with its checksums. The 'check' of the job says what it found.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithExample("deep", "false", "true: every byte of the index is read, too.")
            .WithSchema("deep", ParameterSchemas.YesOrNo(usual: false))
            .RequireAdminAccess();
        var jobs = app.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapGet(
            "", (JobStore store, ArchiveWork work) => TypedResults.Ok(
                new JobsResponse([.. store.List(MostListed).Select(job => JobResponse.From(job, work.ProgressOf(job)))])))
            .WithName("jobs")
            .WithSummary("The newest jobs")
            .WithDescription("At most 100, newest first.");
        jobs.MapGet("/{id}", Get)
            .WithName("job")
            .WithSummary("One job")
            .WithDescription("Its state, how far it is, and what it did.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", Latest, JobId);
        jobs.MapDelete("/{id}", Cancel)
            .WithName("cancelJob")
            .WithSummary("Cancel a job")
            .WithDescription("The index stays as it was before the job.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithExample("id", Latest, JobId)
            .RequireAdminAccess();
    }

    private static Results<Accepted<JobResponse>, ProblemHttpResult> Reindex(ArchiveWork work) => Enqueued(work, Job.Reindex);

    private static Results<Accepted<JobResponse>, ProblemHttpResult> Verify(string? deep, ArchiveWork work) =>
        deep?.ToLowerInvariant() switch
        {
            null or "" or "false" or "0" => Enqueued(work, Job.Verify),
            "true" or "1" => Enqueued(work, Job.VerifyDeep),
            _ => Problems.Of(new RequestError(ErrorCode.InvalidParameter, $"'deep' is '{deep}': expected true or false.", "deep")),
        };

    private static Results<Accepted<JobResponse>, ProblemHttpResult> Enqueued(ArchiveWork work, string kind) =>
        work.Enqueue(kind) is { } job
        ? TypedResults.Accepted($"/jobs/{job.Id}", JobResponse.From(job))
        : Problems.Of(new RequestError(
            ErrorCode.TooManyJobs,
            $"{JobStore.MaxWaiting} jobs are already waiting; they will cover every change made before they start."));

    private static Results<Ok<JobResponse>, ProblemHttpResult> Get(string id, JobStore store, ArchiveWork work) =>
        Find(id, store) is { } job
        ? TypedResults.Ok(JobResponse.From(job, work.ProgressOf(job)))
        : NoSuchJob(id);

    private static Results<Accepted<JobResponse>, ProblemHttpResult> Cancel(string id, JobStore store, ArchiveWork work)
    {
        if (Find(id, store) is not { } job)
        {
            return NoSuchJob(id);
        }

        if (job.IsOver)
        {
            return Problems.Of(new RequestError(ErrorCode.JobOver, $"The job '{id}' is over: {WireName.Of(job.State)}."));
        }

        work.Cancel(job.Id);
        return TypedResults.Accepted($"/jobs/{job.Id}", JobResponse.From(store.Find(job.Id)!));
    }

    private static Job? Find(string id, JobStore store) =>
        id != Latest ? store.Find(id) : store.List(1) is [var newest] ? newest : null;

    private static ProblemHttpResult NoSuchJob(string id) =>
        Problems.Of(new RequestError(ErrorCode.JobNotFound, $"No job has the id '{id}'."));
}
