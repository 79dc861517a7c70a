using System.Globalization;

namespace SearchService.Stores.Posts;

/// <summary>Answers to posts in the service's SQLite file.</summary>
public sealed class SqlitePostStore : PostStore
{
    private const string Tables =
        "CREATE TABLE IF NOT EXISTS posts (key TEXT PRIMARY KEY, body BLOB NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL);";

    private readonly ServiceDatabase _database;
    private readonly TimeProvider _time;

    /// <param name="index">The folder of the index.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public SqlitePostStore(string index, TimeProvider time, Action<string>? mended = null)
    {
        _time = time;
        _database = new ServiceDatabase(index, Tables, time, mended);
    }

    public override PostRecord? Find(string key) => _database.Query(
        "SELECT body, answer FROM posts WHERE key = $key AND at > $oldest",
        row => new PostRecord(row.GetFieldValue<byte[]>(0), row.GetString(1)),
        ("$key", key),
        ("$oldest", Text(_time.GetUtcNow() - Kept))) is [var found, ..] ? found : null;

    public override void Keep(string key, PostRecord post)
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
