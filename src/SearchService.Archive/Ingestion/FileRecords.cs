using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// The ledger's records of files that change although the file is not read again: one of its articles was replaced by a later post, was
/// withdrawn, or is held by another file now. Each is written with the commit that writes its cause.
/// </summary>
internal sealed class FileRecords(IGenerationWriter writer, ILedger? known)
{
    private readonly Dictionary<FileKey, FileRecord> _changed = [];
    private readonly HashSet<FileKey> _anew = [];

    public FileRecord? Find(FileKey file) => _changed.GetValueOrDefault(file) ?? known?.File(file);

    /// <summary>The record that takes the place of one of the ledger; that one where none does.</summary>
    public FileRecord Latest(FileRecord record) => _changed.GetValueOrDefault(record.File) ?? record;

    /// <summary>
    /// Counts what became of single entries of a file. One that the ledger does not know is counted when it was read to its end.
    /// </summary>
    public void Adjust(FileKey file, int articles, int withdrawn)
    {
        if (Find(file) is { } record)
        {
            _changed[file] = record with { Articles = record.Articles + articles, Withdrawn = record.Withdrawn + withdrawn };
        }
    }

    public void Set(FileRecord record) => _changed[record.File] = record;

    /// <summary>The file is written anew, record and all.</summary>
    public void Drop(FileKey file)
    {
        _changed.Remove(file);
        _anew.Add(file);
    }

    /// <summary>
    /// A later post of an article that is withdrawn takes the place of the earlier one, which is withdrawn too: an article counts once.
    /// </summary>
    /// <param name="later">The file of the later post.</param>
    /// <param name="id">The article.</param>
    public void Supersede(FileInProgress later, ArticleId id)
    {
        foreach (var entry in known?.Withdrawn(id).ToList() ?? [])
        {
            if (entry.File.Folder != later.Key.Folder || _anew.Contains(entry.File))
            {
                continue;
            }

            writer.Forget(entry);
            if (entry.File == later.Key)
            {
                later.Withdrawn--;
            }
            else
            {
                Adjust(entry.File, articles: 0, withdrawn: -1);
            }
        }
    }

    /// <summary>Writes what has changed; the caller commits.</summary>
    public void Flush()
    {
        foreach (var record in _changed.Values)
        {
            writer.Replace(record);
        }
    }
}
