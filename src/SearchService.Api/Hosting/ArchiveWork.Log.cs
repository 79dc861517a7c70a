namespace SearchService.Api.Hosting;

/// <content>What it says in the log.</content>
internal sealed partial class ArchiveWork
{
    [LoggerMessage(LogLevel.Information, "Indexing {Folders} into {Index}; queries are answered meanwhile.")]
    private partial void LogStart(string folders, string index);

    [LoggerMessage(LogLevel.Information,
        "The index is up to date: {Articles} articles ({Indexed} indexed, {Unchanged} unchanged, {Removed} removed, {Rejected} "
        + "rejected) in {Seconds} s.")]
    private partial void LogDone(int articles, int indexed, int unchanged, int removed, int rejected, double seconds);

    [LoggerMessage(LogLevel.Information,
        "The {Kind} of job {Job} is done: {Articles} articles ({Indexed} indexed, {Unchanged} unchanged, {Rejected} rejected) "
        + "in {Seconds} s.")]
    private partial void LogJob(string kind, string job, int articles, int indexed, int unchanged, int rejected, double seconds);

    [LoggerMessage(
        LogLevel.Information, "The check of job {Job} compared {Files} files and {Articles} articles: {Differences} differences.")]
    private partial void LogCheck(string job, int files, int articles, int differences);

    [LoggerMessage(LogLevel.Information, "The {Kind} of job {Job} was canceled; the index is as it was before.")]
    private partial void LogCanceled(string kind, string job);

    [LoggerMessage(LogLevel.Information, "The index is now being rebuilt from the article files. {Reason}")]
    private partial void LogRebuild(string reason);

    [LoggerMessage(
        LogLevel.Warning, "Only the folders in the settings are rebuilt, because another folder that the index knew is gone: {Reason}")]
    private partial void LogLeftOut(string reason);

    [LoggerMessage(LogLevel.Warning, "Rejected {File}: {Code}: {Reason}")]
    private partial void LogRejected(string file, string code, string reason);

    [LoggerMessage(LogLevel.Warning, "{Gone}")]
    private partial void LogGone(string gone);

    [LoggerMessage(LogLevel.Error, "Writing to the index failed; the index is unchanged: {Reason}")]
    private partial void LogFailed(string reason, Exception failure);
}
