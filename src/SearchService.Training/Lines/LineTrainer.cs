using SearchService.Readers.Text.Labelling;

namespace SearchService.Training.Lines;

/// <summary>
/// Averaged structured perceptron (Collins 2002) over chains of two labels. What it costs to lose a line of the story and to keep one of
/// the page is set apart: the rules take out more afterwards, and nothing puts back what was lost.
/// </summary>
internal sealed class LineTrainer(int epochs, int seed, double margin)
{
    private readonly double[] _weights = new double[LineModel.Rows];
    private readonly double[] _sums = new double[LineModel.Rows];
    private double _stay;
    private double _staySum;
    private long _step = 1;

    public LineModel Train(IReadOnlyList<LineExample> examples)
    {
        var order = examples.ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                Learn(example);
                _step++;
            }
        }

        return Averaged();
    }

    private void Learn(LineExample example)
    {
        var scores = new double[example.Lines.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var row in example.Lines[i].Rows)
            {
                scores[i] += _weights[row];
            }

            scores[i] += example.Story[i] ? -margin : margin;
        }

        var found = LineChain.Best(scores, _stay);
        var (stays, wanted) = (0, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (found[i] != example.Story[i])
            {
                Change(example.Lines[i].Rows, example.Story[i] ? 1 : -1);
            }

            if (i > 0)
            {
                stays += found[i] == found[i - 1] ? 1 : 0;
                wanted += example.Story[i] == example.Story[i - 1] ? 1 : 0;
            }
        }

        var step = 0.1 * (wanted - stays);
        _stay += step;
        _staySum += step * _step;
    }

    private void Change(int[] rows, double by)
    {
        foreach (var row in rows)
        {
            _weights[row] += by;
            _sums[row] += by * _step;
        }
    }

    private LineModel Averaged()
    {
        var means = new double[LineModel.Rows];
        for (var row = 0; row < means.Length; row++)
        {
            means[row] = _weights[row] - _sums[row] / _step;
        }

        // A weight beyond four deviations is cut: the others keep their grain in a byte.
        var spread = Math.Sqrt(means.Where(mean => mean != 0).DefaultIfEmpty(1).Average(mean => mean * mean));
        var scale = 127 / (8 * spread);
        return new LineModel([.. means.Select(mean => (sbyte)Math.Clamp(Math.Round(mean * scale), -127, 127))],
            (_stay - _staySum / _step) * scale);
    }
}
