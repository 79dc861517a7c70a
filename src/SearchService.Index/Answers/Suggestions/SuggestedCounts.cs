using System.Collections.Concurrent;
using SearchService.Indexing.Storage.Snapshots;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>
/// How many hits the queries of suggestions have in one state of the index: with each further letter mostly the same names, titles and
/// words are offered again. Safe for use by many threads at once.
/// </summary>
internal sealed class SuggestedCounts
{
    /// <summary>Some 100 bytes each.</summary>
    private const int Most = 4_096;

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public static SuggestedCounts Of(Snapshot snapshot) => snapshot.OnDemand(static _ => new SuggestedCounts());

    public int Of(string query, Func<int> count)
    {
        if (_counts.TryGetValue(query, out var known))
        {
            return known;
        }

        if (_counts.Count >= Most)
        {
            _counts.Clear();
        }

        return _counts[query] = count();
    }
}
