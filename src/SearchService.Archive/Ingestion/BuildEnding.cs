using SearchService.Archive.Copies;
using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// Ends a build whose parts are done, and puts it into use. Who does it holds the right to write; one that was killed on the way is
/// followed by another, which does the same again.
/// </summary>
/// <remarks>
/// 1. No part is written any more.
/// 2. Of articles of different parts that have one id, one stays: a posted one, else that of the first file.
/// 3. Copies that lie in different parts become one group.
/// 4. What was posted, withdrawn or corrected meanwhile is brought in.
/// 5. What is held is compared with what the ledger and the parts say.
/// </remarks>
internal sealed class BuildEnding(
    IGenerationStore store, ISharedBuilds builds, InboxFolder inbox, RunParts parts, Ingestor ingestor)
{
    /// <summary>Articles whose group changes are read and written so many at a time.</summary>
    private const int AtOnce = 200;

    /// <summary>Sketches held in memory, at some 1.5 KB each.</summary>
    private const int Sketches = 100_000;

    /// <param name="build">All of its parts are done.</param>
    /// <param name="own">What this process did of them.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Stops it; the index in use stays.</param>
    public async Task<IngestionSummary> RunAsync(
        SharedBuild build, IngestionSummary own, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        builds.Close(build);
        using var writer = store.Write(build.Generation);
        List<RejectedEntry> rejected = [];
        using (var ledger = builds.Ledger(build))
        {
            SettleRivals(ledger, writer, rejected);
        }

        writer.Commit();
        builds.RemoveRivals(build);
        int copies;
        using (var ledger = builds.Ledger(build))
        {
            using var finder = parts.Copies(writer, null, Sketches);
            copies = Group(finder, ledger, writer, cancellation);
        }

        writer.Commit();
        using var known = writer.Ledger();
        var plan = IngestionPlan.OfInbox(inbox, known, writer.Withdrawals);
        using var run = parts.Continue(plan, writer, known, static () => { });
        run.Withdraw();
        if (await run.RunAsync(progress, cancellation).ConfigureAwait(false))
        {
            throw new OperationCanceledException(cancellation);
        }

        writer.Withdrawals = plan.WithdrawalsRead;
        var (_, faults) = ingestor.Correct(writer, cancellation);
        run.Complete();
        writer.Settle();
        Check(build, writer);
        var whole = run.Summarise("reindex", faults, TimeSpan.Zero);
        store.Activate(build.Generation);
        store.RemoveUnused();
        return own with
        {
            Indexed = own.Indexed + whole.Indexed - rejected.Count,
            Withdrawn = own.Withdrawn + whole.Withdrawn,
            Copies = copies + whole.Copies,
            FaultyCorrections = whole.FaultyCorrections,
            Articles = whole.Articles,
            Rejected =
            [
                .. own.Rejected, .. whole.Rejected,
                .. rejected.Select(entry => new RejectedFile(
                    entry.Entry, entry.File.Folder, entry.Rejection.Code.Name, entry.Rejection.Reason)),
            ],
        };
    }

    private static void SettleRivals(ISharedLedger ledger, IGenerationWriter writer, List<RejectedEntry> rejected)
    {
        Dictionary<FileKey, FileRecord> records = [];
        foreach (var rivals in ledger.Rivals().GroupBy(rival => rival.Id).ToList())
        {
            var inOrder = rivals.Concat(ledger.Whole([rivals.Key]))
                .OrderBy(article => article.File.Folder != InboxFolder.LedgerName)
                .ThenBy(article => article.File.Folder, StringComparer.Ordinal)
                .ThenBy(article => article.File.Name, StringComparer.Ordinal)
                .ToList();
            writer.Replace(inOrder[0]);
            foreach (var other in inOrder.Skip(1))
            {
                var entry = new RejectedEntry(
                    other.File, other.Entry, ArticleIdentity.Duplicate(other.Id, other.Entry, inOrder[0].File));
                writer.Add(entry);
                rejected.Add(entry);
                if ((records.GetValueOrDefault(other.File) ?? ledger.File(other.File)) is { } record)
                {
                    records[other.File] = record with { Articles = record.Articles - 1, Rejected = record.Rejected + 1 };
                }
            }
        }

        foreach (var record in records.Values)
        {
            writer.Replace(record);
        }
    }

    private static int Group(CopyFinder finder, ISharedLedger ledger, IGenerationWriter writer, CancellationToken cancellation)
    {
        var copies = 0;
        Dictionary<ArticleId, ArticleId?> moved = [];
        foreach (var article in ledger.Grouped())
        {
            cancellation.ThrowIfCancellationRequested();
            var membership = finder.Add(article.Id, TextSketch.FromBytes(article.Sketch));
            copies += membership.IsCopy ? 1 : 0;
            if (membership.Group != article.CopyOf)
            {
                moved.Add(article.Id, membership.Group);
            }

            if (moved.Count >= AtOnce)
            {
                Move();
            }
        }

        Move();
        return copies;

        void Move()
        {
            foreach (var article in moved.Count == 0 ? [] : ledger.Whole(moved.Keys))
            {
                writer.Replace(article with { CopyOf = moved[article.Id] });
            }

            moved.Clear();
        }
    }

    private void Check(SharedBuild build, IGenerationWriter writer)
    {
        using var ledger = writer.Ledger();
        var (files, written) = (ledger.FileCount, build.Done.Sum(part => part.Files));
        var fault = LedgerCheck.Fault(ledger)
            ?? (files < written ? FormattableString.Invariant($"holds {files} files, but its parts read {written}") : null);
        if (fault is not null)
        {
            builds.Reopen(build);
            throw new IngestionException(IngestionFault.CheckFailed,
                $"The new generation {build.Generation} {fault}: the old one stays in use. Run all its parts again, or a reindex "
                + "without --part.");
        }
    }
}
