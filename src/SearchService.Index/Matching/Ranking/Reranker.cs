using Lucene.Net.Index;
using SearchService.Indexing.Answers;
using SearchService.Indexing.Compiling;
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
internal sealed class Reranker(IndexReader reader, ReaderView view, IReadOnlyList<RankedWord> words)
{
    /// <summary>Hits that are looked at more closely.</summary>
    public const int Depth = 300;

    private readonly List<RankedWord> _words = [.. words.DistinctBy(word => word.Stems[0])];

    /// <summary>What each step added to the scores of the hits that were looked at, by place; filled by <see cref="Apply"/>.</summary>
    public Dictionary<int, RankingSteps> Steps { get; } = [];

    public void Apply(FoundArticles found)
    {
        if (_words.Count == 0)
        {
            return;
        }

        var best = found.Page(0, Depth + 1);
        var last = best.Count > Depth ? found.Matches.Scores[best[^1]] : 0f;
        List<Candidate> candidates = [.. best.Take(Depth).Select(place => new Candidate(place, found.Matches.Documents[place], found.Matches.Scores[place]))];
        WordPositions.Read(reader, _words, candidates);
        var average = Math.Max(1, reader.GetSumTotalTermFreq(IndexFields.Ranked)) / (double)Math.Max(1, reader.GetDocCount(IndexFields.Ranked));
        foreach (var candidate in candidates)
        {
            candidate.Proximity = Proximity.Of(candidate, _words, average);
            candidate.Score += candidate.Proximity;
            candidate.Passage = Passages.Best(candidate, _words);
            candidate.Score = (1 - Passages.Share) * candidate.Score + Passages.Share * candidate.Passage;
        }

        candidates.Sort((x, y) => y.Score.CompareTo(x.Score));
        new Neighbours(reader, view).Apply(candidates);
        var lift = candidates.Count == 0 ? 0 : Math.Max(0, last - candidates.Min(candidate => candidate.Score));
        foreach (var candidate in candidates)
        {
            Steps[candidate.Place] = new RankingSteps(candidate.First, candidate.Proximity, candidate.Passage, candidate.Neighbours, lift);
            found.Matches.Rescore(candidate.Place, (float)(candidate.Score + lift));
        }
    }
}

/// <summary>How a score came about.</summary>
/// <param name="First">The first stage: BM25 over the article.</param>
/// <param name="Proximity">Added for neighbouring words.</param>
/// <param name="Passage">The score of the best passage, mixed in.</param>
/// <param name="Neighbours">The mean score of the articles most alike, mixed in; null behind the hits that have any.</param>
/// <param name="Lift">Added to all hits that were looked at more closely.</param>
internal readonly record struct RankingSteps(double First, double Proximity, double Passage, double? Neighbours, double Lift);

/// <summary>A hit that is looked at more closely.</summary>
internal sealed class Candidate(int place, int document, float score)
{
    /// <summary>Where it stands among the matches.</summary>
    public int Place { get; } = place;

    public int Document { get; } = document;

    public float First { get; } = score;

    public double Score { get; set; } = score;

    public double Proximity { get; set; }

    public double Passage { get; set; }

    public double? Neighbours { get; set; }

    /// <summary>Words in the field for ranking.</summary>
    public long Length { get; set; }

    /// <summary>Words in the text.</summary>
    public int TextLength { get; set; }

    /// <summary>Where the words of the query stand, by position: those of the title, a gap, those of the text.</summary>
    public List<(int Position, int Word)> Positions { get; } = [];
}
