using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>
/// Mixes into the score of each of the best hits the scores of the hits most like it: alike articles are alike in what they are
/// about.
/// </summary>
internal sealed class Neighbours(IndexReader reader, TermFrequencies frequencies)
{
    private const int Depth = 100;
    private const int Words = 32;
    private const int Nearest = 10;
    private const double Share = 0.3;

    /// <param name="candidates">Best first.</param>
    public void Apply(List<Candidate> candidates)
    {
        var hits = candidates.Take(Depth).ToArray();
        if (hits.Length < 2)
        {
            return;
        }

        var vectors = Array.ConvertAll(hits, hit => Vector(hit.Document));
        var alike = new double[hits.Length, hits.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                alike[i, j] = alike[j, i] = Cosine(vectors[i], vectors[j]);
            }
        }

        var before = Array.ConvertAll(hits, hit => hit.Score);
        for (var i = 0; i < hits.Length; i++)
        {
            var nearest = Enumerable.Range(0, hits.Length)
                .Where(j => j != i && alike[i, j] > 0).OrderByDescending(j => alike[i, j]).Take(Nearest).ToArray();
            var weight = nearest.Sum(j => alike[i, j]);
            var mean = weight > 0 ? nearest.Sum(j => alike[i, j] * before[j]) / weight : before[i];
            hits[i].Neighbours = mean;
            hits[i].Score = (1 - Share) * before[i] + Share * mean;
        }
    }

    /// <summary>The words that weigh most in an article, by hash, of length 1.</summary>
    private (int Hash, double Weight)[] Vector(int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        if (IndexFields.Profile.ValuesOf(leaf.AtomicReader) is not { } profiles)
        {
            return [];
        }

        var bytes = new BytesRef();
        profiles.Get(document - leaf.DocBase, bytes);
        List<(int Hash, double Weight)> words = [];
        ArticleProfile.Decode(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), (hash, count) =>
            words.Add((hash, (1 + Math.Log(count)) * ArticleSimilarity.Idf(frequencies.Of(hash), frequencies.Articles))));
        words.Sort((x, y) => x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Hash.CompareTo(y.Hash));
        var heaviest = words.GetRange(0, Math.Min(Words, words.Count));
        heaviest.Sort((x, y) => x.Hash.CompareTo(y.Hash));
        var norm = Math.Sqrt(heaviest.Sum(word => word.Weight * word.Weight));
        return [.. heaviest.Select(word => (word.Hash, word.Weight / norm))];
    }

    private static double Cosine((int Hash, double Weight)[] x, (int Hash, double Weight)[] y)
    {
        var (i, j, product) = (0, 0, 0.0);
        while (i < x.Length && j < y.Length)
        {
            if (x[i].Hash == y[j].Hash)
            {
                product += x[i++].Weight * y[j++].Weight;
            }
            else if (x[i].Hash < y[j].Hash)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return product;
    }
}
