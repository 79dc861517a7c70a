using System.Globalization;

namespace SearchService.Stores.Posts;

/// <summary>
/// What was answered to posts that carried a key of their own (the <c>Idempotency-Key</c> of draft-ietf-httpapi-idempotency-key-header),
/// so that a client who got no answer sends the same again and gets it. Safe for use by many threads and processes at once.
/// </summary>
public sealed class PostStore
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const string Tables =
        "CREATE TABLE IF NOT EXISTS posts (key TEXT PRIMARY KEY, body BLOB NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL);";

    private readonly ServiceDatabase _database;
    private readonly TimeProvider _time;

    /// <param name="index">The folder of the index.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public PostStore(string index, TimeProvider time, Action<string>? mended = null)
    {
        _time = time;
        _database = new ServiceDatabase(index, Tables, time, mended);
    }

    /// <summary>What was answered to a post; null where none had this key in the last days.</summary>
    public PostRecord? Find(string key) => _database.Query(
        "SELECT body, answer FROM posts WHERE key = $key AND at > $oldest",
        row => new PostRecord(row.GetFieldValue<byte[]>(0), row.GetString(1)),
        ("$key", key),
        ("$oldest", Text(_time.GetUtcNow() - Kept))) is [var found, ..] ? found : null;

    /// <summary>Keeps an answer, and lets go of those that are older than a client may ask for.</summary>
    public void Keep(string key, PostRecord post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var now = _time.GetUtcNow();
        _database.Execute(
            """
            BEGIN IMMEDIATE;
            DELETE FROM posts WHERE at <= $oldest;
            INSERT OR REPLACE INTO posts (key, body, answer, at) VALUES ($key, $body, $answer, $now);
            COMMIT;
            """,
            ("$key", key), ("$body", post.Body), ("$answer", post.Answer), ("$now", Text(now)), ("$oldest", Text(now - Kept)));
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}

/// <param name="Body">SHA-256 of the lines that were posted.</param>
/// <param name="Answer">The JSON that was answered.</param>
public sealed record PostRecord(byte[] Body, string Answer);
