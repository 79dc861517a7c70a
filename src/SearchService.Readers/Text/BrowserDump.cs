using System.Text.RegularExpressions;

namespace SearchService.Readers.Text;

/// <summary>
/// Pages that a browser for text printed: the numbers of links (<c>[5]Ann Lee</c>) and their list at the end, as Lynx, Links and ELinks
/// have them; headings between stars and words joined by <c>_</c> of html2text.
/// </summary>
internal static partial class BrowserDump
{
    /// <summary>The text as the page shows it; the same where no browser printed it.</summary>
    public static string Plain(string text)
    {
        if (text.Contains('[', StringComparison.Ordinal) && LinkList().Match(text) is { Success: true } list)
        {
            return Number().Replace(text[..list.Index], "");
        }

        return text.Contains("***", StringComparison.Ordinal) && Heading().IsMatch(text)
            ? Joined().Replace(Heading().Replace(text, "\n${heading}\n"), " ")
            : text;
    }

    /// <summary>Nothing but numbered addresses down to the end.</summary>
    [GeneratedRegex(
        @"^[ \t]*References[ \t]*\r?\n(?:\s*(?:Visible|Hidden) links:?[ \t]*\r?\n)?(?:\s*\d{1,5}\. \S+[ \t]*(?:\r?\n|\z)"
        + @"|\s*Hidden links:?[ \t]*\r?\n)+\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex LinkList();

    [GeneratedRegex(@"\[\d{1,5}\](?=\S)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^[ \t]*\*{3,6} (?<heading>\S[^\n]*?) \*{3,6}[ \t]*\r?$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<=[\p{L}\d,.])_(?=[\p{L}\d])", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Joined();
}
