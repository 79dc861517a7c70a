using SearchService.Articles;
using SearchService.Files;
using SearchService.Indexing.Storage.Engine;
using SearchService.Queries;

namespace SearchService.Archive.Inbox;

/// <summary>
/// What came by HTTP and no article file can give back: posted articles, and what withdraws an article or takes that back. All is
/// append-only and on the disk before it is acknowledged. One lock, for all processes, puts posts and withdrawals into one order.
/// </summary>
/// <param name="index">The folder of the index.</param>
/// <param name="time">The clock.</param>
/// <param name="copy">What the engine keeps of it; null where the folder is all there is.</param>
public sealed class InboxFolder(string index, TimeProvider time, IInboxCopy? copy = null)
{
    /// <summary>The folder that posted files have in the ledger, wherever the index lies.</summary>
    public const string LedgerName = "inbox";

    private const string LockName = ".lock";

    private readonly PostedFiles _posted = new(Path.Combine(index, "inbox"));
    private readonly WithdrawalLog _withdrawals = new(Path.Combine(index, "inbox"));

    public string FullPath { get; } = Path.Combine(index, "inbox");

    /// <summary>Every file that belongs into a backup.</summary>
    public IEnumerable<FileInfo> Files() =>
        _posted.List().Select(file => new FileInfo(file.FullPath)).Concat(_withdrawals.Exists ? [new FileInfo(_withdrawals.FullPath)] : []);

    /// <summary>What is withdrawn now.</summary>
    public Withdrawals Withdrawn()
    {
        if (!_withdrawals.Exists && _posted.List().Any(file => !file.IsOpen))
        {
            TakeOverEarlierForm();
        }

        return _withdrawals.State();
    }

    /// <inheritdoc cref="WithdrawalLog.MarkOf"/>
    internal string MarkOf(Withdrawals state) => _withdrawals.MarkOf(state);

    /// <inheritdoc cref="WithdrawalLog.ChangedSince"/>
    internal IReadOnlySet<ArticleId>? ChangedSince(string mark, Withdrawals state) => _withdrawals.ChangedSince(mark, state);

    /// <summary>The files of posted articles as they stand now, oldest first.</summary>
    internal IReadOnlyList<PostedFile> Posted() => _posted.List();

    /// <summary>Adds articles; those whose id is withdrawn at this moment are left out.</summary>
    /// <returns>The ids that were left out.</returns>
    internal async Task<IReadOnlySet<ArticleId>> AppendAsync(
        IReadOnlyList<(ArticleId Id, ReadOnlyMemory<byte> Line)> articles, CancellationToken cancellation)
    {
        _ = Withdrawn();
        return await UnderLockAsync(
            () =>
            {
                var withdrawn = _withdrawals.State();
                var refused = articles.Select(article => article.Id).Where(withdrawn.Contains).ToHashSet();
                var lines = articles.Where(article => !refused.Contains(article.Id)).Select(article => article.Line).ToList();
                if (lines.Count > 0)
                {
                    _posted.Append(lines);
                }

                return (IReadOnlySet<ArticleId>)refused;
            },
            cancellation).ConfigureAwait(false);
    }

    internal Task WithdrawAsync(Withdrawal line, CancellationToken cancellation) =>
        AppendAsync(line with { Action = Withdrawal.Withdraw, At = time.GetUtcNow() }, cancellation);

    internal Task RestoreAsync(ArticleId id, CancellationToken cancellation) =>
        AppendAsync(new Withdrawal(Withdrawal.Restore, id, time.GetUtcNow()), cancellation);

    /// <summary>Whether other services took posts, or withdrawals, that this one's folder lacks.</summary>
    internal bool HasMore() => copy?.HasMore() == true;

    /// <summary>
    /// Brings back what the folder has lost and the engine has kept, and the other way round, for a run that has begun: a node that is lost
    /// at its beginning does not end it. Between two tries the lock is free, so that a post meanwhile is refused at once.
    /// </summary>
    /// <exception cref="EngineException">The engine cannot do it, and stayed so for five minutes where that may pass.</exception>
    internal void Match()
    {
        if (copy is not null)
        {
            PassingFaults.Outlast(time, () =>
            {
                using var held = FileLock.Take(Path.Combine(FullPath, LockName));
                using var alone = copy.Alone();
                copy.Match(FullPath);
                return true;
            });
        }
    }

    /// <summary>Removes what a killed request of an earlier version left over. Only what no name leads to any more.</summary>
    internal void RemoveLeftovers()
    {
        if (!Directory.Exists(FullPath))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(FullPath)
            .Where(file => Path.GetFileName(file) is ['.', ..] name && name != LockName))
        {
            File.Delete(file);
        }
    }

    private async Task AppendAsync(Withdrawal line, CancellationToken cancellation)
    {
        _ = Withdrawn();
        await UnderLockAsync(
            () =>
            {
                _withdrawals.Append(line);
                return true;
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Waiting for the lock and for the disk holds no thread of the server's.</summary>
    private Task<T> UnderLockAsync<T>(Func<T> work, CancellationToken cancellation) => Task.Run(
        () =>
        {
            using var held = FileLock.Take(Path.Combine(FullPath, LockName), cancellation);
            using var alone = copy?.Alone();
            copy?.Match(FullPath);
            var done = work();
            copy?.Match(FullPath);
            return done;
        },
        cancellation);

    /// <summary>Earlier versions wrote withdrawals between the articles.</summary>
    private void TakeOverEarlierForm()
    {
        using var held = FileLock.Take(Path.Combine(FullPath, LockName));
        if (!_withdrawals.Exists)
        {
            _withdrawals.Replace(_posted.List().Where(file => !file.IsOpen).SelectMany(file => file.Lines(0, 0, CancellationToken.None))
                .Select(line => PostedLine.EarlierWithdrawal(line.Bytes)).OfType<Withdrawal>());
        }
    }
}
