using System.Text;
using SearchService.Readers.Text;

namespace SearchService.Readers.Databases;

/// <summary>
/// Lines of a document's text to paragraphs. A blank line ends one. Where lines are as long as those that a program wraps, a line goes on
/// in the next unless it is shorter and ends a sentence; otherwise each line is a paragraph.
/// </summary>
internal static class TextBody
{
    private const int Narrowest = 55;
    private const int Widest = 100;

    public static string Of(IEnumerable<string> lines)
    {
        var clean = lines.Select(line => Spaces.Clean(line)).ToList();
        var width = clean.Count == 0 ? 0 : clean.Max(line => line.Length);
        var isWrapped = width is >= Narrowest and <= Widest;
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        foreach (var line in clean)
        {
            if (line.Length > 0)
            {
                current.Append(current.Length > 0 ? " " : "").Append(line);
            }

            if (current.Length > 0 && (line.Length == 0 || !isWrapped || (line.Length < width * 3 / 4 && EndsSentence(line))))
            {
                paragraphs.Add(current.ToString());
                current.Clear();
            }
        }

        if (current.Length > 0)
        {
            paragraphs.Add(current.ToString());
        }

        return string.Join("\n\n", paragraphs);
    }

    private static bool EndsSentence(string line) => line[^1] is '.' or '!' or '?' or '"' or '”' or '»' or '’' or ')' or ':' or '…';
}
