namespace SearchService.Indexer;

/// <summary>How a command ended, for scripts. The page of errors in docs is tested against this list.</summary>
public sealed record ExitCode(int Value, string Name, string Meaning)
{
    public static readonly ExitCode Done = new(0, "done", "Done.");
    public static readonly ExitCode Failed = new(1, "failed", "Failed; standard error says why.");
    public static readonly ExitCode WrongUsage = new(2, "wrong_usage", "Wrong usage: an argument or a setting is not as expected.");
    public static readonly ExitCode DoneWithRejected = new(
        3, "done_with_rejected", "Done, but some files or lines were rejected; they are listed.");
    public static readonly ExitCode AnotherWriter = new(4, "another_writer", "Another process is writing to the index.");
    public static readonly ExitCode FilesGone = new(
        5, "files_gone", "Much of an archive folder is gone, and nothing was removed; --gone confirms that it may go.");
    public static readonly ExitCode Interrupted = new(130, "interrupted", "Interrupted; what was written before is kept.");

    public static IReadOnlyList<ExitCode> All { get; } = [Done, Failed, WrongUsage,
        DoneWithRejected, AnotherWriter, FilesGone, Interrupted];
}
