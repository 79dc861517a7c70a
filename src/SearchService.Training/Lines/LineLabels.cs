using System.Text;
using SearchService.Readers.Text.Labelling;

namespace SearchService.Training.Lines;

/// <summary>A printed page as an example: its lines, and which of them are the story's.</summary>
internal sealed record LineExample(IReadOnlyList<FeaturedLine> Lines, bool[] Story);

/// <summary>Labels lines by the body that people gave a page.</summary>
internal static class LineLabels
{
    private const int Run = 4;
    private const double MinShared = 0.6;

    public static LineExample Of(string text, string body)
    {
        var lines = StoryLineFeatures.Of(text);
        var whole = body.Split('\n').Select(line => string.Join(' ', Words(line)))
            .Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        var runs = Runs(Words(body)).ToHashSet(StringComparer.Ordinal);
        var words = lines.Select(line => Words(line.Text)).ToList();
        var shared = SharedWords(words, runs);
        return new LineExample(lines,
            [.. words.Select((line, i) => shared[i] >= Math.Max(1, MinShared * line.Count) || whole.Contains(string.Join(' ', line)))]);
    }

    private static IEnumerable<string> Runs(List<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - Run + 1)).Select(i => string.Join(' ', words.GetRange(i, Run)));

    /// <summary>
    /// How many words of each line are in a run of the body. Runs go over the ends of lines: the cells of a table are short and are
    /// known by their neighbours.
    /// </summary>
    private static int[] SharedWords(List<List<string>> lines, HashSet<string> runs)
    {
        var all = lines.SelectMany((line, i) => line.Select(word => (Word: word, Line: i))).ToList();
        var isShared = new bool[all.Count];
        foreach (var (run, at) in Runs([.. all.Select(word => word.Word)]).Select((run, at) => (run, at)))
        {
            if (runs.Contains(run))
            {
                Array.Fill(isShared, true, at, Run);
            }
        }

        var shared = new int[lines.Count];
        for (var i = 0; i < all.Count; i++)
        {
            shared[all[i].Line] += isShared[i] ? 1 : 0;
        }

        return shared;
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
}
