using System.Globalization;
using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Readers;

namespace SearchService.Archive.Ingestion;

/// <summary>Which article an entry is: the one whose id it gives, the one that stood here before, or a new one.</summary>
/// <remarks>
/// 1. An id that the entry gives is its id. Where another entry holds it, a later post takes it from an earlier one, and any entry from a
///    file that is gone; else the entry is rejected.
/// 2. Without one, the id that the entry had in the ledger, or, where the ledger was lost, in what is remembered of ids and withdrawals.
/// 3. Else a new one is made of its path.
/// </remarks>
internal sealed class ArticleIdentity
{
    public required IdRegistry Ids { get; init; }

    public required FileRecords Records { get; init; }

    public required Withdrawals Withdrawn { get; init; }

    public required IdMemory Memory { get; init; }

    /// <summary>The ledger of earlier runs, or null.</summary>
    public required ILedger? Known { get; init; }

    /// <summary>Which files are there, and which are gone.</summary>
    public required GoneFiles Gone { get; init; }

    /// <param name="file">The file.</param>
    /// <param name="read">The entry.</param>
    /// <param name="earlier">What the entry was before.</param>
    /// <param name="remove">Takes the article out of the index that held the id.</param>
    /// <param name="refused">Why the entry cannot have the id that it gives.</param>
    /// <returns>The id, which is claimed; null where it is refused, or where a later post of the same article
    /// is in the index already.</returns>
    public ArticleId? Of(FileInProgress file, ArticleRead read, IndexedEntry? earlier, Action<ArticleId> remove, out Rejection? refused)
    {
        refused = null;
        if (read.Article.Id is { IsAddressable: true } given)
        {
            if (Ids.Claim(given, file.Key, read.File) is not { } owner)
            {
                return given;
            }

            if (IsLaterPost(owner, file.Key, read.File))
            {
                return null;
            }

            if (!GivesWay(owner, file.Key))
            {
                refused = Duplicate(given, read.File, owner.File);
                return null;
            }

            remove(given);
            if (owner.File == file.Key)
            {
                file.Articles--;
            }
            else
            {
                Records.Adjust(owner.File, articles: -1, withdrawn: 0);
            }

            Ids.Claim(given, file.Key, read.File);
            return given;
        }

        var id = earlier is not null && Ids.Claim(earlier.Id, file.Key, read.File) is null ? earlier.Id
            : Remembered(file, read.File) is { } remembered && Ids.Claim(remembered, file.Key, read.File) is null ? remembered
            : Ids.Make(read.File, file.Key);
        if (earlier is null || earlier.Entry != read.File || earlier.File != file.Key || Known?.File(file.Key)?.Hash != file.Hash)
        {
            Memory.Add(new RememberedId(file.Key.Folder, file.Key.Name, read.File, file.Hash, id));
        }

        return id;
    }

    /// <summary>Why an entry is rejected whose id another one gave first.</summary>
    public static Rejection Duplicate(ArticleId id, string entry, FileKey first) => new(
        RejectionCode.DuplicateId,
        $"{entry} gives the id '{id}', which {first.Name} in {first.Folder} gave first: give one of them another id.");

    private bool GivesWay(IdOwner owner, FileKey file) =>
        (file.Folder == InboxFolder.LedgerName && owner.File.Folder == InboxFolder.LedgerName) || Gone.Contains(owner.File);

    private static bool IsLaterPost(IdOwner owner, FileKey file, string entry) =>
        file.Folder == InboxFolder.LedgerName && owner.File.Folder == InboxFolder.LedgerName
        && (string.CompareOrdinal(owner.File.Name, file.Name) > 0
            || (owner.File == file && LineOf(owner) > LineOf(new IdOwner(file, entry))));

    private static int LineOf(IdOwner posted) =>
        int.Parse(posted.Entry.AsSpan(posted.File.Name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    private ArticleId? Remembered(FileInProgress file, string entry) =>
        Withdrawn.Find(file.Key, entry, file.Hash, Gone.IsThere)
        ?? (Memory.IsNeeded ? Memory.Find(file.Key, entry, file.Hash, Gone.IsThere) : null);
}
