using System.CommandLine;
using SearchService.Indexer.Terminal;

namespace SearchService.Indexer.Commands;

internal static class ReindexCommand
{
    public static Command Create()
    {
        var paths = IndexOptions.Paths("Folders or files; every folder that the index knows where none is given.");
        var index = IndexOptions.Index();
        var json = IndexOptions.Json();
        var dryRun = IndexOptions.DryRun();
        var gone = IndexOptions.Gone();
        var command = new Command(
            "reindex",
            "Build a new generation of the index from the article files, and swap it in at the end while the service goes on "
            + "answering.") { paths, gone, dryRun, index, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            if (parsed.GetValue(dryRun))
            {
                return PreviewReport.Write(archive.Runs.PreviewReindex(parsed.GetValue(paths) ?? [], cancellation), parsed.GetValue(json));
            }

            var summary = await ProgressDisplay.RunAsync(
                "Reindexing", progress => archive.Runs.ReindexAsync(
                    parsed.GetValue(paths) ?? [], progress, IndexOptions.WhatIsGone(parsed.GetValue(gone)), cancellation));
            return SummaryReport.Write(summary, parsed.GetValue(json));
        });
        return command;
    }
}
