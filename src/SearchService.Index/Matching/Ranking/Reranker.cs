using System.Runtime.InteropServices;
using Lucene.Net.Index;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching.Likeness;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>
/// Puts the best hits of the first stage in a better order, by what BM25 over the whole article cannot see.
/// </summary>
/// <remarks>
/// 1. Proximity: neighbouring words of the query that stand together in the article (sequential dependence, Metzler and Croft 2005).
/// 2. Passage: the best window of the text, scored like an article of its own (Callan 1994).
/// 3. Neighbours: an article gains by the scores of those most like it (score regularisation, Diaz 2005).
/// The scores of hits behind the best ones stay as they are; those of the best are moved up together so that none falls behind.
/// </remarks>
internal sealed class Reranker(Snapshot snapshot, OpenedTerms opened, IReadOnlyList<RankedWord> words)
{
    /// <summary>Hits that are looked at more closely.</summary>
    public const int Depth = 150;

    private readonly List<RankedWord> _words = [.. words.DistinctBy(word => word.Stems[0])];

    /// <summary>Gives the best hits their scores.</summary>
    /// <returns>The hits that were looked at, with what each step added to their scores.</returns>
    public RankedHits Apply(FoundArticles found)
    {
        if (_words.Count == 0)
        {
            return RankedHits.None;
        }

        var reader = snapshot.Reader;
        var best = found.Page(0, Depth + 1);
        var last = best.Count > Depth ? found.Matches.Scores[best[^1]] : 0f;
        var candidates = new List<Candidate>(Math.Min(best.Count, Depth));
        foreach (var match in CollectionsMarshal.AsSpan(best)[..Math.Min(best.Count, Depth)])
        {
            candidates.Add(new Candidate(match, found.Matches.Documents[match], found.Matches.Scores[match]));
        }

        WordPositions.Read(reader, opened, _words, candidates);
        var average = IndexFields.Ranked.AverageLength(reader);
        foreach (var candidate in candidates)
        {
            candidate.Proximity = Proximity.Of(candidate, _words, average);
            candidate.Score += candidate.Proximity;
            candidate.Passage = Passages.Best(candidate, _words);
            candidate.Score = (1 - Passages.Share) * candidate.Score + Passages.Share * candidate.Passage;
        }

        candidates.Sort((x, y) => y.Score.CompareTo(x.Score));
        LendScores(candidates, reader, TermFrequencies.Of(snapshot));
        var lift = candidates.Count == 0 ? 0 : Math.Max(0, last - candidates.Min(candidate => candidate.Score));
        foreach (var candidate in candidates)
        {
            found.Matches.Rescore(candidate.Match, (float)(candidate.Score + lift));
        }

        return new RankedHits(candidates, lift);
    }
    /// <summary>Each of the best gains by the scores of those most like it.</summary>
    /// <param name="candidates">Best first.</param>
    /// <param name="reader">The state of the index.</param>
    /// <param name="frequencies">Of that state.</param>
    public static void LendScores(List<Candidate> candidates, IndexReader reader, TermFrequencies frequencies)
    {
        var best = candidates[..Math.Min(Neighbours.Depth, candidates.Count)];
        if (best.Count < 2)
        {
            return;
        }

        var vectors = new ArticleVectors(reader, frequencies, best.ConvertAll(candidate => candidate.Document));
        var means = Neighbours.Means([.. best.Select(candidate => candidate.Score)], vectors);
        for (var i = 0; i < best.Count; i++)
        {
            best[i].Neighbours = means[i];
            best[i].Score = Neighbours.Mixed(best[i].Score, means[i]);
        }
    }
}
