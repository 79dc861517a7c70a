namespace SearchService.Archive.Statistics;

/// <summary>
/// Something that is worked out once for each state of the archive that somebody sees; of the last few of these it is kept. Safe for use by
/// many threads at once.
/// </summary>
/// <param name="state">Names the state; null while there is no index.</param>
/// <param name="work">Works it out.</param>
/// <param name="otherwise">What it is while there is no index.</param>
internal sealed class OncePerState<T>(Func<string?> state, Func<T> work, T otherwise)
    where T : class
{
    /// <summary>Readers who may see different parts of an archive each see a state of their own.</summary>
    private const int MostKept = 8;

    private readonly Lock _working = new();
    private readonly List<(string State, T Value)> _kept = [];

    public T Value()
    {
        if (state() is not { } now)
        {
            return otherwise;
        }

        lock (_working)
        {
            if (_kept.Find(kept => kept.State == now) is { Value: { } known })
            {
                return known;
            }

            var value = work();
            _kept.Insert(0, (now, value));
            _kept.RemoveRange(Math.Min(MostKept, _kept.Count), Math.Max(0, _kept.Count - MostKept));
            return value;
        }
    }
}
