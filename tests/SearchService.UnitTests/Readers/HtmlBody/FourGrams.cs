using System.Text.RegularExpressions;

namespace SearchService.UnitTests.Readers.HtmlBody;

/// <summary>
/// How well a text agrees with the right one: multisets of four words in a row, as in the public benchmarks of article extraction.
/// </summary>
internal readonly record struct FourGrams(double Precision, double Recall)
{
    private const int Length = 4;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static FourGrams Score(string found, string right)
    {
        var got = Count(found);
        var gold = Count(right);
        double shared = got.Sum(gram => Math.Min(gram.Value, gold.GetValueOrDefault(gram.Key)));
        return new FourGrams(got.Count == 0 ? 0 : shared / got.Values.Sum(), gold.Count == 0 ? 0 : shared / gold.Values.Sum());
    }

    /// <summary>Every page counts alike; F1 is that of the mean precision and the mean recall.</summary>
    public static FourGrams Mean(IReadOnlyCollection<FourGrams> pages) =>
        new(pages.Average(page => page.Precision), pages.Average(page => page.Recall));

    public override string ToString() => FormattableString.Invariant($"P {Precision:0.0000}  R {Recall:0.0000}  F1 {F1:0.0000}");

    private static Dictionary<string, int> Count(string text)
    {
        var words = Regex.Matches(text, @"\w+").Select(match => match.Value).ToArray();
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i == 0 || i + Length <= words.Length; i++)
        {
            var gram = string.Join(' ', words.Skip(i).Take(Length));
            if (gram.Length > 0)
            {
                grams[gram] = grams.GetValueOrDefault(gram) + 1;
            }
        }

        return grams;
    }
}
