using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SearchService.Stores.Watchlists;

/// <summary>Webhooks in the service's SQLite file.</summary>
public sealed class SqliteWebhookStore : WebhookStore
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS webhooks (
            watchlist TEXT PRIMARY KEY, url TEXT NOT NULL, secret BLOB NOT NULL, since TEXT NOT NULL, delivered TEXT,
            failures INTEGER NOT NULL DEFAULT 0, next TEXT, error TEXT, stopped INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS webhook_sent (
            watchlist TEXT NOT NULL, article TEXT NOT NULL, seen TEXT NOT NULL, PRIMARY KEY (watchlist, article)) WITHOUT ROWID;
        """;

    private readonly ServiceDatabase _database;
    private readonly TimeProvider _time;

    /// <param name="index">The folder of the index.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public SqliteWebhookStore(string index, TimeProvider time, Action<string>? mended = null)
        : base(time)
    {
        _time = time;
        _database = new ServiceDatabase(index, Tables, time, mended);
    }

    public override void Keep(Webhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        _database.ExecuteAndKeep(
            "INSERT OR REPLACE INTO webhooks (watchlist, url, secret, since) VALUES ($id, $url, $secret, $now)",
            ("$id", webhook.Watchlist), ("$url", webhook.Url), ("$secret", webhook.Secret), ("$now", Text(webhook.Since)));
        _database.Execute("DELETE FROM webhook_sent WHERE watchlist = $id", ("$id", webhook.Watchlist));
    }

    public override Webhook? Find(string watchlist) => Query("WHERE watchlist = $id", ("$id", watchlist)).FirstOrDefault();

    public override bool Remove(string watchlist)
    {
        _database.Execute("DELETE FROM webhook_sent WHERE watchlist = $id", ("$id", watchlist));
        return _database.ExecuteAndKeep("DELETE FROM webhooks WHERE watchlist = $id", ("$id", watchlist)) > 0;
    }

    public override IReadOnlyList<Webhook> Due() =>
        Query("WHERE stopped = 0 AND (next IS NULL OR next <= $now) ORDER BY watchlist", ("$now", Text(_time.GetUtcNow())));

    public override IReadOnlySet<string> Sent(string watchlist) => _database.Query(
        "SELECT article FROM webhook_sent WHERE watchlist = $id", row => row.GetString(0), ("$id", watchlist)).ToHashSet();

    public override void Note(string watchlist, IEnumerable<(string Article, DateTimeOffset Seen)> articles, DateTimeOffset forget)
    {
        ArgumentNullException.ThrowIfNull(articles);
        foreach (var (article, seen) in articles)
        {
            _database.Execute(
                "INSERT OR REPLACE INTO webhook_sent (watchlist, article, seen) VALUES ($id, $article, $seen)",
                ("$id", watchlist), ("$article", article), ("$seen", Text(seen)));
        }

        _database.Execute(
            "DELETE FROM webhook_sent WHERE watchlist = $id AND seen < $forget", ("$id", watchlist), ("$forget", Text(forget)));
        _database.Execute(
            """
            UPDATE webhooks SET delivered = $now, failures = 0, next = NULL, error = NULL,
                since = MAX(since, $forget) WHERE watchlist = $id
            """,
            ("$id", watchlist), ("$now", Text(_time.GetUtcNow())), ("$forget", Text(forget)));
    }

    public override void Fail(string watchlist, string error, DateTimeOffset? next) => _database.Execute(
        """
        UPDATE webhooks SET failures = failures + 1, error = $error, next = $next, stopped = $stopped WHERE watchlist = $id
        """,
        ("$id", watchlist), ("$error", error), ("$next", next is { } at ? Text(at) : DBNull.Value), ("$stopped", next is null ? 1 : 0));

    private List<Webhook> Query(string clause, params (string Name, object Value)[] values) => _database.Query(
        "SELECT watchlist, url, secret, since, delivered, failures, next, error, stopped FROM webhooks " + clause, ToWebhook, values);

    private static Webhook ToWebhook(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2), Moment(row.GetString(3)),
        row.IsDBNull(4) ? null : Moment(row.GetString(4)), row.GetInt32(5), row.IsDBNull(6) ? null : Moment(row.GetString(6)),
        row.IsDBNull(7) ? null : row.GetString(7), row.GetInt32(8) == 1);

    private static string Text(DateTimeOffset moment) => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
