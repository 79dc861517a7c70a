using System.Runtime.Intrinsics;

namespace SearchService.Entities.Tagging;

/// <summary>The best sequence of labels (Viterbi 1967), all labels of a step at once.</summary>
internal static class Viterbi
{
    /// <param name="emissions">For each token, the score of each label.</param>
    /// <param name="came">Room for as many vectors as there are tokens.</param>
    /// <param name="labels">Receives the labels.</param>
    public static void Decode(TaggerModel model, ReadOnlySpan<Vector128<short>> emissions, Span<Vector256<int>> came, Span<byte> labels)
    {
        var best = model.FromStart + Widen(emissions[0]);
        for (var i = 1; i < emissions.Length; i++)
        {
            best = Step(model, best, out came[i]) + Widen(emissions[i]);
        }

        var last = 0;
        for (var label = 1; label < Label.Count; label++)
        {
            last = best[label] > best[last] ? label : last;
        }

        for (var i = emissions.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = came[i][last];
        }
    }

    private static Vector256<int> Step(TaggerModel model, Vector256<int> before, out Vector256<int> from)
    {
        var best = Vector256.Create(before[0]) + model.From(0);
        from = Vector256<int>.Zero;
        for (var label = 1; label < Label.Count; label++)
        {
            var score = Vector256.Create(before[label]) + model.From(label);
            var better = Vector256.GreaterThan(score, best);
            best = Vector256.Max(score, best);
            from = Vector256.ConditionalSelect(better, Vector256.Create(label), from);
        }

        return best;
    }

    private static Vector256<int> Widen(Vector128<short> scores)
    {
        var (low, high) = Vector128.Widen(scores);
        return Vector256.Create(low, high);
    }
}
