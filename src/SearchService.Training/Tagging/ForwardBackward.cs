using System.Runtime.Intrinsics;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging;

/// <summary>
/// How likely each label and each pair of labels is at each token of a sentence (forward-backward, with each step scaled to sum
/// to one). One for each thread.
/// </summary>
internal sealed class ForwardBackward
{
    private const int Start = Label.Count;

    private static readonly Vector256<float>[] Allowed = AllowedTransitions();

    private readonly Vector256<float>[] _from = new Vector256<float>[Label.Lanes];
    private readonly Vector256<float>[] _to = new Vector256<float>[Label.Lanes];
    private readonly Vector256<float>[] _pairs = new Vector256<float>[Label.Lanes];
    private Vector256<float>[] _scores = new Vector256<float>[64];
    private Vector256<float>[] _forward = new Vector256<float>[64];
    private Vector256<float>[] _likely = new Vector256<float>[64];

    /// <summary>Room for the score of each label at each token; filled by the caller before <see cref="Run"/>.</summary>
    public Span<Vector256<float>> Scores(int tokens)
    {
        if (_scores.Length < tokens)
        {
            _scores = new Vector256<float>[tokens * 2];
            _forward = new Vector256<float>[tokens * 2];
            _likely = new Vector256<float>[tokens * 2];
        }

        return _scores.AsSpan(0, tokens);
    }

    /// <summary>Takes over the transitions as they stand; they may be a little old while sentences run.</summary>
    public void Load(WeightTable weights)
    {
        for (var from = 0; from < Label.Lanes; from++)
        {
            _from[from] = Vector256.Exp(weights.Transition(from)) * Allowed[from];
        }

        for (var to = 0; to < Label.Lanes; to++)
        {
            var column = to;
            _to[to] = Vector256.Create(
                _from[0][column], _from[1][column], _from[2][column], _from[3][column],
                _from[4][column], _from[5][column], _from[6][column], 0);
        }
    }

    /// <summary>The probability of each label at each token.</summary>
    public ReadOnlySpan<Vector256<float>> Run(int tokens)
    {
        Forward(tokens);
        Backward(tokens);
        return _likely.AsSpan(0, tokens);
    }

    /// <summary>How often each pair of labels is expected in the sentence last run, by the first of the pair or the start.</summary>
    public ReadOnlySpan<Vector256<float>> ExpectedPairs => _pairs;

    private void Forward(int tokens)
    {
        for (var i = 0; i < tokens; i++)
        {
            var score = _scores[i];
            var most = score[0];
            for (var label = 1; label < Label.Count; label++)
            {
                most = MathF.Max(most, score[label]);
            }

            // The scores are not needed once they are probabilities, which are kept in their place.
            _scores[i] = Vector256.Exp(score - Vector256.Create(most));
            var reached = i == 0 ? _from[Start] : Spread(_forward[i - 1], _from);
            _forward[i] = Scaled(reached * _scores[i]);
        }
    }

    private void Backward(int tokens)
    {
        Array.Clear(_pairs);
        var after = Vector256<float>.One;
        for (var i = tokens - 1; i >= 0; i--)
        {
            _likely[i] = Scaled(_forward[i] * after);
            if (i == 0)
            {
                break;
            }

            var ahead = _scores[i] * after;
            var total = Vector256.Sum(Spread(_forward[i - 1], _from) * ahead);
            var share = ahead * (1 / MathF.Max(total, float.Epsilon * 1e8f));
            for (var from = 0; from < Label.Count; from++)
            {
                _pairs[from] += share * _forward[i - 1][from];
            }

            after = Scaled(Spread(ahead, _to));
        }

        for (var from = 0; from < Label.Count; from++)
        {
            _pairs[from] *= _from[from];
        }

        _pairs[Start] = _likely[0];
    }

    /// <summary>The vector times the matrix.</summary>
    private static Vector256<float> Spread(Vector256<float> vector, Vector256<float>[] matrix)
    {
        var sum = matrix[0] * vector[0];
        for (var row = 1; row < Label.Count; row++)
        {
            sum += matrix[row] * vector[row];
        }

        return sum;
    }

    private static Vector256<float> Scaled(Vector256<float> vector) => vector * (1 / MathF.Max(Vector256.Sum(vector), 1e-37f));

    private static Vector256<float>[] AllowedTransitions()
    {
        var allowed = new Vector256<float>[Label.Lanes];
        for (var from = 0; from < Label.Lanes; from++)
        {
            for (var to = 0; to < Label.Count; to++)
            {
                var may = Label.MayFollow(from == Start ? Label.Outside : from, to);
                allowed[from] = allowed[from].WithElement(to, may ? 1 : 0);
            }
        }

        return allowed;
    }
}
