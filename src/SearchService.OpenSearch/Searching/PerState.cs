using System.Collections.Concurrent;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// What holds for a state of the archive, asked for once: the state stays as it is. Safe for use by many threads at once.
/// </summary>
/// <param name="most">States whose values are kept; when there are more, all go and are asked for anew.</param>
/// <param name="ask">Asks for the value of a state.</param>
internal sealed class PerState<T>(int most, Func<ClusterIndex, CancellationToken, Task<T>> ask)
{
    private readonly ConcurrentDictionary<string, T> _states = new(StringComparer.Ordinal);

    public async Task<T> OfAsync(ClusterIndex index, CancellationToken cancellation)
    {
        if (_states.TryGetValue(index.Point, out var known))
        {
            return known;
        }

        if (_states.Count >= most)
        {
            _states.Clear();
        }

        return _states[index.Point] = await ask(index, cancellation).ConfigureAwait(false);
    }
}
