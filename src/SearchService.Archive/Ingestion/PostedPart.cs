using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>What a run reads of one file of the inbox: what was added since the last run, or all of it.</summary>
/// <param name="File">The file.</param>
/// <param name="From">The offset where reading begins.</param>
/// <param name="Lines">The number of lines before that place.</param>
/// <param name="Before">What the ledger knows of the part before; null where reading begins at the start.</param>
/// <param name="Restored">Ids whose lines before that place are read too, since their withdrawal was taken back.</param>
internal sealed record PostedPart(PostedFile File, long From, int Lines, FileRecord? Before, IReadOnlySet<ArticleId> Restored)
{
    public FileKey Key => KeyOf(File);

    public static FileKey KeyOf(PostedFile file) => new(InboxFolder.LedgerName, file.Name);

    /// <summary>All of a file.</summary>
    public static PostedPart Whole(PostedFile file) => new(file, 0, 0, null, new HashSet<ArticleId>());

    /// <summary>What is to be read of a file; null where the ledger knows all of it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="known">The ledger.</param>
    /// <param name="restored">Ids in it whose withdrawal was taken back.</param>
    /// <param name="thorough">Also looks for what was put in the place of a file of the same size.</param>
    public static PostedPart? Of(PostedFile file, ILedger known, IReadOnlySet<ArticleId> restored, bool thorough)
    {
        if (known.File(KeyOf(file)) is not { } record || InboxMark.Parse(record.Hash) is not { } mark
            || ReadAgain(file, record, known, mark, thorough))
        {
            return Whole(file);
        }

        return record.Bytes == file.Length && restored.Count == 0 ? null : new PostedPart(file, record.Bytes, mark.Lines, record, restored);
    }

    /// <summary>
    /// What no run has read yet, oldest first. Files are read in their order, so that nothing is looked at before the newest closed file
    /// that is known whole.
    /// </summary>
    /// <param name="posted">All files, oldest first.</param>
    /// <param name="known">The ledger, or null.</param>
    public static IReadOnlyList<PostedPart> Unread(IReadOnlyList<PostedFile> posted, ILedger? known)
    {
        var parts = new List<PostedPart>();
        foreach (var file in posted.Reverse())
        {
            var part = known is null ? Whole(file) : Of(file, known, new HashSet<ArticleId>(), thorough: false);
            if (part is not null)
            {
                parts.Add(part);
            }
            else if (!file.IsOpen)
            {
                break;
            }
        }

        parts.Reverse();
        return parts;
    }

    private static bool ReadAgain(PostedFile file, FileRecord record, ILedger known, InboxMark mark, bool thorough) =>
        ((thorough || record.Bytes != file.Length) && !mark.Holds(file, record.Bytes))
        || (record.Rejected > 0 && known.Rejections(record.File).Any(entry => FileReading.Passing.Contains(entry.Rejection.Code)));
}
