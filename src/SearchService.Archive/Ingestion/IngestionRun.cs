using System.Threading.Channels;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// One pass over posted articles and files: discovered, read, enriched, written. Batches are written in the order of discovery, so that the
/// same files always give the same ids and the same rejections.
/// </summary>
/// <param name="plan">What is dealt with.</param>
/// <param name="entries">Writes entries.</param>
/// <param name="commits">How often what was written becomes durable.</param>
internal sealed class IngestionRun(IngestionPlan plan, EntryWriter entries, Commits commits)
{
    private static readonly int BatchesAhead = Environment.ProcessorCount * 4;

    private FileInProgress? _current;

    public RunCounts Counts => entries.Counts;

    /// <summary>
    /// While a restored article is on its way back from the middle of a file, it is neither in the index nor in the ledger: what was
    /// written must not be committed before that file is done.
    /// </summary>
    public bool IsBringingBack { get; private set; }

    private ILedger? Known => entries.Known;

    private FileRecords Records => entries.Identity.Records;

    private IGenerationWriter Writer => entries.Writer;

    private TimeProvider Time => entries.Time;

    public async Task RunAsync(IAsyncEnumerable<Task<Batch>> batches,
        IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var ahead = Channel.CreateBounded<Task<Batch>>(BatchesAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var producing = Task.Run(() => ProduceAsync(batches, ahead.Writer, stop.Token), CancellationToken.None);
        try
        {
            await WriteAllAsync(ahead.Reader, progress, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Forgets files that are gone. Where the content of one turns up under another name, its articles come back.</summary>
    public void Forget(IEnumerable<FileRecord> gone)
    {
        foreach (var record in gone)
        {
            foreach (var entry in Known!.Articles(record.File))
            {
                entries.Release(entry.Id);
            }

            Writer.Forget(record.File);
            Counts.Removed += (Records.Find(record.File) ?? record).Articles;
            Records.Drop(record.File);
        }
    }

    /// <summary>Takes out what was withdrawn since, and keeps in the ledger where it stands.</summary>
    public void Withdraw()
    {
        foreach (var id in plan.ToWithdraw)
        {
            if (Known?.Article(id) is { } entry)
            {
                entries.Remove(id);
                Writer.Add(new WithdrawnEntry(entry.File, entry.Entry, id));
                Records.Adjust(entry.File, articles: -1, withdrawn: +1);
                Counts.Withdrawn++;
            }
        }
    }

    private static async Task ProduceAsync(
        IAsyncEnumerable<Task<Batch>> batches, ChannelWriter<Task<Batch>> ahead, CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in batches.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await ahead.WriteAsync(batch, cancellation).ConfigureAwait(false);
            }

            ahead.Complete();
        }
        catch (Exception failure)
        {
            ahead.Complete(failure);
        }
    }

    private async Task WriteAllAsync(
        ChannelReader<Task<Batch>> ahead, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        await foreach (var preparing in ahead.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            var batch = await preparing.ConfigureAwait(false);
            IsBringingBack = batch.PostedPart is { Restored.Count: > 0 };
            Write(batch);
            done += batch.Part.HasFlag(BatchPart.Last) ? 1 : 0;
            progress?.Report(new IngestionProgress(done, plan.Files.Count, Counts.Indexed, Counts.Rejected.Count));
            if (!IsBringingBack)
            {
                commits.IfDue();
            }
        }
    }

    private void Write(Batch batch)
    {
        if (batch.Unchanged is { } record)
        {
            Counts.Unchanged += Records.Latest(record).Articles;
            Counts.Withdrawn += record.Withdrawn;
            foreach (var entry in record.Rejected > 0 ? Known!.Rejections(record.File) : [])
            {
                Counts.Reject(entry.File, entry.Entry, entry.Rejection);
            }

            if (batch.Modified is { } modified && modified != record.Modified)
            {
                // The next run need not look at its content.
                Records.Set(Records.Latest(record) with { Modified = modified });
            }

            return;
        }

        if (batch.Part.HasFlag(BatchPart.First))
        {
            _current = batch.PostedPart is { } part ? Start(part) : Start(batch);
        }

        foreach (var entry in batch.Entries)
        {
            entries.Write(_current!, entry);
        }

        if (batch.PostedPart is not null)
        {
            Records.Set(_current!.ToRecord(batch.Bytes, Time.GetUtcNow()) with { Hash = batch.Hash });
        }
        else if (batch.Part.HasFlag(BatchPart.Last))
        {
            Counts.Removed += _current!.Missing;
            Writer.Add(_current.ToRecord(batch.Bytes, Time.GetUtcNow()) with { Modified = batch.Modified });
        }
    }

    private FileInProgress Start(Batch batch)
    {
        Counts.FilesRead++;
        var earlier = EarlierEntries(batch.File, batch.Hash);
        Writer.Forget(batch.File);
        Records.Drop(batch.File);
        return new FileInProgress(batch.File, batch.Hash, earlier);
    }

    /// <summary>What the file, or the one it was renamed from, held before: its entries keep their ids.</summary>
    private Dictionary<string, IndexedEntry> EarlierEntries(FileKey key, string hash)
    {
        var known = Known?.Articles(key).ToDictionary(entry => entry.Entry) ?? [];
        if (known.Count == 0 && plan.Gone.Take(hash, key.Name) is { File: var old } moved)
        {
            known = Known!.Articles(old).ToDictionary(entry => key.Name + entry.Entry[old.Name.Length..]);
            if (plan.Forgotten.Contains(old))
            {
                Counts.Removed -= known.Count;
            }

            Writer.Forget(moved.File);
            Records.Drop(moved.File);
        }

        foreach (var entry in known.Values)
        {
            entries.Release(entry.Id);
        }

        return known;
    }

    /// <summary>Goes on behind what was read before; a file that is read from its start is written anew.</summary>
    private FileInProgress Start(PostedPart part)
    {
        Counts.FilesRead++;
        if (part.Before is null)
        {
            foreach (var entry in Known?.Articles(part.Key) ?? [])
            {
                entries.Release(entry.Id);
            }

            Writer.Forget(part.Key);
            Records.Drop(part.Key);
            return new FileInProgress(part.Key, "", []);
        }

        var before = Records.Find(part.Key)!;
        var back = part.Restored.SelectMany(id => Known!.Withdrawn(id)).Where(entry => entry.File == part.Key).ToList();
        back.ForEach(Writer.Forget);
        Counts.Unchanged += before.Articles;
        return new FileInProgress(part.Key, "", [])
        {
            Articles = before.Articles,
            Rejected = before.Rejected,
            Withdrawn = before.Withdrawn - back.Count,
        };
    }
}
