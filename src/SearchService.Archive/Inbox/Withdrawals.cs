using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Inbox;

/// <summary>What is withdrawn at one moment, and how each article is known again.</summary>
public sealed class Withdrawals
{
    private readonly Dictionary<ArticleId, Withdrawal> _byId = [];
    private readonly Dictionary<(string Folder, string Entry), ArticleId> _byEntry = [];
    private readonly Dictionary<(string FileHash, string Suffix), Withdrawal> _byContent = [];
    private readonly List<(int Line, string Reason)> _faults = [];

    /// <summary>The ids that are withdrawn now.</summary>
    public IReadOnlyCollection<ArticleId> Ids => _byId.Keys;

    /// <summary>Lines that say nothing that can be understood, from 1, with a sentence for a person.</summary>
    public IReadOnlyList<(int Line, string Reason)> Faults => _faults;

    public bool Contains(ArticleId id) => _byId.ContainsKey(id);

    /// <summary>
    /// The id of a withdrawn article that stands here, or that stood elsewhere in a file of these bytes that is gone from there.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="entry">The file and the entry in it.</param>
    /// <param name="fileHash">SHA-256 of the file's bytes.</param>
    /// <param name="isThere">Whether a file is in the archive now.</param>
    internal ArticleId? Find(FileKey file, string entry, string fileHash, Func<FileKey, bool> isThere)
    {
        if (_byEntry.TryGetValue((file.Folder, entry), out var here))
        {
            return here;
        }

        return _byContent.TryGetValue((fileHash, entry[file.Name.Length..]), out var moved)
            && !isThere(new FileKey(moved.Folder!, moved.File!)) ? moved.Id : null;
    }

    internal void Note(Withdrawal line)
    {
        if (_byId.Remove(line.Id, out var before))
        {
            _byEntry.Remove((before.Folder ?? "", before.Entry ?? ""));
            _byContent.Remove((before.FileHash ?? "", before.Suffix));
        }

        if (line.Action != Withdrawal.Withdraw)
        {
            return;
        }

        _byId[line.Id] = line;
        if (line is { Folder: { } folder, Entry: { } entry, File: not null })
        {
            _byEntry[(folder, entry)] = line.Id;
            if (line.FileHash is { Length: > 0 } hash)
            {
                _byContent[(hash, line.Suffix)] = line;
            }
        }
    }

    internal void NoteFault(int line, string reason) => _faults.Add((line, reason));
}
