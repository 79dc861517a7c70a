using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;

namespace SearchService.Stores.Keys;

/// <summary>Keys in the service's SQLite file.</summary>
public sealed class SqliteKeyStore : KeyStore
{
    /// <summary>A key of an earlier version has no line in the second table: it opened all, and still does.</summary>
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS keys (name TEXT PRIMARY KEY, hash BLOB NOT NULL, created TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS key_kinds (name TEXT PRIMARY KEY, kind TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS key_sources (name TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (name, source));
        CREATE TABLE IF NOT EXISTS key_embargoes (name TEXT PRIMARY KEY);
        """;

    private const int UniqueViolation = 19;

    private readonly ServiceDatabase _database;

    /// <param name="index">The folder of the index.</param>
    /// <param name="configured">The keys of the settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public SqliteKeyStore(string index, IReadOnlyList<ApiKey> configured, TimeProvider time, Action<string>? mended = null)
        : base(configured, time) => _database = new ServiceDatabase(index, Tables, time, mended);

    public override bool Keep(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
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
                ("$name", key.Name),
                ("$sources", JsonSerializer.Serialize(key.Sources ?? [], KeyJson.Default.IReadOnlyListString)),
                ("$embargoed", key.Embargoed),
                ("$kind", key.Kind.ToString()),
                ("$hash", key.Hash),
                ("$now", key.Created!.Value.ToString("O", CultureInfo.InvariantCulture)));
            return true;
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == UniqueViolation)
        {
            return false;
        }
    }

    public override bool Remove(string name) => _database.ExecuteAndKeep(
        """
        BEGIN IMMEDIATE;
        DELETE FROM keys WHERE name = $name;
        DELETE FROM key_kinds WHERE name = $name;
        DELETE FROM key_sources WHERE name = $name;
        DELETE FROM key_embargoes WHERE name = $name;
        COMMIT;
        """,
        ("$name", name)) > 0;

    public override IReadOnlyList<ApiKey> Made() => _database.Query(
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
