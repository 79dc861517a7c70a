using SearchService.Indexing.Storage.Snapshots;

namespace SearchService.Archive.Statistics;

/// <summary>Something dear, worked out once for each state of the index and kept until queries move on. Safe for use by many threads at once.</summary>
internal sealed class PerState<T>(SnapshotSource source, Func<T> work)
{
    private readonly Lock _working = new();
    private (object? State, T Value)? _last;

    public T Value
    {
        get
        {
            lock (_working)
            {
                // Read first: what is written meanwhile makes the value old, never the other way round.
                var state = source.State;
                if (_last is not { } last || !ReferenceEquals(last.State, state))
                {
                    last = (state, work());
                    _last = last;
                }

                return last.Value;
            }
        }
    }
}
