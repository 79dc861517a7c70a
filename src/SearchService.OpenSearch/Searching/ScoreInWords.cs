using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SearchService.Indexing.Matching.Likeness;
using SearchService.Indexing.Words.Analysis;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// Says in words how a score came about, as the embedded engine does: what the words of the query count for, each with how often it stands
/// there and how rare it is, and what age left of that.
/// </summary>
internal static partial class ScoreInWords
{
    private const string WholeFunction = "function score, product of:";

    /// <summary>How a clause of <see cref="Asking.ProximityClauses"/> is explained; phrases that must hold are not scored.</summary>
    private const string Together = "weight(spanNear(";

    /// <param name="score">As the cluster explains it, from the whole down to its parts.</param>
    /// <param name="shown">The hit, with what was added behind.</param>
    public static string Of(ScoreStep score, ShownHit shown)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"score {shown.Hit.Score ?? score.Value:0.####}");
        var whole = Aged(score);
        var aged = whole?.Details[0];
        var words = Words(aged ?? score).ToList();
        var near = ProximityIn(aged ?? score);
        if (words.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" from: words {(aged ?? score).Value - near:0.####} (BM25, title 3 times)");
        }

        foreach (var word in words)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {word}");
        }

        if (near > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"; proximity +{near:0.####}");
        }

        if (shown.Lent is { } lent)
        {
            text.Append(CultureInfo.InvariantCulture, $"; then 0.7 of that + 0.3 of the nearest articles {lent.Mean:0.####}");
        }

        // A score of nothing says nothing of its age.
        if (aged is { Value: not 0 })
        {
            text.Append(CultureInfo.InvariantCulture, $"; times {whole!.Value / aged.Value:0.####} for its age");
        }

        if (shown.Lent is { Lift: > 0 and var lift })
        {
            text.Append(CultureInfo.InvariantCulture, $"; +{lift:0.####} as one of the best {Neighbours.Depth}");
        }

        return text.ToString();
    }

    /// <summary>The step that lets scores fall with age, where there is one.</summary>
    private static ScoreStep? Aged(ScoreStep step) => step is { Description: WholeFunction, Details: [_, ..] }
        ? step
        : step.Details.Select(Aged).FirstOrDefault(found => found is not null);

    /// <summary>What words of the query that stand together add.</summary>
    private static double ProximityIn(ScoreStep step) =>
        step.Description.StartsWith(Together, StringComparison.Ordinal) ? step.Value : step.Details.Sum(ProximityIn);

    /// <summary>What counts, each once: the stems of a word in several languages are steps of their own.</summary>
    private static IEnumerable<string> Words(ScoreStep step)
    {
        if (step.Description.StartsWith(Together, StringComparison.Ordinal))
        {
            return [];
        }

        if (Weight().Match(step.Description) is { Success: true } weight)
        {
            return step.Value == 0 ? [] : [Word(weight.Groups["field"].Value, weight.Groups["term"].Value, step)];
        }

        return step.Description.StartsWith("ConstantScore(", StringComparison.Ordinal)
            ? step.Value == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"a pattern {step.Value:0.##}")]
            : step.Details.SelectMany(Words).Distinct();
    }

    private static string Word(string field, string term, ScoreStep step)
    {
        var shown = term[(term.IndexOf(StemMarker.Separator, StringComparison.Ordinal) + 1)..];
        var where = field == ClusterFields.Ranked ? "" : $" in {field.Split('_')[0]}";
        var (times, idf) = (Named(step, "freq"), Named(step, "idf"));
        return times is { } count && idf is { } rare
            ? string.Create(CultureInfo.InvariantCulture, $"{shown}{where}: {count:0} times, idf {rare:0.##}")
            : string.Create(CultureInfo.InvariantCulture, $"{shown}{where}: {step.Value:0.##}");
    }

    /// <summary>The value of the first part that says a name.</summary>
    private static double? Named(ScoreStep step, string name) =>
        step.Description.StartsWith($"{name},", StringComparison.Ordinal) ? step.Value
        : step.Details.Select(part => Named(part, name)).FirstOrDefault(value => value is not null);

    [GeneratedRegex(@"^weight\((?:[^:]*\()?(?<field>[a-z_]+):(?<term>.*?)(?:\)?\^[0-9.]+)? in [0-9]+\)", RegexOptions.Singleline)]
    private static partial Regex Weight();
}
