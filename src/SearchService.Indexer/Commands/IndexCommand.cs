using System.CommandLine;
using SearchService.Indexer.Terminal;

namespace SearchService.Indexer.Commands;

internal static class IndexCommand
{
    public static Command Create()
    {
        var paths = IndexOptions.Paths("Folders or files; by default the archive folders.");
        var index = IndexOptions.Index();
        var json = IndexOptions.Json();
        var dryRun = IndexOptions.DryRun();
        var gone = IndexOptions.Gone();
        var command = new Command(
            "index", "Bring the index up to date with what is new, changed or gone under some paths.") { paths, gone, dryRun, index, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            if (parsed.GetValue(dryRun))
            {
                return PreviewReport.Write(archive.Runs.PreviewIndex(parsed.GetValue(paths) ?? [], cancellation), parsed.GetValue(json));
            }

            var summary = await ProgressDisplay.RunAsync(
                "Indexing", progress => archive.Runs.IndexAsync(
                    parsed.GetValue(paths) ?? [], progress, IndexOptions.WhatIsGone(parsed.GetValue(gone)), cancellation));
            return SummaryReport.Write(summary, parsed.GetValue(json));
        });
        return command;
    }
}
