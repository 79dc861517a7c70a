using System.Security.Cryptography;

namespace SearchService.Stores.Watchlists;

/// <summary>
/// Webhooks of watchlists, and which articles they have sent of late: an article that a reindex brings to light has an older time than
/// others that were sent already. Safe for use by many threads and processes at once.
/// </summary>
/// <param name="time">The clock.</param>
public abstract class WebhookStore(TimeProvider time)
{
    private const int SecretBytes = 32;

    /// <summary>Sends what comes in from now on to an address, with a new secret; what failed before is forgotten.</summary>
    public Webhook Set(string watchlist, string url)
    {
        var webhook = new Webhook(
            watchlist, url, RandomNumberGenerator.GetBytes(SecretBytes), time.GetUtcNow(), null, 0, null, null, Stopped: false);
        Keep(webhook);
        return webhook;
    }

    public abstract Webhook? Find(string watchlist);

    /// <returns>Whether there was one.</returns>
    public abstract bool Remove(string watchlist);

    /// <summary>Those that may be sent to now.</summary>
    public abstract IReadOnlyList<Webhook> Due();

    /// <summary>The articles that were sent to one.</summary>
    public abstract IReadOnlySet<string> Sent(string watchlist);

    /// <summary>Notes that articles were taken; those seen before a moment need not be remembered any more.</summary>
    public abstract void Note(string watchlist, IEnumerable<(string Article, DateTimeOffset Seen)> articles, DateTimeOffset forget);

    /// <summary>Notes that nothing was taken, and when it is tried again; never where that is null.</summary>
    public abstract void Fail(string watchlist, string error, DateTimeOffset? next);

    /// <summary>Keeps it in the place of the one before, which had sent nothing that this one would not send.</summary>
    public abstract void Keep(Webhook webhook);
}
