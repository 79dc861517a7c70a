using System.Globalization;
using SearchService.Archive.Inbox;
using SearchService.Indexing.Storage.Engine;
using SearchService.Queries;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// A reindex that several processes do together, each a part of the files: all write into one generation, and whichever is done last puts
/// it into use.
/// </summary>
/// <remarks>
/// A part that was killed is run again and replaces what the first attempt wrote. Two processes on one part write the same lines. A part
/// that is not done keeps the generation from coming into use.
/// </remarks>
internal sealed class PartedReindex(
    IGenerationStore store, InboxFolder inbox, RunParts parts, Ingestor ingestor, TimeProvider time)
{
    /// <summary>How long another writer is waited for: the service brings in posts meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Does one part; where it is the last one that was missing, the new generation comes into use.</summary>
    /// <exception cref="IngestionException">
    /// The engine does not build in parts, another reindex is under way, a path does not exist, much of a folder is gone, or the new
    /// generation failed its check.
    /// </exception>
    public async Task<IngestionSummary> RunAsync(
        RunPart part, AskedPaths asked, WhatIsGone whatIsGone, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var builds = store.Builds ?? throw new IngestionException(IngestionFault.PartRefused,
            $"The index {store.Place} is written by one process at a time: --part is for an archive in a cluster "
            + "(SEARCH_ENGINE=opensearch).");
        var started = time.GetTimestamp();
        SharedBuild build;
        using (await TurnAsync(cancellation).ConfigureAwait(false))
        {
            build = builds.Join(part.Of, CoversOf(asked), time.GetUtcNow());
        }

        Refuse(build, part, asked);
        try
        {
            var own = build.IsDone(part.Number)
                ? Nothing(build, asked)
                : await WriteAsync(builds, build, part, asked, whatIsGone, progress, cancellation).ConfigureAwait(false);
            var after = builds.Finish(build, new DonePart(part.Number, own.Files)) ?? throw Ended(part);
            if (after.ToCome.Count == 0)
            {
                using (await TurnAsync(cancellation).ConfigureAwait(false))
                {
                    own = builds.UnderWay()?.Generation == build.Generation
                        ? await new BuildEnding(store, builds, inbox, parts, ingestor).RunAsync(after, own, progress, cancellation)
                            .ConfigureAwait(false)
                        : throw Ended(part);
                }
            }

            return own with
            {
                Part = new PartReport(part.Number, part.Of, after.ToCome),
                Seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 3),
            };
        }
        catch (EngineException) when (builds.UnderWay()?.Generation != build.Generation)
        {
            throw Ended(part);
        }
    }

    private async Task<IngestionSummary> WriteAsync(ISharedBuilds builds, SharedBuild build, RunPart part, AskedPaths asked,
        WhatIsGone whatIsGone, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var known = store.Ledger();
        var (plan, leftOut) = ReindexPlan.Make(asked, inbox, known);
        plan.Gone.Refuse(whatIsGone);
        using var writer = builds.Write(build, part.Number);
        using var run = parts.Rebuild(part.Share(plan), writer, known);
        if (await run.RunAsync(progress, cancellation).ConfigureAwait(false))
        {
            throw new OperationCanceledException(cancellation);
        }

        run.Complete();
        return run.Summarise("reindex", [], time.GetElapsedTime(started)) with { LeftOut = leftOut };
    }

    /// <summary>Waits for the right to write, which the parts themselves do without.</summary>
    private async Task<IDisposable> TurnAsync(CancellationToken cancellation)
    {
        for (var begun = time.GetTimestamp(); ;)
        {
            try
            {
                return ingestor.Lock();
            }
            catch (IngestionException busy) when (
                busy.Fault == IngestionFault.AnotherWriter && time.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static void Refuse(SharedBuild build, RunPart part, AskedPaths asked)
    {
        if (build.Parts != part.Of || build.Covers != CoversOf(asked))
        {
            var what = build.Covers.Length == 0 ? "of all folders" : $"of {build.Covers}";
            throw new IngestionException(IngestionFault.PartRefused, string.Create(CultureInfo.InvariantCulture,
                $"A reindex {what} in {build.Parts} parts has been under way since {build.Begun:u}: run its parts, ")
                + "or abandon it with a reindex without --part.");
        }
    }

    private static IngestionException Ended(RunPart part) => new(IngestionFault.PartOver,
        $"The reindex that part {part} belongs to is over: another process has put it into use, or another reindex took its place. "
        + "Nothing is left to do.");

    private static string CoversOf(AskedPaths asked) =>
        asked.IsEverything ? "" : string.Join("; ", asked.Paths.Select(Scope.FullPath).Order(StringComparer.Ordinal));

    /// <summary>What is said of a part that was done before.</summary>
    private static IngestionSummary Nothing(SharedBuild build, AskedPaths asked) => new()
    {
        Run = "reindex",
        Paths = [.. asked.Paths.Select(Scope.FullPath)],
        Generation = build.Generation,
        Files = 0,
        Read = 0,
        Indexed = 0,
        Unchanged = 0,
        Removed = 0,
        Copies = 0,
        Withdrawn = 0,
        Rejected = [],
        Articles = 0,
        Seconds = 0,
    };
}
