using System.Globalization;

namespace SearchService.Stores.Jobs;

/// <summary>
/// Jobs in the service's SQLite file, so that they outlive a restart: what was asked for is done, and one that a restart cut
/// short starts again. Safe for use by many threads at once.
/// </summary>
public sealed class JobStore
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS jobs (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL,
            enqueued TEXT NOT NULL, started TEXT, ended TEXT, summary TEXT, error TEXT);
        """;

    /// <summary>The most jobs that wait at once.</summary>
    public const int MaxWaiting = 10;

    /// <summary>The most runs at the start of the service that are remembered.</summary>
    private const int MaxStarts = 20;

    private readonly ServiceDatabase _database;
    private readonly TimeProvider _time;

    /// <param name="index">The folder of the index.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public JobStore(string index, TimeProvider time, Action<string>? mended = null)
    {
        _time = time;
        _database = new ServiceDatabase(index, Tables, time, mended);
    }

    /// <summary>
    /// Puts jobs that were running when the service ended back into the queue; an indexing at the start is over with the service, since
    /// the next start makes its own. For the service alone, at its start: whoever else opens the store changes nothing.
    /// </summary>
    /// <returns>How many there were.</returns>
    public int ResumeInterrupted() => Execute(
        "UPDATE jobs SET state = 'Canceled', ended = $now WHERE state = 'Processing' AND kind = $start; "
        + "UPDATE jobs SET state = 'Enqueued', started = NULL WHERE state = 'Processing'",
        ("$start", Job.FirstIndexing), ("$now", Now()));

    /// <summary>Takes a job up; null where so many wait already that another one would say nothing new.</summary>
    public Job? Enqueue(string kind)
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

    /// <summary>
    /// Notes a run that begins now and that nobody asked for. The newest of its kind are kept, so that they do not grow with every start.
    /// </summary>
    public Job Start(string kind)
    {
        var id = Guid.CreateVersion7(_time.GetUtcNow()).ToString("n");
        Execute(
            "INSERT INTO jobs (id, kind, state, enqueued, started) VALUES ($id, $kind, 'Processing', $now, $now); "
            + "DELETE FROM jobs WHERE kind = $kind AND number NOT IN "
            + "(SELECT number FROM jobs WHERE kind = $kind ORDER BY number DESC LIMIT $most)",
            ("$id", id), ("$kind", kind), ("$now", Now()), ("$most", MaxStarts));
        return Find(id)!;
    }

    /// <summary>Takes the oldest job that waits, and marks it as begun; null where none waits.</summary>
    public Job? Begin()
    {
        var next = Query("WHERE state = 'Enqueued' ORDER BY number LIMIT 1").FirstOrDefault();
        return next is not null
            && Execute("UPDATE jobs SET state = 'Processing', started = $now WHERE id = $id AND state = 'Enqueued'", ("$id", next.Id),
                ("$now", Now())) == 1
            ? Find(next.Id)
            : null;
    }

    /// <param name="id">The job.</param>
    /// <param name="summary">What it did, as JSON.</param>
    public void Succeed(string id, string summary) => Execute(
        "UPDATE jobs SET state = 'Succeeded', ended = $now, summary = $summary WHERE id = $id",
        ("$id", id),
        ("$now", Now()),
        ("$summary", summary));

    public void Fail(string id, string error) => Execute(
        "UPDATE jobs SET state = 'Failed', ended = $now, error = $error WHERE id = $id", ("$id", id), ("$now", Now()), ("$error", error));

    /// <summary>Ends a job that is not over yet.</summary>
    public void Cancel(string id) => Execute(
        "UPDATE jobs SET state = 'Canceled', ended = $now WHERE id = $id AND state IN ('Enqueued', 'Processing')",
        ("$id", id), ("$now", Now()));

    public Job? Find(string id) => Query("WHERE id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>The newest jobs first.</summary>
    public IReadOnlyList<Job> List(int most) => Query("ORDER BY number DESC LIMIT $most", ("$most", most));

    /// <summary>How many jobs there are in each state.</summary>
    public IReadOnlyDictionary<JobState, int> CountByState() => _database.Query(
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
