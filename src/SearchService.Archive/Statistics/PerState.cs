using SearchService.Indexing.Generations;

namespace SearchService.Archive.Statistics;

/// <summary>Something dear, worked out once for each state of the index and kept until queries move on. Safe for use by many threads at once.</summary>
internal sealed class PerState<T>
{
    private readonly Lock _working = new();
    private readonly Func<T> _work;
    private int _state;
    private (int State, T Value)? _last;

    public PerState(SearcherSource source, Func<T> work)
    {
        _work = work;
        source.Moved += (_, _) => Interlocked.Increment(ref _state);
    }

    public T Value
    {
        get
        {
            lock (_working)
            {
                // Read first: what is written meanwhile makes the value old, never the other way round.
                var state = Volatile.Read(ref _state);
                if (_last is not { } last || last.State != state)
                {
                    last = (state, _work());
                    _last = last;
                }

                return last.Value;
            }
        }
    }
}
