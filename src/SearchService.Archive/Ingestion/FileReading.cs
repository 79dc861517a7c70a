using System.Runtime.CompilerServices;
using SearchService.Articles;
using SearchService.Entities;
using SearchService.Indexing.Ledger;
using SearchService.Readers;

namespace SearchService.Archive.Ingestion;

/// <summary>An entry of a file with all that can be worked out before the index is touched.</summary>
/// <param name="Outcome">What the reader made of it.</param>
/// <param name="Hash">The article's fingerprint; empty for a rejection.</param>
/// <param name="Entities">What was found in the article.</param>
internal readonly record struct PreparedEntry(ReadOutcome Outcome, string Hash, ArticleEntities Entities);

/// <summary>Some entries of one file, in order. A large file comes in many batches.</summary>
/// <param name="File">The file.</param>
/// <param name="Hash">Of the file's bytes; empty where it was not opened.</param>
/// <param name="IsFirst">The file starts here.</param>
/// <param name="IsLast">The file ends here.</param>
/// <param name="Unchanged">The ledger's record of a file that has not changed and was not read.</param>
/// <param name="Entries">The entries.</param>
internal sealed record Batch(FoundFile File, string Hash, bool IsFirst, bool IsLast, FileRecord? Unchanged, IReadOnlyList<PreparedEntry> Entries);

/// <summary>
/// Reads files and finds their entities on all cores while batches keep the order of discovery. Small files are whole
/// tasks; from a large one entries are streamed, so that no file of any size is held in memory.
/// </summary>
/// <param name="reader">Reads a file.</param>
/// <param name="extractor">Finds entities.</param>
/// <param name="known">The ledger of earlier runs, or null.</param>
/// <param name="skipUnchanged">Whether a file whose bytes are as the ledger knows them is left alone.</param>
internal sealed class FileReading(ArticleReader reader, EntityExtractor extractor, LedgerSnapshot? known, bool skipUnchanged)
{
    private const long LargeFile = 1 << 20;
    private const int BatchSize = 32;

    public async IAsyncEnumerable<Task<Batch>> BatchesAsync(FoundFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (file.Rejection is not null || file.Bytes < LargeFile)
        {
            yield return Task.Run(() => ReadWhole(file, cancellation), cancellation);
            yield break;
        }

        if (!TryHash(file, out var hash, out var refused))
        {
            yield return Task.FromResult(Rejected(file, refused));
            yield break;
        }

        if (Unchanged(file, hash) is { } record)
        {
            yield return Task.FromResult(new Batch(file, hash, true, true, record, []));
            yield break;
        }

        var first = true;
        foreach (var outcomes in Outcomes(file, cancellation).Chunk(BatchSize))
        {
            var isFirst = first;
            first = false;
            yield return Task.Run(() => new Batch(file, hash, isFirst, false, null, [.. outcomes.Select(Prepare)]), cancellation);
        }

        yield return Task.FromResult(new Batch(file, hash, first, true, null, []));
        await Task.CompletedTask;
    }

    private Batch ReadWhole(FoundFile file, CancellationToken cancellation)
    {
        if (file.Rejection is { } found)
        {
            return Rejected(file, found);
        }

        if (!TryHash(file, out var hash, out var refused))
        {
            return Rejected(file, refused);
        }

        return Unchanged(file, hash) is { } record
            ? new Batch(file, hash, true, true, record, [])
            : new Batch(file, hash, true, true, null, [.. Outcomes(file, cancellation).Select(Prepare)]);
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
            catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
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

    private PreparedEntry Prepare(ReadOutcome outcome)
    {
        if (outcome is not ArticleRead { Article: var article })
        {
            return new PreparedEntry(outcome, "", ArticleEntities.None);
        }

        try
        {
            var hash = ArticleFingerprint.Of(article);
            var entities = known?.Entities(hash, extractor.Version, article) ?? extractor.Extract(article);
            return new PreparedEntry(outcome, hash, entities);
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            return new PreparedEntry(new EntryRejected(outcome.File, Unforeseen(unforeseen)), "", ArticleEntities.None);
        }
    }

    private FileRecord? Unchanged(FoundFile file, string hash)
    {
        if (!skipUnchanged || known?.File(file.Key) is not { } record || record.Hash != hash)
        {
            return null;
        }

        // Another file may have given its id back since.
        return record.Rejected > 0 && known.Rejections(file.Key).Any(entry => entry.Rejection.Code == RejectionCode.DuplicateId) ? null : record;
    }

    private static Rejection Unforeseen(Exception exception) => new(
        RejectionCode.Failed, $"Reading failed: {exception.GetType().Name}: {exception.Message} Please report it with this file.");

    private static Batch Rejected(FoundFile file, Rejection rejection) =>
        new(file, "", true, true, null, [new PreparedEntry(new EntryRejected(file.Key.Name, rejection), "", ArticleEntities.None)]);

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
            refused = new Rejection(RejectionCode.Unreadable, $"The file cannot be read ({failure.Message}): give the service the right to read it.");
            return false;
        }
    }
}
