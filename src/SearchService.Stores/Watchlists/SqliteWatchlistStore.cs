using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;

namespace SearchService.Stores.Watchlists;

/// <summary>Watchlists in the service's SQLite file.</summary>
public sealed class SqliteWatchlistStore : WatchlistStore
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS watchlists (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
            names TEXT NOT NULL, queries TEXT NOT NULL,
            created TEXT NOT NULL, changed TEXT NOT NULL);
        """;

    private readonly ServiceDatabase _database;

    /// <param name="index">The folder of the index.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public SqliteWatchlistStore(string index, TimeProvider time, Action<string>? mended = null)
        : base(time) => _database = new ServiceDatabase(index, Tables, time, mended);

    public override bool Remove(string id) => _database.ExecuteAndKeep("DELETE FROM watchlists WHERE id = $id", ("$id", id)) > 0;

    protected override Watchlist? Kept(string id) => Query("WHERE id = $id", ("$id", id)).FirstOrDefault();

    protected override int Count() => _database.Query("SELECT COUNT(*) FROM watchlists", row => row.GetInt32(0))[0];

    public override void Keep(Watchlist watchlist)
    {
        ArgumentNullException.ThrowIfNull(watchlist);
        _database.ExecuteAndKeep(
            "INSERT INTO watchlists (id, name, names, queries, created, changed) VALUES ($id, $name, $names, $queries, $created, $now) "
            + "ON CONFLICT (id) DO UPDATE SET name = $name, names = $names, queries = $queries, changed = $now",
            [
                .. Columns(watchlist.Id, watchlist.Subject, watchlist.Changed),
                ("$created", watchlist.Created.ToString("O", CultureInfo.InvariantCulture)),
            ]);
    }

    protected override Watchlist? Replace(string id, WatchSubject subject, DateTimeOffset now)
    {
        _database.ExecuteAndKeep("UPDATE watchlists SET name = $name, names = $names, queries = $queries, changed = $now WHERE id = $id",
            [.. Columns(id, subject, now)]);
        return Kept(id);
    }

    public override IReadOnlyList<Watchlist> List() => Query("ORDER BY number");

    private List<Watchlist> Query(string clause, params (string Name, object Value)[] values) =>
        _database.Query("SELECT id, name, names, queries, created, changed FROM watchlists " + clause, ToWatchlist, values);

    private static IEnumerable<(string Name, object Value)> Columns(string id, WatchSubject subject, DateTimeOffset now) =>
    [
        ("$id", id),
        ("$name", subject.Name),
        ("$names", JsonSerializer.Serialize(subject.Names, StoredTexts.Readable.IReadOnlyListString)),
        ("$queries", JsonSerializer.Serialize(subject.Queries, StoredTexts.Readable.IReadOnlyListString)),
        ("$now", now.ToString("O", CultureInfo.InvariantCulture)),
    ];

    private static Watchlist ToWatchlist(SqliteDataReader row) => new(
        row.GetString(0),
        new WatchSubject(row.GetString(1), Texts(row.GetString(2)), Texts(row.GetString(3))),
        Moment(row.GetString(4)),
        Moment(row.GetString(5)));

    private static IReadOnlyList<string> Texts(string json) =>
        JsonSerializer.Deserialize(json, StoredTexts.Readable.IReadOnlyListString) ?? [];

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}

/// <summary>Lists of texts as they are kept.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class StoredTexts : JsonSerializerContext
{
    /// <summary>With letters of every script written as they are.</summary>
    public static StoredTexts Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
