using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>
/// Articles that were found, with their best hits in a better order. The order is worked out when it is first asked for: who only counts
/// does not pay for it.
/// </summary>
internal sealed class RankedArticles
{
    private readonly IReadOnlyList<RankedWord> _words;
    private readonly Func<FoundArticles, Ranking> _rank;
    private readonly FoundArticles _found;
    private Ranking? _ranking;

    private RankedArticles(FoundArticles found, IReadOnlyList<RankedWord> words, Func<FoundArticles, Ranking> rank) =>
        (_found, _words, _rank) = (found, words, rank);

    /// <summary>What was found, to be counted.</summary>
    public FoundArticles Counted => _found;

    /// <summary>What was found, in its order.</summary>
    public FoundArticles Ordered
    {
        get
        {
            _ranking ??= _rank(_found);
            return _found;
        }
    }

    /// <summary>Leaves the order as it was found.</summary>
    public static RankedArticles AsFound(FoundArticles found, IReadOnlyList<RankedWord> words) =>
        new(found, words, _ => new Ranking(RankedHits.None, null));

    /// <summary>Puts the best hits in a better order, and lets age count where asked.</summary>
    /// <param name="opened">Of the state in which they were found; reads where words stand.</param>
    public static RankedArticles Ranked(
        FoundArticles found, Snapshot snapshot, OpenedTerms opened, IReadOnlyList<RankedWord> words, bool boostRecent) =>
        new(found, words, found =>
        {
            var hits = new Reranker(snapshot, opened, words).Apply(found);
            var recency = boostRecent ? new Recency(found) : null;
            recency?.Apply();
            return new Ranking(hits, recency);
        });

    /// <summary>Says in words how the score of a match came about.</summary>
    public string Explain(Snapshot snapshot, int match) => ScoreExplanation.Of(
        snapshot.Reader,
        _words,
        _found.Matches.Documents[match],
        Ordered.Matches.Scores[match],
        _ranking!.Hits.Of(match),
        _ranking.Recency?.FactorOf(match));

    /// <summary>How the order came about.</summary>
    private sealed record Ranking(RankedHits Hits, Recency? Recency);
}
