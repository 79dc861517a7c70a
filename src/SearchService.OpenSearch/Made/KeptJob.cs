using SearchService.OpenSearch.Generations;
using SearchService.Stores.Jobs;

namespace SearchService.OpenSearch.Made;

/// <summary>A job, and who works on it.</summary>
/// <param name="Job">The job.</param>
/// <param name="Fence">Grows each time that it is taken on; whoever had it before changes nothing any more.</param>
/// <param name="Holder">Who works on it; null while nobody does.</param>
internal sealed record KeptJob(Job Job, long Fence, LockHolder? Holder)
{
    /// <summary>Whether whoever worked on it is gone.</summary>
    public bool IsLeft(DateTimeOffset now) => Job.State == JobState.Processing && Holder?.IsFree(now) != false;

    public KeptJob Taken(DateTimeOffset now, TimeSpan kept) => new(
        Job with { State = JobState.Processing, Started = now, Progress = null }, Fence + 1, LockHolder.ThisProcess(now + kept));

    public KeptJob Renewed(string? progress, DateTimeOffset until) =>
        this with { Job = Job with { Progress = progress }, Holder = LockHolder.ThisProcess(until) };

    public KeptJob Over(JobState state, DateTimeOffset now, string? summary = null, string? error = null) => this with
    {
        Job = Job with { State = state, Ended = now, Summary = summary, Error = error, Progress = null },
        Holder = null,
    };
}
