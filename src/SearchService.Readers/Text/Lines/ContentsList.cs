using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// A table of contents above a story: lines that come again below as headings, in the same order, with running text between them.
/// The refrain of a poem comes again without.
/// </summary>
internal static partial class ContentsList
{
    private const int FewestItems = 3;
    private const int FewestBelowHeading = 2;
    private const int LongestItem = 25;

    /// <summary>Marks the lines of such lists as menu.</summary>
    public static void Mark(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds)
    {
        // Where each short line comes last. Where none comes again, there is no list.
        var last = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var isAgain = false;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (paragraphs[i].Words <= LongestItem)
            {
                var bare = Bare(paragraphs[i].Text);
                isAgain |= last.ContainsKey(bare);
                last[bare] = i;
            }
        }

        if (!isAgain)
        {
            return;
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            var isHeading = IsHeading(paragraphs[i].Text);
            var first = isHeading ? i + 1 : i;
            var end = EndOfList(paragraphs, last, first);
            if (end - first >= (isHeading ? FewestBelowHeading : FewestItems))
            {
                Array.Fill(kinds, ScrapedLineKind.Menu, i, end - i);
                i = end - 1;
            }
        }
    }

    /// <summary>Behind the last line, from <paramref name="first"/> on, that comes again in order and as a heading.</summary>
    private static int EndOfList(IReadOnlyList<ScrapedParagraph> paragraphs, Dictionary<string, int> last, int first)
    {
        var at = first;
        var below = -1;
        while (at < paragraphs.Count && paragraphs[at].Words <= LongestItem
            && last[Bare(paragraphs[at].Text)] is var again && again > Math.Max(at, below)
            && HasProseBehind(paragraphs, again))
        {
            (below, at) = (again, at + 1);
        }

        // The headings stand behind the list, not in it.
        return at > first && last[Bare(paragraphs[first].Text)] >= at ? at : first;
    }

    private static bool HasProseBehind(IReadOnlyList<ScrapedParagraph> paragraphs, int heading)
    {
        for (var i = heading + 1; i < Math.Min(paragraphs.Count, heading + 4); i++)
        {
            if (paragraphs[i].IsProse)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeading(string line) => line.Length < 40 && Heading().IsMatch(line);

    private static string Bare(string line) => char.IsLetter(line[0]) ? line : Number().Replace(line, "");

    [GeneratedRegex(
        @"^(?:table\s+of\s+contents?|contents?|in\s+this\s+(?:article|story|guide|post)|jump\s+to(?:\s+section)?|on\s+this\s+page"
        + @"|inhalt(?:sverzeichnis)?|sommaire|índice|indice|inhoud|содержание)\s*:?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:[•·*\-–]\s*|\(?\d{1,2}(?:\.\d{1,2})*[.):]?\s+)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Number();
}
