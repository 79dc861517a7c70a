using System.Text.RegularExpressions;

namespace SearchService.Readers.Text;

/// <summary>
/// The <c>.story</c> files of the collection from CNN and the Daily Mail: below the text stand its highlights, each under the mark
/// <c>@highlight</c>, which sum it up (Hermann et al. 2015).
/// </summary>
internal static partial class StoryHighlights
{
    /// <summary>The text above the highlights, and these as one summary; null where the text has none.</summary>
    public static (string Text, string? Summary)? In(string text)
    {
        var first = text.IndexOf("@highlight", StringComparison.Ordinal);
        if (first < 0 || Mark().Match(text, first) is not { Success: true } mark || mark.Index != first)
        {
            return null;
        }

        var highlights = Mark().Split(text[first..]).Select(line => Spaces.Clean(line)).Where(line => line.Length > 0);
        return (text[..first], string.Join(' ', highlights.Select(line => char.IsPunctuation(line[^1]) ? line : line + ".")));
    }

    [GeneratedRegex(@"^@highlight[ \t]*\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex Mark();
}
