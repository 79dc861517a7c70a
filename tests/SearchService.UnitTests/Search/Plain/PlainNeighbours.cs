using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Matching.Likeness;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;

namespace SearchService.UnitTests.Search.Plain;

/// <summary>The plain way to <see cref="Neighbours"/>: each pair of hits is compared by itself.</summary>
internal sealed class PlainNeighbours(IndexReader reader, Func<int, int> articlesWith, long articles)
{
    public void Apply(List<Candidate> candidates)
    {
        var hits = candidates.Take(50).ToArray();
        if (hits.Length < 2)
        {
            return;
        }

        var vectors = Array.ConvertAll(hits, hit => Vector(hit.Document));
        var before = Array.ConvertAll(hits, hit => hit.Score);
        for (var i = 0; i < hits.Length; i++)
        {
            var alike = vectors.Select(other => Cosine(vectors[i], other)).ToArray();
            var nearest = Enumerable.Range(0, hits.Length)
                .Where(j => j != i && alike[j] > 0).OrderByDescending(j => alike[j]).Take(10).ToArray();
            var weight = nearest.Sum(j => alike[j]);
            var mean = weight > 0 ? nearest.Sum(j => alike[j] * before[j]) / weight : before[i];
            hits[i].Neighbours = mean;
            hits[i].Score = 0.7 * before[i] + 0.3 * mean;
        }
    }

    private SortedDictionary<int, double> Vector(int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var bytes = new BytesRef();
        IndexFields.Profile.ValuesOf(leaf.AtomicReader)!.Get(document - leaf.DocBase, bytes);
        List<(int Hash, double Weight)> words = [];
        foreach (var (hash, count) in ArticleProfile.Decode(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)))
        {
            words.Add((hash, (1 + Math.Log(count)) * ArticleSimilarity.Idf(articlesWith(hash), articles)));
        }

        var heaviest = words.OrderByDescending(word => word.Weight).ThenBy(word => word.Hash).Take(32).ToList();
        var norm = Math.Sqrt(heaviest.Sum(word => word.Weight * word.Weight));
        return new(heaviest.ToDictionary(word => word.Hash, word => word.Weight / norm));
    }

    private static double Cosine(SortedDictionary<int, double> x, SortedDictionary<int, double> y) =>
        x.Sum(word => word.Value * y.GetValueOrDefault(word.Key));
}
