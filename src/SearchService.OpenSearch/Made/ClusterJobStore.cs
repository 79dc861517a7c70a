using System.Collections.Concurrent;
using SearchService.Stores.Jobs;

namespace SearchService.OpenSearch.Made;

/// <summary>
/// Jobs in the cluster, a document each, which any number of services work on. Whoever begins one takes it for a while, says again that it
/// goes on, and carries a number that grows with each taking: of a service that was taken for gone and comes back, nothing counts.
/// </summary>
internal sealed class ClusterJobStore(MadeIndex index, TimeProvider time) : JobStore
{
    /// <summary>How long a service that says nothing is taken to be alive.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(60);

    private static readonly string[] Unfinished = [nameof(JobState.Enqueued), nameof(JobState.Processing)];

    private readonly MadeRecords<KeptJob> _records = new(
        index, "job", RecordJson.Default.KeptJob, kept => MadeOrder.Of(kept.Job.Enqueued, kept.Job.Id), kept => kept.Job.State.ToString());

    /// <summary>What was begun here, and the number that it was taken with.</summary>
    private readonly ConcurrentDictionary<string, long> _held = new(StringComparer.Ordinal);

    public override TimeSpan? Between => TimeSpan.FromSeconds(2);

    /// <summary>Other services go on with theirs; one that is left is taken on by whoever comes first.</summary>
    public override int ResumeInterrupted() => _records.List([nameof(JobState.Processing)])
        .Where(kept => kept.IsLeft(time.GetUtcNow())).ToList().Count(kept => Resume(kept.Job.Id));

    public override Job? Enqueue(string kind)
    {
        if (_records.Count(nameof(JobState.Enqueued)) >= MaxWaiting)
        {
            return null;
        }

        var made = new KeptJob(New(kind), 0, null);
        return _records.Change(made.Job.Id, _ => (made, made.Job));
    }

    public override Job Start(string kind)
    {
        var made = new KeptJob(New(kind), 0, null).Taken(time.GetUtcNow(), Kept);
        _held[made.Job.Id] = made.Fence;
        _records.Change(made.Job.Id, _ => (made, true));
        foreach (var old in _records.List(newestFirst: true)
            .Where(kept => kept.Job.Kind == kind && kept.Job.IsOver).Skip(MaxStarts).ToList())
        {
            _records.Remove(old.Job.Id);
        }

        return made.Job;
    }

    public override Job? Begin()
    {
        foreach (var waiting in _records.List(Unfinished).ToList())
        {
            if (waiting.Job.State == JobState.Processing && !waiting.IsLeft(time.GetUtcNow()))
            {
                continue;
            }

            if (waiting.Job.Kind == Job.FirstIndexing)
            {
                Resume(waiting.Job.Id);
                continue;
            }

            if (Take(waiting.Job.Id) is { } taken)
            {
                _held[taken.Job.Id] = taken.Fence;
                return taken.Job;
            }
        }

        return null;
    }

    public override bool Renew(string id, string? progress) =>
        ChangeOwn(id, kept => kept.Renewed(progress, time.GetUtcNow() + Kept));

    public override void Succeed(string id, string summary) => End(id, JobState.Succeeded, summary, null);

    public override void Fail(string id, string error) => End(id, JobState.Failed, null, error);

    /// <summary>Whoever works on it sees that when it next says that it goes on.</summary>
    public override void Cancel(string id)
    {
        _records.Change(id, before => (
            before is null || before.Job.IsOver ? before : before.Over(JobState.Canceled, time.GetUtcNow()), true));
        _held.TryRemove(id, out _);
    }

    public override Job? Find(string id) => _records.Find(id)?.Job;

    public override IReadOnlyList<Job> List(int most) => [.. _records.List(newestFirst: true, most: most).Select(kept => kept.Job)];

    public override IReadOnlyDictionary<JobState, int> CountByState() =>
        Enum.GetValues<JobState>().Select(state => KeyValuePair.Create(state, _records.Count(state.ToString())))
            .Where(each => each.Value > 0).ToDictionary();

    private Job New(string kind)
    {
        var now = time.GetUtcNow();
        return new Job(Guid.CreateVersion7(now).ToString("n"), kind, JobState.Enqueued, now, null, null, null, null);
    }

    private KeptJob? Take(string id) => _records.Change<KeptJob?>(id, before =>
    {
        var now = time.GetUtcNow();
        var taken = before is not null && (before.Job.State == JobState.Enqueued || before.IsLeft(now)) ? before.Taken(now, Kept) : null;
        return (taken ?? before, taken);
    });

    /// <summary>The indexing at the start of a service that is gone is over; what was asked for waits again.</summary>
    private bool Resume(string id) => _records.Change(id, before =>
        before is null || !before.IsLeft(time.GetUtcNow()) ? (before, false)
        : before.Job.Kind == Job.FirstIndexing ? (before.Over(JobState.Canceled, time.GetUtcNow()), true)
        : (before with { Job = before.Job with { State = JobState.Enqueued, Started = null, Progress = null }, Holder = null }, true));

    private void End(string id, JobState state, string? summary, string? error)
    {
        ChangeOwn(id, kept => kept.Over(state, time.GetUtcNow(), summary, error));
        _held.TryRemove(id, out _);
    }

    /// <returns>Whether it is still this one's to change.</returns>
    private bool ChangeOwn(string id, Func<KeptJob, KeptJob> change) => _held.TryGetValue(id, out var fence)
        && _records.Change(id, before => before is { Job.State: JobState.Processing } && before.Fence == fence
            ? (change(before), true)
            : (before, false));
}
