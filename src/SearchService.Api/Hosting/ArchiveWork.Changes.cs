using SearchService.Wire.Reports;

namespace SearchService.Api.Hosting;

/// <content>What came in or changed while the service runs.</content>
internal sealed partial class ArchiveWork
{
    private static readonly TimeSpan LeftElsewhere = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> _told = [];
    private volatile bool _inboxChanged;
    private volatile bool _foldersChanged;
    private int _backlog;
    private DateTimeOffset? _seenElsewhere;

    /// <summary>Articles that were posted to this process and are not found yet.</summary>
    public int Backlog => Volatile.Read(ref _backlog);

    private bool HasChanges => _inboxChanged || _foldersChanged;

    /// <summary>Says that the inbox has something new.</summary>
    /// <param name="articles">How many articles.</param>
    public void InboxChanged(int articles = 0)
    {
        Interlocked.Add(ref _backlog, articles);
        _inboxChanged = true;
        _wake.Release();
    }

    /// <summary>Says that something in the archive folders may have changed.</summary>
    public void FoldersChanged()
    {
        _foldersChanged = true;
        _wake.Release();
    }

    /// <summary>
    /// What was posted to another service is brought in by that one. Where it does not do so for a while, it may be gone, and this one
    /// does.
    /// </summary>
    private void LookElsewhere()
    {
        if (jobs.Between is null)
        {
            return;
        }

        var now = time.GetUtcNow();
        if (!Ask(() => posted.HasMoreElsewhere()))
        {
            _seenElsewhere = null;
        }
        else if ((_seenElsewhere ??= now) + LeftElsewhere < now)
        {
            _seenElsewhere = null;
            _inboxChanged = true;
        }
    }

    /// <returns>Whether all was taken up; what was not is still to do.</returns>
    private async Task<bool> TakeUpChangesAsync(CancellationToken stopping)
    {
        var done = true;
        if (_inboxChanged)
        {
            var posted = Backlog;
            _inboxChanged = false;
            done = await TryAsync(runs.IndexInboxAsync, stopping);
            _inboxChanged |= !done;
            _isUntidy = true;
            Interlocked.Add(ref _backlog, done ? -posted : 0);
        }

        if (_foldersChanged)
        {
            _foldersChanged = false;
            var followed = await TryAsync(FollowFoldersAsync, stopping);
            _foldersChanged |= !followed;
            done &= followed;
        }

        return done;
    }

    private async Task FollowFoldersAsync(CancellationToken cancellation)
    {
        var summary = await runs.CatchUpAsync(cancellation: cancellation);
        TellNew(summary);
        if (summary.Read > 0 || summary.Removed > 0)
        {
            _isUntidy = true;
            LogDone(summary.Articles, summary.Indexed, summary.Unchanged, summary.Removed, summary.Rejected.Count, summary.Seconds);
        }
    }

    /// <summary>What is rejected, and which folders are gone: each is told once.</summary>
    private void TellNew(IngestionSummary summary)
    {
        foreach (var rejected in summary.Rejected.Where(each => _told.Add($"{each.Folder}/{each.File}: {each.Reason}")))
        {
            LogRejected(rejected.File, rejected.Code, rejected.Reason);
        }

        foreach (var gone in summary.Gone.Select(each => each.ToString()).Where(gone => _told.Add(gone)))
        {
            LogGone(gone);
        }
    }
}
