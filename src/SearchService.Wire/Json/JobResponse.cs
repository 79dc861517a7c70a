using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Stores.Jobs;
using SearchService.Wire.Reports;

namespace SearchService.Wire.Json;

/// <summary>A job as <c>/jobs</c> shows it.</summary>
/// <param name="State"><c>enqueued</c>, <c>processing</c>, <c>succeeded</c>, <c>failed</c> or <c>canceled</c>.</param>
/// <param name="Progress">How far the job is, while it is processing.</param>
/// <param name="Summary">What it did, with the rejected files, once it succeeded.</param>
/// <param name="Check">What it found, once it has checked the archive.</param>
public sealed record JobResponse(
    string Id,
    string Kind,
    string State,
    DateTimeOffset Enqueued,
    DateTimeOffset? Started,
    DateTimeOffset? Ended,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IngestionProgress? Progress,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IngestionSummary? Summary,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CheckSummary? Check,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error)
{
    public static JobResponse From(Job job, IngestionProgress? progress = null)
    {
        ArgumentNullException.ThrowIfNull(job);
        return new(
            job.Id, job.Kind, WireName.Of(job.State), job.Enqueued, job.Started, job.Ended,
            job.State == JobState.Processing ? progress : null, SummaryOf(job), CheckOf(job), job.Error);
    }

    /// <summary>What the job did, if it wrote to the index and succeeded; otherwise null.</summary>
    public static IngestionSummary? SummaryOf(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job is { Summary: { } summary, IsCheck: false }
            ? JsonSerializer.Deserialize(summary, WireJson.Readable.IngestionSummary) : null;
    }

    /// <summary>What the job found, if it checked the archive; otherwise null.</summary>
    public static CheckSummary? CheckOf(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job is { Summary: { } summary, IsCheck: true } ? JsonSerializer.Deserialize(summary, WireJson.Readable.CheckSummary) : null;
    }
}

public sealed record JobsResponse(IReadOnlyList<JobResponse> Jobs);
