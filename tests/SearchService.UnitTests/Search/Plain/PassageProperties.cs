using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Indexing.Words.Weights;

namespace SearchService.UnitTests.Search.Plain;

public sealed class PassageProperties
{
    private const int Window = 150;
    private const int Stride = 75;

    [Property(MaxTest = 300)]
    public Property The_best_passage_is_that_of_all_windows() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var words = Enumerable.Range(0, random.Next(1, 5)).Select(i => new RankedWord([$"w{i}"], random.NextDouble() * 10)).ToList();
            var candidate = new Candidate(0, 0, 1) { TextLength = random.Next(1, 1_000) };
            candidate.Positions.AddRange(Enumerable.Range(0, random.Next(40))
                .Select(_ => (random.Next(9) == 0 ? random.Next(12) : WordPositions.TextStart + random.Next(candidate.TextLength),
                    random.Next(words.Count)))
                .Distinct().Order());
            return Passages.Best(candidate, words).Equals(Plain(candidate, words)).ToProperty();
        });

    private static double Plain(Candidate candidate, List<RankedWord> words)
    {
        var windows = Math.Max(1, (candidate.TextLength - Window + Stride - 1) / Stride + 1);
        return Enumerable.Range(0, windows).Max(window =>
        {
            var counts = words.Select((_, word) => candidate.Positions.Count(position => position.Word == word
                && Math.Max(0, position.Position - WordPositions.TextStart) is var at
                && at >= window * Stride && at < window * Stride + Window)).ToList();
            var length = Math.Max(1, Math.Min(Window, candidate.TextLength - window * Stride));
            return words.Zip(counts).Aggregate(0.0, (sum, word) => sum + word.First.Idf * word.Second * (ArticleSimilarity.K1 + 1)
                / (word.Second + ArticleSimilarity.K1 * (1 - 0.5 + 0.5 * length / Window)));
        });
    }
}
