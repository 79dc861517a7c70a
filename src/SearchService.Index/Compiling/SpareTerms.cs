using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// What queries of one state of the index opened and others may go on with: as much as some queries need at the same time. Safe for use by
/// many threads at once.
/// </summary>
internal sealed class SpareTerms
{
    private const int Most = 4;

    private readonly Snapshot _snapshot;
    private readonly OpenedTerms?[] _spare = new OpenedTerms?[Most];

    private SpareTerms(Snapshot snapshot) => _snapshot = snapshot;

    public static SpareTerms Of(Snapshot snapshot) => snapshot.OnDemand(static snapshot => new SpareTerms(snapshot));

    /// <summary>For one thread, until it is given back.</summary>
    public OpenedTerms Take()
    {
        foreach (ref var place in _spare.AsSpan())
        {
            if (Interlocked.Exchange(ref place, null) is { } spare)
            {
                return spare;
            }
        }

        return new OpenedTerms(_snapshot.Reader);
    }

    /// <summary>Whoever gives it back reads nothing of it any more.</summary>
    public void Give(OpenedTerms opened)
    {
        opened.Clear();
        foreach (ref var place in _spare.AsSpan())
        {
            if (Interlocked.CompareExchange(ref place, opened, null) is null)
            {
                return;
            }
        }
    }
}
