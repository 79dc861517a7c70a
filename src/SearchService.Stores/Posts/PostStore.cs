namespace SearchService.Stores.Posts;

/// <summary>
/// What was answered to posts that carried a key of their own (the <c>Idempotency-Key</c> of draft-ietf-httpapi-idempotency-key-header),
/// so that a client who got no answer sends the same again and gets it. Safe for use by many threads and processes at once.
/// </summary>
public abstract class PostStore
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>What was answered to a post; null where none had this key in the last days.</summary>
    public abstract PostRecord? Find(string key);

    /// <summary>Keeps an answer, and lets go of those that are older than a client may ask for.</summary>
    public abstract void Keep(string key, PostRecord post);
}

/// <param name="Body">SHA-256 of the lines that were posted.</param>
/// <param name="Answer">The JSON that was answered.</param>
public sealed record PostRecord(byte[] Body, string Answer);
