using System.Runtime.Intrinsics;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging;

/// <summary>
/// Weights in full precision with the step sizes of AdaGrad (Duchi et al. 2011). The weights of a row and the sum of their squared
/// gradients lie side by side, in one cache line. Several threads write without locks (Recht et al. 2011): rows are so many that
/// they seldom meet.
/// </summary>
internal sealed class WeightTable
{
    private const float Rate = 0.03f;
    private const float Decay = 1e-6f;
    private const float RowEase = 1e-2f;
    private const float TransitionEase = 1f;

    private readonly Vector256<float>[] _rows = new Vector256<float>[FeatureHash.Rows * 2];
    private readonly Vector256<float>[] _transitions = new Vector256<float>[Label.Lanes * 2];
    private readonly Vector256<float>[] _sum = new Vector256<float>[FeatureHash.Rows];
    private readonly Vector256<float>[] _transitionSum = new Vector256<float>[Label.Lanes];
    private int _summed;

    public Vector256<float> this[uint row] => _rows[row * 2];

    /// <summary>From a label, or from the start of a sentence (<see cref="Label.Count"/>).</summary>
    public Vector256<float> Transition(int from) => _transitions[from * 2];

    public void Descend(uint row, Vector256<float> gradient) => Descend(_rows, (int)row * 2, gradient, RowEase);

    public void DescendTransition(int from, Vector256<float> gradient) => Descend(_transitions, from * 2, gradient, TransitionEase);

    /// <summary>Forgets the weights, not what <see cref="Average"/> has counted.</summary>
    public void Reset()
    {
        Array.Clear(_rows);
        Array.Clear(_transitions);
    }

    /// <summary>Counts the weights as they stand now into the average that <see cref="ToModel"/> takes.</summary>
    public void Average()
    {
        _summed++;
        for (var row = 0; row < _sum.Length; row++)
        {
            _sum[row] += _rows[row * 2];
        }

        for (var from = 0; from < _transitionSum.Length; from++)
        {
            _transitionSum[from] += _transitions[from * 2];
        }
    }

    public TaggerModel ToModel() => TaggerModel.Quantise(
        (row, label) => _sum[row][label] / _summed,
        (from, to) => _transitionSum[from][to] / _summed);

    private static void Descend(Vector256<float>[] table, int at, Vector256<float> gradient, float ease)
    {
        var weights = table[at];
        var step = gradient + weights * Decay;
        var squares = table[at + 1] + step * step;
        table[at + 1] = squares;
        table[at] = weights - step * Rate / Vector256.Sqrt(squares + Vector256.Create(ease));
    }
}
