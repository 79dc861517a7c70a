using System.Runtime.Intrinsics;
using SearchService.Entities.Tagging;
using Xunit;

namespace SearchService.UnitTests.Entities.Tagging;

public sealed class ViterbiTests
{
    private const int Tokens = 4;

    [FsCheck.Xunit.Property(MaxTest = 10)]
    public void The_best_of_all_label_sequences_is_found(int seed)
    {
        var random = new Random(seed);
        var model = RandomModel(random);
        var emissions = Enumerable.Range(0, Tokens).Select(_ => RandomRow(random)).ToArray();
        var labels = new byte[Tokens];

        Viterbi.Decode(model, emissions, new Vector256<int>[Tokens], labels);

        var best = Sequences(Tokens).Max(sequence => Score(model, emissions, sequence));
        Assert.Equal(best, Score(model, emissions, labels));
        Assert.All(Enumerable.Range(0, Tokens), i => Assert.True(Label.MayFollow(i == 0 ? Label.Outside : labels[i - 1], labels[i])));
    }

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var model = RandomModel(new Random(1));
        using var stream = new MemoryStream();
        model.Write(stream);
        stream.Position = 0;

        var read = TaggerModel.Read(stream);

        Assert.All(Enumerable.Range(0, 1000), row => Assert.Equal(model[(uint)row * 1000], read[(uint)row * 1000]));
        Assert.All(Enumerable.Range(0, Label.Lanes), label => Assert.Equal(model.From(label), read.From(label)));
    }

    [Fact]
    public void A_model_that_is_cut_off_is_refused()
    {
        using var stream = new MemoryStream();
        RandomModel(new Random(1)).Write(stream);
        using var half = new MemoryStream(stream.ToArray()[..(int)(stream.Length / 2)]);

        Assert.Throws<InvalidDataException>(() => TaggerModel.Read(half));
    }

    private static TaggerModel RandomModel(Random random)
    {
        var transitions = Enumerable.Range(0, 64).Select(_ => (float)(random.NextDouble() * 4 - 2)).ToArray();
        var scale = (float)random.NextDouble();
        return TaggerModel.Quantise((row, label) => row % 1000 == 0 ? scale * (row % 7 - label) : 0,
            (from, to) => transitions[from * 8 + to]);
    }

    private static Vector128<short> RandomRow(Random random)
    {
        var row = Vector128<short>.Zero;
        for (var label = 0; label < Label.Count; label++)
        {
            row = row.WithElement(label, (short)random.Next(-400, 400));
        }

        return row;
    }

    private static IEnumerable<byte[]> Sequences(int length) => length == 0
        ? [[]]
        : Sequences(length - 1).SelectMany(rest => Enumerable.Range(0, Label.Count).Select(label => (byte[])[.. rest, (byte)label]));

    private static int Score(TaggerModel model, Vector128<short>[] emissions, byte[] labels)
    {
        var score = model.FromStart[labels[0]] + emissions[0][labels[0]];
        for (var i = 1; i < labels.Length; i++)
        {
            score += model.From(labels[i - 1])[labels[i]] + emissions[i][labels[i]];
        }

        return score;
    }
}
