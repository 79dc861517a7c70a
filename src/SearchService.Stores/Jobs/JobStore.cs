namespace SearchService.Stores.Jobs;

/// <summary>
/// Jobs, which outlive a restart: what was asked for is done, and one that was cut short starts again. Safe for use by many threads and
/// processes at once.
/// </summary>
public abstract class JobStore
{
    /// <summary>The most jobs that wait at once.</summary>
    public const int MaxWaiting = 10;

    /// <summary>The most runs at the start of the service that are remembered.</summary>
    protected const int MaxStarts = 20;

    /// <summary>
    /// How often to look for what other services asked for or ended, and to say that what this one does goes on; null where no other
    /// service works on these jobs.
    /// </summary>
    public virtual TimeSpan? Between => null;

    /// <summary>
    /// Puts jobs that were running when a service ended back into the queue; an indexing at the start is over with the service, since
    /// the next start makes its own. For a service alone, at its start: whoever else opens the store changes nothing.
    /// </summary>
    /// <returns>How many there were.</returns>
    public abstract int ResumeInterrupted();

    /// <summary>Takes a job up; null where so many wait already that another one would say nothing new.</summary>
    public abstract Job? Enqueue(string kind);

    /// <summary>
    /// Notes a run that begins now and that nobody asked for. The newest of its kind are kept, so that they do not grow with every start.
    /// </summary>
    public abstract Job Start(string kind);

    /// <summary>Takes the oldest job that waits, and marks it as begun; null where none waits.</summary>
    public abstract Job? Begin();

    /// <summary>Says that a job that was begun here goes on.</summary>
    /// <param name="id">The job.</param>
    /// <param name="progress">How far it is, as JSON; null where nothing is known.</param>
    /// <returns>Whether it may go on; it may not where it was canceled, or where another service has taken it over.</returns>
    public virtual bool Renew(string id, string? progress) => true;

    /// <param name="id">The job.</param>
    /// <param name="summary">What it did, as JSON.</param>
    public abstract void Succeed(string id, string summary);

    public abstract void Fail(string id, string error);

    /// <summary>Ends a job that is not over yet.</summary>
    public abstract void Cancel(string id);

    public abstract Job? Find(string id);

    /// <summary>The newest jobs first.</summary>
    public abstract IReadOnlyList<Job> List(int most);

    /// <summary>How many jobs there are in each state.</summary>
    public abstract IReadOnlyDictionary<JobState, int> CountByState();
}
