using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Inbox;

/// <summary>
/// What is withdrawn at one moment, and how each article is known again. It does not change: what comes later makes another.
/// </summary>
public sealed class Withdrawals
{
    /// <summary>Nothing is withdrawn.</summary>
    public static readonly Withdrawals None = new();

    private ImmutableDictionary<ArticleId, Withdrawal> _byId = ImmutableDictionary<ArticleId, Withdrawal>.Empty;
    private ImmutableDictionary<(string Folder, string Entry), ArticleId> _byEntry =
        ImmutableDictionary<(string Folder, string Entry), ArticleId>.Empty;
    private ImmutableDictionary<(string FileHash, string Suffix), Withdrawal> _byContent =
        ImmutableDictionary<(string FileHash, string Suffix), Withdrawal>.Empty;

    private Withdrawals()
    {
    }

    /// <summary>The ids that are withdrawn now.</summary>
    public IEnumerable<ArticleId> Ids => _byId.Keys;

    /// <summary>Lines that say nothing that can be understood, from 1, with a sentence for a person.</summary>
    public ImmutableList<(int Line, string Reason)> Faults { get; private init; } = [];

    /// <summary>How much of the file was read, in bytes.</summary>
    internal long Read { get; private init; }

    /// <summary>How many lines of it.</summary>
    internal int Lines { get; private init; }

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

    /// <summary>What is withdrawn after some more lines.</summary>
    /// <param name="lines">The lines; one that says nothing has a reason in place of a withdrawal.</param>
    /// <param name="read">How much of the file was read then, in bytes.</param>
    internal Withdrawals After(IReadOnlyList<(int Number, Withdrawal? Line, string? Reason)> lines, long read)
    {
        var (byId, byEntry, byContent) = (_byId.ToBuilder(), _byEntry.ToBuilder(), _byContent.ToBuilder());
        foreach (var (_, line, _) in lines)
        {
            if (line is null)
            {
                continue;
            }

            if (byId.TryGetValue(line.Id, out var before))
            {
                byId.Remove(line.Id);
                byEntry.Remove((before.Folder ?? "", before.Entry ?? ""));
                byContent.Remove((before.FileHash ?? "", before.Suffix));
            }

            if (line.Action != Withdrawal.Withdraw)
            {
                continue;
            }

            byId[line.Id] = line;
            if (line is { Folder: { } folder, Entry: { } entry, File: not null })
            {
                byEntry[(folder, entry)] = line.Id;
                if (line.FileHash is { Length: > 0 } hash)
                {
                    byContent[(hash, line.Suffix)] = line;
                }
            }
        }

        return new Withdrawals
        {
            _byId = byId.ToImmutable(),
            _byEntry = byEntry.ToImmutable(),
            _byContent = byContent.ToImmutable(),
            Faults = Faults.AddRange(lines.Where(line => line.Reason is not null).Select(line => (line.Number, line.Reason!))),
            Read = read,
            Lines = lines.Count > 0 ? lines[^1].Number : Lines,
        };
    }
}
