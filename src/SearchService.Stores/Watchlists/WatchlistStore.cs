namespace SearchService.Stores.Watchlists;

/// <summary>What people watch the archive for. Safe for use by many threads and processes at once.</summary>
/// <param name="time">The clock.</param>
public abstract class WatchlistStore(TimeProvider time)
{
    /// <summary>The most watchlists that are kept.</summary>
    public const int MaxKept = 1_000;

    /// <summary>The most characters that an id may have.</summary>
    public const int MaxId = 64;

    /// <summary>The id of a watchlist that is always there, is in no list and cannot be changed: it watches for everything.</summary>
    public const string EverythingId = "all";

    private static readonly Watchlist Everything = new(
        EverythingId, new WatchSubject("Everything", [], ["*"]), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    /// <summary>
    /// Whether a client may choose it: 1 to 64 letters, digits, dots, hyphens and underscores, of which a dot is not the first, and not
    /// that of <see cref="EverythingId"/>.
    /// </summary>
    public static bool IsId(string id) => id is { Length: > 0 and <= MaxId } && id[0] != '.' && id != EverythingId
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');

    /// <summary>Keeps one more; null where there are so many already that no more are kept.</summary>
    /// <param name="subject">What is watched for.</param>
    /// <param name="id">An id that none has; one is made where it is null.</param>
    public Watchlist? Add(WatchSubject subject, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (Count() >= MaxKept)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var added = new Watchlist(id ?? Guid.CreateVersion7(now).ToString("n"), subject, now, now);
        Keep(added);
        return added;
    }

    /// <summary>Puts another subject in the place of one; what is new stays what came in since the watchlist was made.</summary>
    /// <returns>The watchlist as it is now; null where none has the id.</returns>
    public Watchlist? Change(string id, WatchSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return id == EverythingId ? null : Replace(id, subject, time.GetUtcNow());
    }

    /// <returns>Whether there was one of this id.</returns>
    public abstract bool Remove(string id);

    public Watchlist? Find(string id) => id == EverythingId ? Everything : Kept(id);

    /// <summary>Keeps one as it is; where there is one of its id, that has its subject from then on.</summary>
    public abstract void Keep(Watchlist watchlist);

    /// <summary>All, oldest first.</summary>
    public abstract IReadOnlyList<Watchlist> List();

    protected abstract int Count();

    protected abstract Watchlist? Kept(string id);

    protected abstract Watchlist? Replace(string id, WatchSubject subject, DateTimeOffset now);
}
