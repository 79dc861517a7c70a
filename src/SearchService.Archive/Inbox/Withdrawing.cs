using SearchService.Archive.Ingestion;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Readers;

namespace SearchService.Archive.Inbox;

/// <summary>Withdraws articles and takes that back.</summary>
/// <param name="inbox">Keeps it.</param>
/// <param name="reader">Reads what was posted.</param>
/// <param name="ledger">The ledger of the index that is searched, or null.</param>
public sealed class Withdrawing(InboxFolder inbox, JsonArticles reader, Func<ILedger?> ledger)
{
    /// <summary>
    /// Withdraws an article for good: it leaves the index with the next run, and no reindex brings it back. One that was posted a moment
    /// ago and is in no index yet never comes into one.
    /// </summary>
    /// <returns>Whether there was such an article.</returns>
    public async Task<bool> WithdrawAsync(ArticleId id, CancellationToken cancellation = default)
    {
        if (inbox.Withdrawn().Contains(id) || Find(id, cancellation) is not { } line)
        {
            return false;
        }

        await inbox.WithdrawAsync(line, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Takes a withdrawal back.</summary>
    /// <returns>Whether the article was withdrawn.</returns>
    public async Task<bool> RestoreAsync(ArticleId id, CancellationToken cancellation = default)
    {
        if (!inbox.Withdrawn().Contains(id))
        {
            return false;
        }

        await inbox.RestoreAsync(id, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Those of some ids of which the index holds an article, whoever may see it.</summary>
    public IReadOnlySet<ArticleId> Indexed(IReadOnlyList<ArticleId> ids)
    {
        using var known = ids.Count == 0 ? null : ledger();
        return known?.Held(ids) ?? new HashSet<ArticleId>();
    }

    public bool IsWithdrawn(ArticleId id) => inbox.Withdrawn().Contains(id);

    /// <summary>Whether there is an article of this id that is not withdrawn, in the index or posted a moment ago.</summary>
    public bool IsThere(ArticleId id, CancellationToken cancellation = default) =>
        !inbox.Withdrawn().Contains(id) && Find(id, cancellation) is not null;

    private Withdrawal? Find(ArticleId id, CancellationToken cancellation)
    {
        using var known = ledger();
        if (known?.Article(id) is { } entry)
        {
            return LineOf(id, entry.File, entry.Entry, known);
        }

        // Restored a moment ago: it is on its way back into the index.
        if (known?.Withdrawn(id).FirstOrDefault() is { } away)
        {
            return LineOf(id, away.File, away.Entry, known);
        }

        return IsPosted(id, known, cancellation) ? new Withdrawal(Withdrawal.Withdraw, id, default) : null;
    }

    private static Withdrawal LineOf(ArticleId id, FileKey file, string entry, ILedger known) =>
        file.Folder == InboxFolder.LedgerName
        ? new Withdrawal(Withdrawal.Withdraw, id, default)
        : new Withdrawal(Withdrawal.Withdraw, id, default, file.Folder, entry, file.Name, known.File(file)?.Hash);

    /// <summary>Looks through what was posted and is in no index yet.</summary>
    private bool IsPosted(ArticleId id, ILedger? known, CancellationToken cancellation) =>
        PostedPart.Unread(inbox.Posted(), known)
            .SelectMany(part => part.File.Lines(part.From, part.Lines, cancellation))
            .Any(line => (PostedLine.IdOf(line.Bytes) ?? (reader.Read(line.Bytes, "") as ArticleRead)?.Article.Id) == id);
}
