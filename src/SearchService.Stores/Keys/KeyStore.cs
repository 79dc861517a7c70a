using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;

namespace SearchService.Stores.Keys;

/// <summary>
/// The keys that open the service: those of the settings, and those that were made by a command, which a running service
/// knows at once. Safe for use by many threads and processes at once.
/// </summary>
public sealed class KeyStore
{
    /// <summary>The most characters that a name may have.</summary>
    public const int MaxName = 64;

    /// <summary>A key of an earlier version has no line in the second table: it opened all, and still does.</summary>
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS keys (name TEXT PRIMARY KEY, hash BLOB NOT NULL, created TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS key_kinds (name TEXT PRIMARY KEY, kind TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS key_sources (name TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (name, source));
        CREATE TABLE IF NOT EXISTS key_embargoes (name TEXT PRIMARY KEY);
        """;

    private const int UniqueViolation = 19;

    private readonly IReadOnlyList<ApiKey> _configured;
    private readonly ServiceDatabase _database;
    private readonly TimeProvider _time;

    /// <param name="index">The folder of the index.</param>
    /// <param name="configured">The keys of the settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public KeyStore(string index, IReadOnlyList<ApiKey> configured, TimeProvider time, Action<string>? mended = null)
    {
        _configured = configured;
        _time = time;
        _database = new ServiceDatabase(index, Tables, time, mended);
    }

    /// <summary>Whether a key is needed at all.</summary>
    public bool Any => _configured.Count > 0 || Made().Count > 0;

    /// <summary>Whether a name can be given to a key: 1 to 64 letters, digits, dots, hyphens and underscores.</summary>
    public static bool IsName(string name) => name is { Length: > 0 and <= MaxName }
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');

    /// <summary>All keys, those of the settings first.</summary>
    public IReadOnlyList<ApiKey> List() => [.. _configured, .. Made()];

    /// <summary>The key that was sent; null where there is none like it.</summary>
    public ApiKey? Find(string secret)
    {
        var hash = ApiKey.HashOf(secret);
        ApiKey? found = null;
        foreach (var key in List())
        {
            // All are compared, so that the time does not tell which one it was.
            found = key.Is(hash) ? key : found;
        }

        return found;
    }

    /// <summary>Makes a key.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">What it opens.</param>
    /// <param name="sources">The restricted sources that it reads in full; null where its kind decides.</param>
    /// <param name="embargoed">Whether it reads articles before their embargo ends.</param>
    /// <returns>The key itself, which is kept nowhere; null where the name is taken.</returns>
    public string? Add(string name, KeyKind kind = KeyKind.Admin, IReadOnlyList<string>? sources = null, bool embargoed = false)
    {
        var secret = ApiKey.NewSecret();
        try
        {
            _database.ExecuteAndKeep(
                """
                BEGIN IMMEDIATE;
                INSERT INTO keys (name, hash, created) VALUES ($name, $hash, $now);
                INSERT OR REPLACE INTO key_kinds (name, kind) VALUES ($name, $kind);
                INSERT INTO key_sources (name, source) SELECT DISTINCT $name, value FROM json_each($sources);
                INSERT INTO key_embargoes (name) SELECT $name WHERE $embargoed;
                COMMIT;
                """,
                ("$name", name),
                ("$sources", JsonSerializer.Serialize(sources ?? [], KeyJson.Default.IReadOnlyListString)),
                ("$embargoed", embargoed),
                ("$kind", kind.ToString()),
                ("$hash", ApiKey.HashOf(secret)),
                ("$now", _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
            return secret;
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == UniqueViolation)
        {
            return null;
        }
    }

    /// <returns>Whether there was such a key.</returns>
    public bool Remove(string name) => _database.ExecuteAndKeep(
        """
        BEGIN IMMEDIATE;
        DELETE FROM keys WHERE name = $name;
        DELETE FROM key_kinds WHERE name = $name;
        DELETE FROM key_sources WHERE name = $name;
        DELETE FROM key_embargoes WHERE name = $name;
        COMMIT;
        """,
        ("$name", name)) > 0;

    private List<ApiKey> Made() => _database.Query(
        """
        SELECT keys.name, hash, created, kind,
            (SELECT json_group_array(source) FROM key_sources WHERE key_sources.name = keys.name),
            EXISTS (SELECT * FROM key_embargoes WHERE key_embargoes.name = keys.name)
        FROM keys LEFT JOIN key_kinds ON key_kinds.name = keys.name ORDER BY keys.name
        """,
        row => new ApiKey(
            row.GetString(0), row.GetFieldValue<byte[]>(1),
            DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            row.IsDBNull(3) ? KeyKind.Admin : Enum.Parse<KeyKind>(row.GetString(3)))
        {
            Sources = JsonSerializer.Deserialize(row.GetString(4), KeyJson.Default.IReadOnlyListString) is { Count: > 0 } sources
                ? [.. sources.Order(StringComparer.Ordinal)] : null,
            Embargoed = row.GetBoolean(5),
        });
}

[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class KeyJson : JsonSerializerContext;
