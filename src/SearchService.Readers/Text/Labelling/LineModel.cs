namespace SearchService.Readers.Text.Labelling;

/// <summary>
/// A linear chain with two labels over the lines of a text: weights of a structured perceptron (Collins 2002), averaged, a byte each.
/// Made by
/// <c>SearchService.Training lines</c>; its card is docs/line-labeller.md.
/// </summary>
public sealed class LineModel
{
    /// <summary>Rows are numbers of so many bits.</summary>
    public const int Bits = 18;

    public const int Rows = 1 << Bits;

    private const string Resource = "SearchService.Readers.Text.Labelling.lines.bin";

    private static readonly Lazy<LineModel> Shipped = new(() =>
    {
        using var stream = typeof(LineModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        return Read(stream);
    });

    private readonly sbyte[] _weights;
    private readonly double _stay;

    /// <param name="weights">A weight for each row: above 0 for the story.</param>
    /// <param name="stay">What it is worth that a line has the label of the one before it.</param>
    public LineModel(sbyte[] weights, double stay)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Rows);
        (_weights, _stay) = (weights, stay);
    }

    /// <summary>The model that the service reads texts with.</summary>
    public static LineModel Default => Shipped.Value;

    public static LineModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var stay = reader.ReadDouble();
        var bytes = reader.ReadBytes(Rows);
        return bytes.Length == Rows
            ? new LineModel((sbyte[])(object)bytes, stay)
            : throw new InvalidDataException("The model of lines is cut.");
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(_stay);
        writer.Write((byte[])(object)_weights);
    }

    /// <summary>Whether each line is the story's: the best sequence of labels (Viterbi).</summary>
    public bool[] Label(IReadOnlyList<FeaturedLine> lines) => LineChain.Best([.. lines.Select(Score)], _stay);

    private double Score(FeaturedLine line)
    {
        var sum = 0;
        foreach (var row in line.Rows)
        {
            sum += _weights[row];
        }

        return sum;
    }
}

/// <summary>The best labels of a chain of two labels.</summary>
public static class LineChain
{
    /// <param name="scores">Of each line, how much more it is the story's than not.</param>
    /// <param name="stay">What it is worth that two neighbours have one label.</param>
    public static bool[] Best(IReadOnlyList<double> scores, double stay)
    {
        var labels = new bool[scores.Count];
        if (scores.Count == 0)
        {
            return labels;
        }

        // The best way to each label, and whether its line before was of the story.
        var from = new (bool Story, bool Other)[scores.Count];
        var (story, other) = (scores[0], 0.0);
        for (var i = 1; i < scores.Count; i++)
        {
            from[i] = (story + stay >= other, story > other + stay);
            (story, other) = (Math.Max(story + stay, other) + scores[i], Math.Max(other + stay, story));
        }

        labels[^1] = story > other;
        for (var i = scores.Count - 1; i > 0; i--)
        {
            labels[i - 1] = labels[i] ? from[i].Story : from[i].Other;
        }

        return labels;
    }
}
