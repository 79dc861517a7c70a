using System.Threading.Channels;
using SearchService.Archive.Copies;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.Readers;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// One pass over files: discovered, read, enriched, written. Batches are written in the order of discovery, so that the
/// same files always give the same ids and the same rejections.
/// </summary>
/// <param name="reading">Reads files and finds entities.</param>
/// <param name="writer">The generation that is written.</param>
/// <param name="known">The ledger of earlier runs, or null.</param>
/// <param name="ids">Who holds which id.</param>
/// <param name="copies">Finds copies.</param>
/// <param name="withdrawn">Ids that people withdrew.</param>
/// <param name="corrections">What people decided about names.</param>
/// <param name="entitiesVersion">The version of the extractor.</param>
/// <param name="time">The clock.</param>
/// <param name="commitEvery">How often what was written becomes durable and visible; null for the end alone.</param>
internal sealed class IngestionRun(
    FileReading reading,
    GenerationWriter writer,
    LedgerSnapshot? known,
    IdRegistry ids,
    CopyFinder copies,
    IReadOnlySet<ArticleId> withdrawn,
    EntityCorrections corrections,
    string entitiesVersion,
    TimeProvider time,
    TimeSpan? commitEvery)
{
    private static readonly int BatchesAhead = Environment.ProcessorCount * 4;

    private readonly List<RejectedFile> _rejected = [];
    private Dictionary<string, IndexedEntry> _earlier = [];
    private int _articlesOfFile;
    private int _rejectedOfFile;
    private int _withdrawnOfFile;

    /// <summary>Called after each commit on the way.</summary>
    public Action? Committed { get; init; }

    /// <summary>The stamp of the corrections that its articles are written with.</summary>
    public string Corrections => corrections.Stamp;

    public int FilesRead { get; private set; }

    public int Indexed { get; private set; }

    public int Unchanged { get; private set; }

    public int Removed { get; private set; }

    /// <summary>Articles that joined a group of copies.</summary>
    public int Copies { get; private set; }

    public int Withdrawn { get; private set; }

    public IReadOnlyList<RejectedFile> Rejected => _rejected;

    /// <summary>Files by the content that they had, for those that are gone: where they turn up again, they were renamed.</summary>
    public IReadOnlyDictionary<string, FileKey> Gone { get; init; } = new Dictionary<string, FileKey>();

    public async Task RunAsync(IReadOnlyList<FoundFile> files, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var ahead = Channel.CreateBounded<Task<Batch>>(BatchesAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var producing = Task.Run(() => ProduceAsync(files, ahead.Writer, stop.Token), CancellationToken.None);
        try
        {
            await WriteAllAsync(ahead.Reader, files.Count, progress, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ProduceAsync(IReadOnlyList<FoundFile> files, ChannelWriter<Task<Batch>> ahead, CancellationToken cancellation)
    {
        try
        {
            foreach (var file in files)
            {
                await foreach (var batch in reading.BatchesAsync(file, cancellation).ConfigureAwait(false))
                {
                    await ahead.WriteAsync(batch, cancellation).ConfigureAwait(false);
                }
            }

            ahead.Complete();
        }
        catch (Exception failure)
        {
            ahead.Complete(failure);
        }
    }

    private async Task WriteAllAsync(ChannelReader<Task<Batch>> ahead, int files, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        var committed = time.GetTimestamp();
        await foreach (var preparing in ahead.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            var batch = await preparing.ConfigureAwait(false);
            Write(batch);
            if (batch.IsLast)
            {
                progress?.Report(new IngestionProgress(++done, files, Indexed, _rejected.Count));
            }

            if (commitEvery is { } interval && time.GetElapsedTime(committed) >= interval)
            {
                writer.Commit();
                Committed?.Invoke();
                committed = time.GetTimestamp();
            }
        }
    }

    private void Write(Batch batch)
    {
        if (batch.Unchanged is { } record)
        {
            Unchanged += record.Articles;
            Withdrawn += record.Withdrawn;
            _rejected.AddRange(known!.Rejections(record.File).Select(entry => Describe(entry.File, entry.Entry, entry.Rejection)));
            return;
        }

        if (batch.IsFirst)
        {
            Start(batch);
        }

        foreach (var entry in batch.Entries)
        {
            Write(batch.File.Key, entry);
        }

        if (batch.IsLast)
        {
            Removed += _earlier.Count;
            writer.Add(new FileRecord(batch.File.Key, batch.Hash, batch.File.Bytes, time.GetUtcNow(), _articlesOfFile, _rejectedOfFile, _withdrawnOfFile));
        }
    }

    private void Start(Batch batch)
    {
        var key = batch.File.Key;
        FilesRead++;
        _articlesOfFile = 0;
        _rejectedOfFile = 0;
        _withdrawnOfFile = 0;
        _earlier = EarlierEntries(key, batch.Hash);
        writer.Forget(key);
    }

    /// <summary>What the file, or the one it was renamed from, held before: its entries keep their ids.</summary>
    private Dictionary<string, IndexedEntry> EarlierEntries(FileKey key, string hash)
    {
        var entries = known?.Articles(key).ToDictionary(entry => entry.Entry) ?? [];
        if (entries.Count == 0 && Gone.TryGetValue(hash, out var old))
        {
            entries = known!.Articles(old).ToDictionary(entry => key.Name + entry.Entry[old.Name.Length..]);
            Removed -= entries.Count;
        }

        foreach (var entry in entries.Values)
        {
            Release(entry.Id);
        }

        return entries;
    }

    private void Write(FileKey file, PreparedEntry entry)
    {
        switch (entry.Outcome)
        {
            case ArticleRead read:
                _earlier.Remove(read.File, out var earlier);
                Write(file, read, entry, earlier);
                break;
            case EntryRejected rejected:
                Reject(file, rejected.File, rejected.Rejection);
                break;
        }
    }

    private void Write(FileKey file, ArticleRead read, PreparedEntry prepared, IndexedEntry? earlier)
    {
        if (Identify(file, read, earlier) is not { } id)
        {
            return;
        }

        if (withdrawn.Contains(id))
        {
            writer.Add(new WithdrawnEntry(file, read.File, id));
            _withdrawnOfFile++;
            Withdrawn++;
            return;
        }

        earlier ??= known?.Article(id);
        var copyOf = copies.Add(id, prepared.Sketch);
        try
        {
            writer.Add(new IndexedArticle
            {
                Id = id,
                Article = read.Article,
                Entities = prepared.Entities,
                Corrected = corrections.Apply(id, prepared.Entities),
                File = file,
                Entry = read.File,
                Hash = prepared.Hash,
                EntitiesVersion = entitiesVersion,
                Versions = Versions(earlier, prepared.Hash),
                Sketch = prepared.Sketch.ToBytes(),
                CopyOf = copyOf,
            });
        }
        catch (ArgumentException refused)
        {
            Release(id);
            Reject(file, read.File, new Rejection(RejectionCode.Failed, $"The index refused the article: {refused.Message}"));
            return;
        }

        _articlesOfFile++;
        Indexed++;
        Copies += copyOf is null ? 0 : 1;
    }

    private IReadOnlyList<ArticleVersion> Versions(IndexedEntry? earlier, string hash)
    {
        var versions = earlier?.Versions ?? [];
        return versions.Count > 0 && versions[^1].Hash == hash ? versions : [.. versions, new ArticleVersion(hash, time.GetUtcNow())];
    }

    private void Release(ArticleId id)
    {
        ids.Release(id);
        copies.Remove(id);
    }

    /// <summary>The article's id; null where another article holds the one that it gives, and it was rejected for that.</summary>
    private ArticleId? Identify(FileKey file, ArticleRead read, IndexedEntry? earlier)
    {
        if (read.Article.Id is { } given)
        {
            if (ids.Claim(given, file) is not { } owner)
            {
                return given;
            }

            Reject(file, read.File, new Rejection(
                RejectionCode.DuplicateId,
                $"{read.File} gives the id '{given}', which {owner.Name} in {owner.Folder} gave first: give one of them another id."));
            return null;
        }

        return earlier is not null && ids.Claim(earlier.Id, file) is null ? earlier.Id : ids.Make(read.File, file);
    }

    private void Reject(FileKey file, string entry, Rejection rejection)
    {
        writer.Add(new RejectedEntry(file, entry, rejection));
        _rejected.Add(Describe(file, entry, rejection));
        _rejectedOfFile++;
    }

    private static RejectedFile Describe(FileKey file, string entry, Rejection rejection) =>
        new(entry, file.Folder, rejection.Code.Name, rejection.Reason);

    /// <summary>Forgets a file that is gone. Where its content turns up under another name, its articles come back.</summary>
    public void Forget(FileRecord gone)
    {
        foreach (var entry in known!.Articles(gone.File))
        {
            Release(entry.Id);
        }

        writer.Forget(gone.File);
        Removed += gone.Articles;
    }
}
