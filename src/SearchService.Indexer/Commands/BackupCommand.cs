using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchService.Archive.Backups;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Indexer.Commands;

/// <summary><c>backup</c>, and <c>restore</c>, which takes it back.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("PATH")
        {
            Description = "A folder that does not exist yet or is empty, or a file whose name ends with .zip.",
        };
        var withIndex = new Option<bool>("--with-index")
        {
            Description = "Include the index, which can also be rebuilt; nothing may write to it meanwhile.",
        };
        var (dryRun, index, json) = (IndexOptions.DryRun(), IndexOptions.Index(), IndexOptions.Json());
        var command = new Command("backup",
            "Save what cannot be rebuilt from the article files: posted articles and withdrawals, watchlists, collections, jobs "
            + "and keys, the curated files.") { target, withIndex, dryRun, index, json };
        command.SetAction((parsed, cancellation) =>
        {
            var backup = new ArchiveBackup(IndexOptions.Settings(parsed.GetValue(index)), TimeProvider.System);
            var summary = backup.Write(parsed.GetValue(target)!, parsed.GetValue(withIndex), parsed.GetValue(dryRun), cancellation);
            return Task.FromResult(Report(summary.DryRun ? "Would write" : "Wrote", summary, parsed.GetValue(json)));
        });
        return command;
    }

    public static Command CreateRestore()
    {
        var source = new Argument<string>("PATH") { Description = "What 'backup' wrote." };
        var overwrite = new Option<bool>("--overwrite")
        {
            Description = "Move existing files aside, into a folder replaced-… in the index folder; otherwise nothing is replaced.",
        };
        var (dryRun, index, json) = (IndexOptions.DryRun(), IndexOptions.Index(), IndexOptions.Json());
        var command = new Command(
            "restore", "Restore a backup, after checking each of its files. Stop the service first.")
        { source, overwrite, dryRun, index, json };
        command.SetAction((parsed, cancellation) =>
        {
            var restore = new ArchiveRestore(IndexOptions.Settings(parsed.GetValue(index)), TimeProvider.System);
            var summary = restore.Run(parsed.GetValue(source)!, parsed.GetValue(overwrite), parsed.GetValue(dryRun), cancellation);
            return Task.FromResult(Report(summary.DryRun ? "Would restore" : "Restored", summary, parsed.GetValue(json)));
        });
        return command;
    }

    private static int Report(string did, BackupSummary summary, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(summary, WireJson.Readable.BackupSummary));
            return ExitCode.Done.Value;
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{did} {summary.Path}: {summary.Files:N0} files, {summary.Bytes:N0} bytes (inbox {summary.Inbox:N0}, curated "
                + $"{summary.Curated:N0}, {ServiceName(summary)}, "
                + $"{(summary.Generation is { } generation ? $"index {generation}" : "no index")})."));
        if (summary.Replaced is { } aside)
        {
            Console.Out.WriteLine($"The files that were there before are in {aside}.");
        }

        return ExitCode.Done.Value;
    }

    private static string ServiceName(BackupSummary summary) => summary.Database ? "service.db" : "no service.db";
}
