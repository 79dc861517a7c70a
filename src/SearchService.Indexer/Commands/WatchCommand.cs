using System.CommandLine;
using SearchService.Archive;
using SearchService.Archive.Ingestion;
using SearchService.Indexer.Terminal;
using SearchService.Wire.Reports;

namespace SearchService.Indexer.Commands;

internal static class WatchCommand
{
    public static Command Create()
    {
        var paths = IndexOptions.Paths("Folders; by default the archive folders.");
        var index = IndexOptions.Index();
        var json = IndexOptions.Json();
        var command = new Command(
            "watch", "Watch folders and update the index whenever something changes, until interrupted.") { paths, index, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            var folders = parsed.GetValue(paths) is { Length: > 0 } given ? given : [.. archive.Settings.Folders];
            await FollowAsync(archive.Runs, folders, parsed.GetValue(json), cancellation);
            return ExitCode.Interrupted.Value;
        });
        return command;
    }

    private static async Task FollowAsync(IndexRuns runs, string[] folders, bool json, CancellationToken cancellation)
    {
        var first = true;
        IReadOnlyList<GoneFolder> gone = [];
        using var watch = new FolderWatch(folders, TimeProvider.System);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var summary = await runs.IndexAsync(folders, cancellation: cancellation);
                if (first || summary.Read > 0 || summary.Removed > 0 || !summary.Gone.SequenceEqual(gone))
                {
                    SummaryReport.Write(summary, json);
                }

                (first, gone) = (false, summary.Gone);
            }
            catch (IngestionException busy) when (busy.Fault == IngestionFault.AnotherWriter)
            {
                await Console.Error.WriteLineAsync(busy.Message);
            }

            await watch.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
