using System.Text;
using SearchService.Readers.Text.Labelling;

namespace SearchService.Training.Lines;

/// <summary>A printed page as an example: its lines, and which of them are the story's.</summary>
internal sealed record LineExample(IReadOnlyList<FeaturedLine> Lines, bool[] Story);

/// <summary>Labels lines by the body that people gave a page.</summary>
internal static class LineLabels
{
    private const int Run = 4;
    private const int FewestWords = 4;
    private const double MinShared = 0.6;

    public static LineExample Of(string text, string body)
    {
        var lines = StoryLineFeatures.Of(text);
        var whole = body.Split('\n').Select(line => string.Join(' ', Words(line)))
            .Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        var runs = new HashSet<string>(StringComparer.Ordinal);
        var words = Words(body);
        for (var i = 0; i + Run <= words.Count; i++)
        {
            runs.Add(string.Join(' ', words.Skip(i).Take(Run)));
        }

        return new LineExample(lines, [.. lines.Select(line => IsStory(Words(line.Text), whole, runs))]);
    }

    /// <summary>Runs of letters and digits in small letters.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text + " ")
        {
            if (char.IsLetterOrDigit(letter) || letter == '_')
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    private static bool IsStory(List<string> line, HashSet<string> whole, HashSet<string> runs)
    {
        if (line.Count < FewestWords)
        {
            return whole.Contains(string.Join(' ', line));
        }

        var shared = Enumerable.Range(0, line.Count - Run + 1).Count(i => runs.Contains(string.Join(' ', line.Skip(i).Take(Run))));
        return shared >= MinShared * (line.Count - Run + 1);
    }
}
