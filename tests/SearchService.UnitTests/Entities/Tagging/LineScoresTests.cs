using System.Runtime.Intrinsics;
using SearchService.Entities.Tagging;
using Xunit;

namespace SearchService.UnitTests.Entities.Tagging;

public sealed class LineScoresTests
{
    private const int Words = 40;

    private static readonly TaggerModel Model = TaggerModel.Quantise(
        (row, label) => (float)((FeatureHash.Mix((ulong)row * 8 + (ulong)label) % 255 / 127.0 - 1) * TaggerModel.LargestWeight),
        (_, _) => 0);

    [FsCheck.Xunit.Property(MaxTest = 30)]
    public void Sums_that_are_remembered_are_those_of_all_rows(int seed)
    {
        var random = new Random(seed);
        var scores = new LineScores(Model);
        var evidence = new DocumentEvidence();
        var words = Enumerable.Range(0, Words).Select(number => RandomWord(random, number)).ToArray();
        evidence.Clear(Words);
        for (var lines = 0; lines < 60; lines++)
        {
            var line = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(Words)).ToArray();
            var kind = LineForms.Of(line, words);
            evidence.Add(line, kind, words);
            var phrases = line.Select(_ => (byte)random.Next(3)).ToArray();
            var features = new LineFeatures(line, kind, words, evidence, language: (ulong)random.Next(3), phrases);
            var emissions = line.Select(number => Vector128.Create((short)number)).ToArray();

            scores.AddTo(emissions, features);

            for (var i = 0; i < line.Length; i++)
            {
                Assert.Equal(Plain(features, i) + Vector128.Create((short)line[i]), emissions[i]);
            }
        }
    }

    private static Vector128<short> Plain(in LineFeatures features, int i)
    {
        Span<uint> rows = stackalloc uint[LineFeatures.Most];
        var sum = Vector128<short>.Zero;
        foreach (var row in rows[..features.Write(i, rows)])
        {
            sum += Model[row];
        }

        return sum;
    }

    private static Word RandomWord(Random random, int number)
    {
        var shape = (ulong)random.Next(12);
        return new Word(
            FeatureHash.Mix((ulong)number), FeatureHash.Mix(shape), FeatureHash.Mix(shape / 2), random.Next(-1, 256), number,
            (WordTraits)random.Next(128), (WordRole)random.Next(7), (NameLists)random.Next(32));
    }
}
