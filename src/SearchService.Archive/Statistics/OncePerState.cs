namespace SearchService.Archive.Statistics;

/// <summary>Something that is worked out once for each state of the archive. Safe for use by many threads at once.</summary>
/// <param name="state">Names the state; null while there is no index.</param>
/// <param name="work">Works it out.</param>
/// <param name="otherwise">What it is while there is no index.</param>
internal sealed class OncePerState<T>(Func<string?> state, Func<T> work, T otherwise)
    where T : class
{
    private readonly Lock _working = new();
    private (string State, T Value)? _kept;

    public T Value()
    {
        if (state() is not { } now)
        {
            return otherwise;
        }

        lock (_working)
        {
            if (_kept is { } kept && kept.State == now)
            {
                return kept.Value;
            }

            var value = work();
            _kept = (now, value);
            return value;
        }
    }
}
