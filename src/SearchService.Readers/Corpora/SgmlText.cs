using System.Net;
using System.Text.RegularExpressions;
using SearchService.Readers.Text;

namespace SearchService.Readers.Corpora;

/// <summary>Looks into SGML of corpora, which is neither XML nor closed throughout: elements by name, their text without tags.</summary>
internal static partial class SgmlText
{
    /// <summary>What the elements of these names hold, in order; an element that is not closed ends at the next tag.</summary>
    public static IReadOnlyList<string> Of(string document, params ReadOnlySpan<string> names)
    {
        var found = new List<string>();
        foreach (var name in names)
        {
            for (var at = 0; (at = document.IndexOf("<" + name, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
            {
                var open = document.IndexOf('>', at);
                var behind = at + name.Length + 1;
                at = behind;
                if (open < 0 || behind >= document.Length
                    || (char.IsAsciiLetterOrDigit(document[behind]) || document[behind] is '_' or '-'))
                {
                    continue;
                }

                var close = document.IndexOf($"</{name}>", open, StringComparison.OrdinalIgnoreCase);
                var end = close >= 0 ? close
                    : document.IndexOf("\n<", open, StringComparison.Ordinal) is >= 0 and var next ? next
                    : document.Length;
                found.Add(document[(open + 1)..end]);
                at = end;
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        return found;
    }

    /// <summary>The first of these elements that has words, on one line.</summary>
    public static string? Line(string document, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var value in Of(document, name))
            {
                if (Plain(value) is { Length: > 0 } line)
                {
                    return line;
                }
            }
        }

        return null;
    }

    public static string Plain(string markup) => Spaces.Clean(WebUtility.HtmlDecode(Tag().Replace(markup, " ")));

    /// <summary>Paragraphs: by their tags where there are some, else by blank lines, else by lines that are set in.</summary>
    public static string Paragraphs(string markup)
    {
        var pieces = Paragraph().IsMatch(markup) ? Paragraph().Split(markup)
            : Blank().IsMatch(markup.Trim()) ? Blank().Split(markup)
            : SetIn().Split(markup.Trim('\n', '\r'));
        return string.Join("\n\n", pieces.Select(Plain).Where(piece => piece.Length > 0));
    }

    [GeneratedRegex(
        @"</?[A-Za-z][A-Za-z0-9_\-.]*(?:\s[^<>]{0,400})?/?>|<!--.*?-->",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        ReadingPattern.Patience)]
    private static partial Regex Tag();

    [GeneratedRegex(@"</?p(?:\s[^<>]{0,100})?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\n[ \t\r]*\n", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\n(?=[ \t]{2,}\S)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex SetIn();
}
