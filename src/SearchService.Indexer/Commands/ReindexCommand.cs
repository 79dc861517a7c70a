using System.CommandLine;
using SearchService.Archive;
using SearchService.Archive.Ingestion;
using SearchService.Indexer.Terminal;
using SearchService.Wire.Reports;

namespace SearchService.Indexer.Commands;

internal static class ReindexCommand
{
    public static Command Create()
    {
        var paths = IndexOptions.Paths("Folders or files; by default every folder that the index knows.");
        var index = IndexOptions.Index();
        var json = IndexOptions.Json();
        var dryRun = IndexOptions.DryRun();
        var gone = IndexOptions.Gone();
        var part = new Option<string?>("--part")
        {
            Description = "One part of a reindex that several processes share, of an archive in a cluster: 2/8 is the second of eight.",
            HelpName = "N/OF",
        };
        var command = new Command(
            "reindex",
            "Build a new generation of the index from the article files, and swap it in at the end while the service goes on "
            + "answering.") { paths, gone, part, dryRun, index, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var share = Share(parsed.GetValue(part));
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            if (parsed.GetValue(dryRun))
            {
                _ = share is null ? share : throw new UsageException("--dry-run works only for a whole reindex: leave out --part.");
                return PreviewReport.Write(archive.Runs.PreviewReindex(parsed.GetValue(paths) ?? [], cancellation), parsed.GetValue(json));
            }

            var summary = await ProgressDisplay.RunAsync(
                "Reindexing", progress => Run(archive.Runs, progress));
            return SummaryReport.Write(summary, parsed.GetValue(json));

            Task<IngestionSummary> Run(IndexRuns runs, IProgress<IngestionProgress>? progress)
            {
                var (covered, whatIsGone) = (parsed.GetValue(paths) ?? [], IndexOptions.WhatIsGone(parsed.GetValue(gone)));
                return share is { } one
                    ? runs.ReindexPartAsync(one, covered, progress, whatIsGone, cancellation)
                    : runs.ReindexAsync(covered, progress, whatIsGone, cancellation);
            }
        });
        return command;
    }

    private static RunPart? Share(string? typed) => typed is null ? null
        : RunPart.Parse(typed) ?? throw new UsageException(
            $"--part is '{typed}': expected two numbers such as 2/8, the first from 1 to the second, the second up to {RunPart.Most}.");
}
