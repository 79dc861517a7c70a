using System.Runtime.Intrinsics;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging;

/// <summary>How to train.</summary>
/// <param name="Epochs">How often each sentence is seen.</param>
/// <param name="Runs">How often training begins anew, in another order; the model is the mean, which varies less from one
/// training to the next.</param>
/// <param name="Threads">One makes the result the same each time; two are almost twice as fast.</param>
/// <param name="Dropout">The share of tokens for which the features that name the word are left out.</param>
internal sealed record TrainingPlan(int Epochs, int Runs, int Threads, int Seed, double Dropout = 0.15);

/// <summary>
/// Trains the conditional random field by stochastic gradient descent. For some of the tokens the features that name the word are
/// left out, so that the model does not lean on words that it will not meet again.
/// </summary>
internal sealed class TaggerTrainer(TrainingSet set, TrainingPlan plan)
{
    private const int Batch = 64;

    /// <summary>A token whose labels are all this close to right moves no weight; most are, after the first epoch.</summary>
    private const float SmallestGradient = 2e-3f;

    /// <summary>Weights are averaged over the ends of this many epochs, the last ones of each run.</summary>
    private const int Averaged = 3;

    private readonly WeightTable _weights = new();

    /// <param name="report">Called after each epoch with the numbers of run and epoch and the mean loss of a token (-ln
    /// of its right label).</param>
    public TaggerModel Train(Action<int, int, double> report)
    {
        var order = Enumerable.Range(0, set.Sentences.Count).ToArray();
        for (var run = 1; run <= plan.Runs; run++)
        {
            _weights.Reset();
            for (var epoch = 1; epoch <= plan.Epochs; epoch++)
            {
                var seed = (plan.Seed * 100 + run) * 100 + epoch;
                new Random(seed).Shuffle(order);
                var loss = Epoch(order, seed);
                if (epoch > plan.Epochs - Averaged)
                {
                    _weights.Average();
                }

                report(run, epoch, loss / set.Tokens);
            }
        }

        return _weights.ToModel();
    }

    private double Epoch(int[] order, int seed)
    {
        var next = -Batch;
        var losses = new double[plan.Threads];
        var threads = Enumerable.Range(0, plan.Threads).Select(thread => new Thread(() =>
        {
            var random = new Random(seed * 100 + thread);
            var lattice = new ForwardBackward();
            int from;
            while ((from = Interlocked.Add(ref next, Batch)) < order.Length)
            {
                lattice.Load(_weights);
                foreach (var sentence in order.AsSpan(from, Math.Min(Batch, order.Length - from)))
                {
                    losses[thread] += Learn(set.Sentences[sentence], lattice, random);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return losses.Sum();
    }

    private double Learn(TrainingSentence sentence, ForwardBackward lattice, Random random)
    {
        var count = sentence.Words.Length;
        Span<bool> dropped = stackalloc bool[count];
        var scores = lattice.Scores(count);
        for (var i = 0; i < count; i++)
        {
            dropped[i] = random.NextDouble() < plan.Dropout;
            scores[i] = Score(sentence, i, dropped[i]);
        }

        var likely = lattice.Run(count);
        var loss = 0.0;
        for (var i = 0; i < count; i++)
        {
            var right = sentence.Labels[i];
            loss -= MathF.Log(MathF.Max(likely[i][right], 1e-30f));
            var gradient = likely[i].WithElement(right, likely[i][right] - 1) * sentence.Weight;
            if (Vector256.GreaterThanAny(Vector256.Abs(gradient), Vector256.Create(SmallestGradient)))
            {
                Descend(sentence, i, dropped[i], gradient);
            }
        }

        DescendTransitions(sentence, lattice.ExpectedPairs);
        return loss;
    }

    private Vector256<float> Score(TrainingSentence sentence, int token, bool dropped)
    {
        var sum = Vector256<float>.Zero;
        for (var j = Math.Max(0, token - ScoredVocabulary.Reach); j <= Math.Min(
            sentence.Words.Length - 1, token + ScoredVocabulary.Reach); j++)
        {
            foreach (var row in WordRows(sentence, j, j - token, dropped))
            {
                sum += _weights[row];
            }
        }

        foreach (var row in LineRows(sentence, token, dropped))
        {
            sum += _weights[row];
        }

        return sum;
    }

    private void Descend(TrainingSentence sentence, int token, bool dropped, Vector256<float> gradient)
    {
        for (var j = Math.Max(0, token - ScoredVocabulary.Reach); j <= Math.Min(
            sentence.Words.Length - 1, token + ScoredVocabulary.Reach); j++)
        {
            foreach (var row in WordRows(sentence, j, j - token, dropped))
            {
                _weights.Descend(row, gradient);
            }
        }

        foreach (var row in LineRows(sentence, token, dropped))
        {
            _weights.Descend(row, gradient);
        }
    }

    private ReadOnlySpan<uint> WordRows(TrainingSentence sentence, int j, int distance, bool dropped) =>
        dropped && distance == 0 ? set.Vocabulary.RowsWithoutName(sentence.Words[j]) : set.Vocabulary.Rows(sentence.Words[j], distance);

    private static ReadOnlySpan<uint> LineRows(TrainingSentence sentence, int token, bool dropped) =>
        sentence.LineRowsOf(token)[(dropped ? LineFeatures.Lexical : 0)..];

    private void DescendTransitions(TrainingSentence sentence, ReadOnlySpan<Vector256<float>> expected)
    {
        Span<Vector256<float>> gradients = stackalloc Vector256<float>[Label.Lanes];
        expected.CopyTo(gradients);
        var previous = Label.Count;
        foreach (var label in sentence.Labels)
        {
            gradients[previous] = gradients[previous].WithElement(label, gradients[previous][label] - 1);
            previous = label;
        }

        for (var from = 0; from <= Label.Count; from++)
        {
            _weights.DescendTransition(from, gradients[from] * sentence.Weight);
        }
    }
}
