using SearchService.Api.Pages.Correcting;
using SearchService.Stores.Jobs;
using SearchService.Wire.Reports;

namespace SearchService.Api.Pages.Work;

/// <summary>What the page of jobs shows.</summary>
/// <param name="Jobs">The newest first.</param>
/// <param name="Access">Whether anything may be asked for or stopped.</param>
/// <param name="Progress">How far a job is; null where that is not known.</param>
/// <param name="Said">What became of what was asked for, or null.</param>
/// <param name="IsDone">Whether that was done.</param>
/// <param name="IsDeep">Whether a check of every byte was chosen, and not begun.</param>
public sealed record JobsView(
    IReadOnlyList<Job> Jobs, CorrectingAccess Access, Func<Job, IngestionProgress?> Progress, string? Said = null,
    bool IsDone = true, bool IsDeep = false)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 30;
}
