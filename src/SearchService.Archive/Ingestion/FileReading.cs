using System.Runtime.CompilerServices;
using SearchService.Archive.Copies;
using SearchService.Articles;
using SearchService.Entities;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.Readers;
using SearchService.Readers.Processes;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// Reads files and finds their entities on all cores while batches keep the order of discovery. Small files are whole
/// tasks; from a large one entries are streamed, so that no file of any size is held in memory.
/// </summary>
/// <param name="reader">Reads a file.</param>
/// <param name="extractor">Finds entities; asked for when there is an article to find them in, since it takes long to load.</param>
/// <param name="known">The ledger of earlier runs, or null.</param>
/// <param name="skipUnchanged">Whether a file whose bytes are as the ledger knows them is left alone.</param>
/// <param name="plan">Which files are read again even where their bytes have not changed, and whether their times are trusted.</param>
/// <param name="time">The clock.</param>
internal sealed class FileReading(
    ArticleReader reader, Func<EntityExtractor> extractor, ILedger? known, bool skipUnchanged, IngestionPlan plan, TimeProvider time)
{
    private const long LargeFile = 1 << 20;
    private const int BatchSize = 32;

    /// <summary>What may be over at the next run: another file has given the id back, the machine has less to do.</summary>
    internal static readonly RejectionCode[] Passing = [RejectionCode.DuplicateId, RejectionCode.Timeout];

    /// <summary>When this version of the readers was written: what an earlier one rejected, it may read.</summary>
    private static readonly DateTimeOffset ReadersWritten = File.GetLastWriteTimeUtc(
        typeof(ArticleReader).Assembly.Location is { Length: > 0 } library ? library : Environment.ProcessPath ?? "");

    public async IAsyncEnumerable<Task<Batch>> BatchesAsync(FoundFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (file.Rejection is not null || file.Bytes < LargeFile)
        {
            yield return Task.Run(() => ReadWhole(file, cancellation), cancellation);
            yield break;
        }

        if (Untouched(file) is { } untouched)
        {
            yield return Task.FromResult(Batch.Skipped(untouched, file.Modified));
            yield break;
        }

        var modified = file.ModifiedBefore(time.GetUtcNow());
        if (!TryHash(file, out var hash, out var refused))
        {
            yield return Task.FromResult(Batch.Rejected(file, refused));
            yield break;
        }

        if (Unchanged(file, hash) is { } record)
        {
            yield return Task.FromResult(Batch.Skipped(record, modified));
            yield break;
        }

        var first = true;
        foreach (var outcomes in Outcomes(file, cancellation).Chunk(BatchSize))
        {
            var part = first ? BatchPart.First : BatchPart.Middle;
            first = false;
            yield return Task.Run(() => Batch.Of(file, hash, part, [.. outcomes.Select(Prepare)]), cancellation);
        }

        yield return Task.FromResult(Batch.Of(file, hash, first ? BatchPart.Whole : BatchPart.Last, [], modified));
        await Task.CompletedTask;
    }

    private Batch ReadWhole(FoundFile file, CancellationToken cancellation)
    {
        if (file.Rejection is { } found)
        {
            return Batch.Rejected(file, found);
        }

        if (Untouched(file) is { } untouched)
        {
            return Batch.Skipped(untouched, file.Modified);
        }

        var modified = file.ModifiedBefore(time.GetUtcNow());
        if (!TryHash(file, out var hash, out var refused))
        {
            return Batch.Rejected(file, refused);
        }

        return Unchanged(file, hash) is { } record
            ? Batch.Skipped(record, modified)
            : Batch.Of(file, hash, BatchPart.Whole, [.. Outcomes(file, cancellation).Select(Prepare)], modified);
    }

    /// <summary>The reader's outcomes; whatever it did not foresee becomes a rejection that stops nothing else.</summary>
    private IEnumerable<ReadOutcome> Outcomes(FoundFile file, CancellationToken cancellation)
    {
        using var outcomes = reader.Read(new SourceFile(file.FullPath, file.Key.Name), cancellation).GetEnumerator();
        while (true)
        {
            ReadOutcome outcome;
            try
            {
                if (!outcomes.MoveNext())
                {
                    yield break;
                }

                outcome = outcomes.Current;
            }
            catch (Exception unforeseen) when (unforeseen is not (OperationCanceledException or ReadersUnavailableException))
            {
                outcome = new EntryRejected(file.Key.Name, Unforeseen(unforeseen));
            }

            yield return outcome;
            if (outcome is EntryRejected { Rejection.Code: var code } && code == RejectionCode.Failed)
            {
                yield break;
            }
        }
    }

    /// <summary>An entry with all that needs none of those before it; entities found earlier in the same content are used again.</summary>
    internal PreparedEntry Prepare(ReadOutcome outcome)
    {
        if (outcome is not ArticleRead { Article: var article })
        {
            return new PreparedEntry(outcome, "", ArticleEntities.None, TextSketch.Empty);
        }

        try
        {
            var hash = ArticleFingerprint.Of(article);
            var entities = known?.Entities(hash, EntityExtractor.Version, article) ?? extractor().Extract(article);
            return new PreparedEntry(outcome, hash, entities, TextSketch.Of(article.Text), ArticleDraft.Of(article, entities));
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            return PreparedEntry.Rejected(outcome.File, Unforeseen(unforeseen));
        }
    }

    /// <summary>The record of a file whose size and time are still those of the record: a run with nothing new opens no file.</summary>
    private FileRecord? Untouched(FoundFile file) => plan.TrustsTimes ? Unchanged(file, file.IsAs) : null;

    private FileRecord? Unchanged(FoundFile file, string hash) => Unchanged(file, record => record.Hash == hash);

    private FileRecord? Unchanged(FoundFile file, Func<FileRecord, bool> isAs)
    {
        if (!skipUnchanged || plan.Again.Contains(file.Key) || plan.RecordOf(file.Key) is not { } record || !isAs(record))
        {
            return null;
        }

        return record.Rejected > 0
            && (record.Read < ReadersWritten || known!.Rejections(file.Key).Any(entry => Passing.Contains(entry.Rejection.Code)))
            ? null
            : record;
    }

    private static Rejection Unforeseen(Exception exception) => new(
        RejectionCode.Failed, $"Reading failed: {exception.Message} Please report it with this file.");

    private static bool TryHash(FoundFile file, out string hash, out Rejection refused)
    {
        try
        {
            using var bytes = File.OpenRead(file.FullPath);
            hash = ArticleFingerprint.Of(bytes);
            refused = null!;
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            hash = "";
            refused = new Rejection(
                RejectionCode.Unreadable, $"The file cannot be read ({failure.Message}): give the service the right to read it.");
            return false;
        }
    }
}
