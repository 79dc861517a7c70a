using System.Globalization;

namespace SearchService.Stores.Jobs;

/// <summary>Jobs in the service's SQLite file, which one service works on.</summary>
public sealed class SqliteJobStore : JobStore
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS jobs (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL,
            enqueued TEXT NOT NULL, started TEXT, ended TEXT, summary TEXT, error TEXT);
        """;

    private readonly ServiceDatabase _database;
    private readonly TimeProvider _time;

    /// <param name="index">The folder of the index.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public SqliteJobStore(string index, TimeProvider time, Action<string>? mended = null)
    {
        _time = time;
        _database = new ServiceDatabase(index, Tables, time, mended);
    }

    public override int ResumeInterrupted() => Execute(
        "UPDATE jobs SET state = 'Canceled', ended = $now WHERE state = 'Processing' AND kind = $start; "
        + "UPDATE jobs SET state = 'Enqueued', started = NULL WHERE state = 'Processing'",
        ("$start", Job.FirstIndexing), ("$now", Now()));

    public override Job? Enqueue(string kind)
    {
        if (CountByState().GetValueOrDefault(JobState.Enqueued) >= MaxWaiting)
        {
            return null;
        }

        var id = Guid.CreateVersion7(_time.GetUtcNow()).ToString("n");
        Execute("INSERT INTO jobs (id, kind, state, enqueued) VALUES ($id, $kind, 'Enqueued', $now)",
            ("$id", id), ("$kind", kind), ("$now", Now()));
        return Find(id)!;
    }

    public override Job Start(string kind)
    {
        var id = Guid.CreateVersion7(_time.GetUtcNow()).ToString("n");
        Execute(
            "INSERT INTO jobs (id, kind, state, enqueued, started) VALUES ($id, $kind, 'Processing', $now, $now); "
            + "DELETE FROM jobs WHERE kind = $kind AND number NOT IN "
            + "(SELECT number FROM jobs WHERE kind = $kind ORDER BY number DESC LIMIT $most)",
            ("$id", id), ("$kind", kind), ("$now", Now()), ("$most", MaxStarts));
        return Find(id)!;
    }

    public override Job? Begin()
    {
        var next = Query("WHERE state = 'Enqueued' ORDER BY number LIMIT 1").FirstOrDefault();
        return next is not null
            && Execute("UPDATE jobs SET state = 'Processing', started = $now WHERE id = $id AND state = 'Enqueued'", ("$id", next.Id),
                ("$now", Now())) == 1
            ? Find(next.Id)
            : null;
    }

    public override void Succeed(string id, string summary) => Execute(
        "UPDATE jobs SET state = 'Succeeded', ended = $now, summary = $summary WHERE id = $id",
        ("$id", id),
        ("$now", Now()),
        ("$summary", summary));

    public override void Fail(string id, string error) => Execute(
        "UPDATE jobs SET state = 'Failed', ended = $now, error = $error WHERE id = $id", ("$id", id), ("$now", Now()), ("$error", error));

    public override void Cancel(string id) => Execute(
        "UPDATE jobs SET state = 'Canceled', ended = $now WHERE id = $id AND state IN ('Enqueued', 'Processing')",
        ("$id", id), ("$now", Now()));

    public override Job? Find(string id) => Query("WHERE id = $id", ("$id", id)).FirstOrDefault();

    public override IReadOnlyList<Job> List(int most) => Query("ORDER BY number DESC LIMIT $most", ("$most", most));

    public override IReadOnlyDictionary<JobState, int> CountByState() => _database.Query(
        "SELECT state, COUNT(*) FROM jobs GROUP BY state",
        row => KeyValuePair.Create(Enum.Parse<JobState>(row.GetString(0)), row.GetInt32(1))).ToDictionary();

    private string Now() => _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private int Execute(string sql, params (string Name, object Value)[] values) => _database.Execute(sql, values);

    private List<Job> Query(string clause, params (string Name, object Value)[] values) => _database.Query(
        "SELECT id, kind, state, enqueued, started, ended, summary, error FROM jobs " + clause,
        row => new Job(
            row.GetString(0),
            row.GetString(1),
            Enum.Parse<JobState>(row.GetString(2)),
            Moment(row.GetString(3)),
            row.IsDBNull(4) ? null : Moment(row.GetString(4)),
            row.IsDBNull(5) ? null : Moment(row.GetString(5)),
            row.IsDBNull(6) ? null : row.GetString(6),
            row.IsDBNull(7) ? null : row.GetString(7)),
        values);

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
