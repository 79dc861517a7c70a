using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>Articles that were found, with their best hits in a better order.</summary>
internal sealed class RankedArticles
{
    private readonly IReadOnlyList<RankedWord> _words;
    private readonly IReadOnlyDictionary<int, RankingSteps> _steps;
    private readonly Recency? _recency;

    private RankedArticles(
        FoundArticles found, IReadOnlyList<RankedWord> words, IReadOnlyDictionary<int, RankingSteps> steps, Recency? recency) =>
        (Found, _words, _steps, _recency) = (found, words, steps, recency);

    public FoundArticles Found { get; }

    /// <summary>Leaves the order as it was found.</summary>
    public static RankedArticles AsFound(FoundArticles found, IReadOnlyList<RankedWord> words) =>
        new(found, words, new Dictionary<int, RankingSteps>(), null);

    /// <summary>Puts the best hits in a better order, and lets age count where asked.</summary>
    public static RankedArticles Ranked(FoundArticles found, Snapshot snapshot, IReadOnlyList<RankedWord> words, bool boostRecent)
    {
        var steps = new Reranker(snapshot, words).Apply(found);
        var recency = boostRecent ? new Recency(found) : null;
        recency?.Apply();
        return new RankedArticles(found, words, steps, recency);
    }

    /// <summary>Says in words how the score of a match came about.</summary>
    public string Explain(Snapshot snapshot, int match) => ScoreExplanation.Of(
        snapshot.Reader,
        _words,
        Found.Matches.Documents[match],
        Found.Matches.Scores[match],
        _steps.TryGetValue(match, out var steps) ? steps : null,
        _recency?.FactorOf(match));
}
