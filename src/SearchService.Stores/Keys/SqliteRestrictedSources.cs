namespace SearchService.Stores.Keys;

/// <summary>Restricted sources in the service's SQLite file.</summary>
public sealed class SqliteRestrictedSources : RestrictedSources
{
    private const string Tables = "CREATE TABLE IF NOT EXISTS restricted_sources (source TEXT PRIMARY KEY);";

    private readonly ServiceDatabase _database;
    private readonly string _index;
    private volatile Known? _known;

    /// <param name="index">The folder of the index.</param>
    /// <param name="configured">Those of the settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public SqliteRestrictedSources(string index, IReadOnlyList<string> configured, TimeProvider time, Action<string>? mended = null)
        : base(configured)
    {
        _index = index;
        _database = new ServiceDatabase(index, Tables, time, mended);
    }

    /// <summary>The database is opened only where it has changed since the last call.</summary>
    public override IReadOnlyList<string> List()
    {
        var stamp = Stamp.Of(_index);
        var known = _known;
        if (known is null || known.Stamp != stamp)
        {
            _known = known = new Known(stamp, base.List());
        }

        return known.Sources;
    }

    public override void Add(IEnumerable<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach (var source in sources)
        {
            _database.ExecuteAndKeep("INSERT OR IGNORE INTO restricted_sources (source) VALUES ($source)", ("$source", source));
        }
    }

    public override bool Release(string source) =>
        _database.ExecuteAndKeep("DELETE FROM restricted_sources WHERE source = $source", ("$source", source)) > 0;

    public override IReadOnlyList<string> Made() => _database.Query("SELECT source FROM restricted_sources", row => row.GetString(0));

    private sealed record Known(Stamp Stamp, IReadOnlyList<string> Sources);

    /// <summary>What changes with every write to the database and its log of writes.</summary>
    private sealed record Stamp(DateTime Database, long Bytes, DateTime Log, long LogBytes)
    {
        public static Stamp Of(string index)
        {
            var database = new FileInfo(Path.Combine(index, ServiceDatabase.FileName));
            var log = new FileInfo(database.FullName + "-wal");
            return new Stamp(
                database.LastWriteTimeUtc, database.Exists ? database.Length : -1, log.LastWriteTimeUtc, log.Exists ? log.Length : -1);
        }
    }
}
