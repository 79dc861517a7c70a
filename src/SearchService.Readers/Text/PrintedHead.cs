using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Text;

/// <summary>The headline and the byline that the text of a document repeats above the story, where its metadata has them.</summary>
internal static class PrintedHead
{
    private const int MostLines = 3;
    private const string Between = "\n\n";

    /// <summary>The text from its first paragraph on that is neither; all of it where nothing else is there.</summary>
    /// <param name="text">Paragraphs parted by blank lines.</param>
    /// <param name="title">The headline; null where there is none.</param>
    /// <param name="authors">The writers.</param>
    public static string CutFrom(string text, string? title, IReadOnlyList<string> authors)
    {
        var below = text.AsSpan();
        for (var line = 0; line < MostLines; line++)
        {
            var end = below.IndexOf(Between);
            if (end < 0 || !IsRepeated(below[..end].ToString(), title, authors))
            {
                break;
            }

            below = below[(end + Between.Length)..];
        }

        return below.Length == text.Length ? text : below.ToString();
    }

    private static bool IsRepeated(string line, string? title, IReadOnlyList<string> authors) =>
        line.Equals(title, StringComparison.OrdinalIgnoreCase) || authors.Contains(line, StringComparer.OrdinalIgnoreCase)
        || (Byline.Read(line) is { Count: > 0 } names && names.All(name => authors.Contains(name, StringComparer.OrdinalIgnoreCase)));
}
