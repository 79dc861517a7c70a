using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Json;

namespace SearchService.Archive.Jobs;

/// <summary>
/// Jobs in the service's SQLite file, so that they outlive a restart: what was asked for is done, and one that a restart cut
/// short starts again. Safe for use by many threads at once.
/// </summary>
public sealed class JobStore
{
    private readonly string _connection;
    private readonly TimeProvider _time;

    /// <param name="index">The folder of the index.</param>
    /// <param name="time">The clock.</param>
    public JobStore(string index, TimeProvider time)
    {
        _time = time;
        Directory.CreateDirectory(index);
        _connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(index, "service.db"), Pooling = false }.ToString();
        Execute(
            """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS jobs (
                number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL,
                enqueued TEXT NOT NULL, started TEXT, ended TEXT, summary TEXT, error TEXT);
            UPDATE jobs SET state = 'Enqueued', started = NULL WHERE state = 'Processing';
            """);
    }

    public Job Enqueue(string kind)
    {
        var id = Guid.CreateVersion7(_time.GetUtcNow()).ToString("n");
        Execute("INSERT INTO jobs (id, kind, state, enqueued) VALUES ($id, $kind, 'Enqueued', $now)", ("$id", id), ("$kind", kind), ("$now", Now()));
        return Find(id)!;
    }

    /// <summary>Takes the oldest job that waits, and marks it as begun; null where none waits.</summary>
    public Job? Begin()
    {
        var next = Query("WHERE state = 'Enqueued' ORDER BY number LIMIT 1").FirstOrDefault();
        return next is not null
            && Execute("UPDATE jobs SET state = 'Processing', started = $now WHERE id = $id AND state = 'Enqueued'", ("$id", next.Id), ("$now", Now())) == 1
            ? Find(next.Id)
            : null;
    }

    public void Succeed(string id, IngestionSummary summary) => Execute(
        "UPDATE jobs SET state = 'Succeeded', ended = $now, summary = $summary WHERE id = $id",
        ("$id", id),
        ("$now", Now()),
        ("$summary", JsonSerializer.Serialize(summary, ArchiveJson.Readable.IngestionSummary)));

    public void Fail(string id, string error) => Execute(
        "UPDATE jobs SET state = 'Failed', ended = $now, error = $error WHERE id = $id", ("$id", id), ("$now", Now()), ("$error", error));

    /// <summary>Ends a job that is not over yet.</summary>
    public void Cancel(string id) => Execute(
        "UPDATE jobs SET state = 'Canceled', ended = $now WHERE id = $id AND state IN ('Enqueued', 'Processing')", ("$id", id), ("$now", Now()));

    public Job? Find(string id) => Query("WHERE id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>The newest jobs first.</summary>
    public IReadOnlyList<Job> List(int most) => Query("ORDER BY number DESC LIMIT $most", ("$most", most));

    private string Now() => _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private int Execute(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private List<Job> Query(string clause, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = Command(connection, "SELECT id, kind, state, enqueued, started, ended, summary, error FROM jobs " + clause, values);
        using var reader = command.ExecuteReader();
        var jobs = new List<Job>();
        while (reader.Read())
        {
            jobs.Add(new Job(
                reader.GetString(0),
                reader.GetString(1),
                Enum.Parse<JobState>(reader.GetString(2)),
                Moment(reader.GetString(3)),
                reader.IsDBNull(4) ? null : Moment(reader.GetString(4)),
                reader.IsDBNull(5) ? null : Moment(reader.GetString(5)),
                reader.IsDBNull(6) ? null : JsonSerializer.Deserialize(reader.GetString(6), ArchiveJson.Readable.IngestionSummary),
                reader.IsDBNull(7) ? null : reader.GetString(7)));
        }

        return jobs;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    /// <param name="sql">A constant of this class; whatever comes from outside is a parameter.</param>
    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is made of constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
