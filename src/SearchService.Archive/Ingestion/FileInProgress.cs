using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>A file while its entries are written: what it held before, and what it has become so far.</summary>
/// <param name="key">The file.</param>
/// <param name="hash">Of its bytes.</param>
/// <param name="earlier">What it held before, or the file that it was renamed from, by the names of entries; met again
/// they keep their ids.</param>
internal sealed class FileInProgress(FileKey key, string hash, Dictionary<string, IndexedEntry> earlier)
{
    public FileKey Key { get; } = key;

    public string Hash { get; } = hash;

    public int Articles { get; set; }

    public int Rejected { get; set; }

    public int Withdrawn { get; set; }

    /// <summary>Entries of before that have not come again.</summary>
    public int Missing => earlier.Count;

    /// <summary>What an entry was before, which is asked for once; null where it is new.</summary>
    public IndexedEntry? TakeEarlier(string entry) => earlier.Remove(entry, out var before) ? before : null;

    public FileRecord ToRecord(long bytes, DateTimeOffset read) => new(Key, Hash, bytes, read, Articles, Rejected, Withdrawn);
}
