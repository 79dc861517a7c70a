using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;

namespace SearchService.Stores.Watchlists;

/// <summary>Watchlists in the service's SQLite file. Safe for use by many threads at once.</summary>
public sealed class WatchlistStore
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS watchlists (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
            names TEXT NOT NULL, queries TEXT NOT NULL,
            created TEXT NOT NULL, changed TEXT NOT NULL);
        """;

    /// <summary>The most watchlists that are kept.</summary>
    public const int MaxKept = 1_000;

    private readonly ServiceDatabase _database;
    private readonly TimeProvider _time;

    /// <param name="index">The folder of the index.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public WatchlistStore(string index, TimeProvider time, Action<string>? mended = null)
    {
        _time = time;
        _database = new ServiceDatabase(index, Tables, time, mended);
    }

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
        if (_database.Query("SELECT COUNT(*) FROM watchlists", row => row.GetInt32(0))[0] >= MaxKept)
        {
            return null;
        }

        var now = _time.GetUtcNow();
        var added = new Watchlist(id ?? Guid.CreateVersion7(now).ToString("n"), subject, now, now);
        _database.ExecuteAndKeep(
            "INSERT INTO watchlists (id, name, names, queries, created, changed) VALUES ($id, $name, $names, $queries, $now, $now)",
            [.. Columns(added.Id, subject, now)]);
        return added;
    }

    /// <summary>Puts another subject in the place of one; what is new stays what came in since the watchlist was made.</summary>
    /// <returns>The watchlist as it is now; null where none has the id.</returns>
    public Watchlist? Change(string id, WatchSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (id == EverythingId)
        {
            return null;
        }

        _database.ExecuteAndKeep("UPDATE watchlists SET name = $name, names = $names, queries = $queries, changed = $now WHERE id = $id",
            [.. Columns(id, subject, _time.GetUtcNow())]);
        return Find(id);
    }

    /// <returns>Whether there was one of this id.</returns>
    public bool Remove(string id) => _database.ExecuteAndKeep("DELETE FROM watchlists WHERE id = $id", ("$id", id)) > 0;

    public Watchlist? Find(string id) => id == EverythingId ? Everything : Query("WHERE id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>All, oldest first.</summary>
    public IReadOnlyList<Watchlist> List() => Query("ORDER BY number");

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
