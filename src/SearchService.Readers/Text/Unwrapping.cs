using System.Text;

namespace SearchService.Readers.Text;

/// <summary>
/// Lines to paragraphs. Text wrapped at a fixed width is known by its lines: each is followed by a word that would not have
/// fitted. Where nearly all lines are so, a line that ends earlier ends its paragraph; otherwise each line is one.
/// </summary>
internal static class Unwrapping
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 100;
    private const int FewestPairs = 3;

    /// <summary>Share of neighbouring lines that must look wrapped; the others are ends of paragraphs without a blank line.</summary>
    private const double WrappedShare = 0.6;

    /// <summary>
    /// Where paragraphs are short and stand close, as in text that was taken out of a PDF, most pairs are ends of paragraphs. There
    /// sentences that run over the ends of lines tell: of lines of this share of the width, so many go on in small letters.
    /// </summary>
    private const double FarShare = 0.6;
    private const double RunOnShare = 0.5;

    /// <summary>Text that was taken out of print parts words at many line ends; programs wrap at hyphens alone, which is seldom.</summary>
    private const int FewestParted = 3;
    private const double PartedShare = 0.06;

    public static IReadOnlyList<ScrapedParagraph> ToParagraphs(string text)
    {
        var lines = Lines(PageFeeds.Joined(text));
        var width = WrapWidth(lines);
        var hyphenation = width is null ? null : HyphenationOf(lines);
        var paragraphs = new List<ScrapedParagraph>();
        var current = new StringBuilder();
        bool blank = false, startedAfterBlank = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Text.Length == 0)
            {
                End();
                blank = true;
                continue;
            }

            if (current.Length == 0)
            {
                startedAfterBlank = blank;
            }
            else if (!EndsInHyphen(current))
            {
                current.Append(' ');
            }
            else if (hyphenation?.IsParted(lines[i - 1].Text, line.Text) == true)
            {
                current.Length--;
            }

            current.Append(line.Text.AsSpan().TrimStart(PageFeeds.GoesOn));
            blank = false;
            if (i + 1 == lines.Count || !(lines[i + 1].Text.StartsWith(PageFeeds.GoesOn)
                || (width is { } wide && GoesOn(line, lines[i + 1], wide))))
            {
                End();
            }
        }

        End();
        return paragraphs;

        void End()
        {
            if (current.Length > 0)
            {
                paragraphs.Add(new ScrapedParagraph(current.ToString(), startedAfterBlank));
                current.Clear();
            }
        }
    }

    /// <summary>A wrap behind a hyphen is where the word has one: <c>Jong-</c> and <c>un</c>.</summary>
    private static bool EndsInHyphen(StringBuilder text) => text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]);

    /// <summary>
    /// Tells parted words from compounds; null where so few lines end in a hyphen that they were wrapped by a program that parts none.
    /// </summary>
    private static Hyphenation? HyphenationOf(List<Line> lines)
    {
        var parted = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            parted += lines[i].Text is [.., var letter, '-'] && char.IsLetter(letter) && lines[i + 1].Text is [var next, ..]
                && char.IsLower(next) ? 1 : 0;
        }

        if (parted < FewestParted || parted < lines.Count * PartedShare)
        {
            return null;
        }

        var hyphenation = new Hyphenation();
        lines.ForEach(line => hyphenation.Learn(line.Text));
        return hyphenation;
    }

    /// <param name="IsRow">
    /// A row of a table, or an item of a list: it begins by itself, and says nothing of where lines are wrapped.
    /// </param>
    private readonly record struct Line(string Text, int Indent, bool IsRow);

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            // A line that is drawn, under a heading or in a table, is as good as none.
            var bare = DrawnLines.IsRule(line) ? "" : Spaces.Clean(line);
            lines.Add(new Line(bare, line.Length - line.TrimStart().Length, IsItem(bare) || DrawnLines.IsRow(line)));
        }

        return lines;
    }

    private static int? WrapWidth(List<Line> lines)
    {
        var longest = lines.Count == 0 ? 0 : lines.Max(line => line.Text.Length);
        if (longest is < NarrowestWrap or > WidestWrap)
        {
            return null;
        }

        int pairs = 0, wrapped = 0, small = 0, far = 0, farWrapped = 0, runOn = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Text.Length > 0 && lines[i + 1] is { Text.Length: > 0, IsRow: false })
            {
                pairs++;
                var goesOn = GoesOn(lines[i], lines[i + 1], longest);
                wrapped += goesOn ? 1 : 0;
                small += char.IsLower(lines[i + 1].Text[0]) ? 1 : 0;
                var isFar = lines[i].Text.Length > longest * FarShare;
                far += isFar ? 1 : 0;
                farWrapped += isFar && goesOn ? 1 : 0;
                runOn += isFar && char.IsLower(lines[i + 1].Text[0]) && char.IsLetter(lines[i].Text[^1]) ? 1 : 0;
            }
        }

        // Few lines are enough where each goes on in small letters; short ones, as in a head or a table, say little.
        var enough = pairs >= FewestPairs || (pairs > 0 && wrapped == pairs && small == pairs);
        return enough && wrapped >= pairs * WrappedShare ? longest
            : runOn >= FewestPairs && runOn >= far * RunOnShare ? longest
            : runOn > 0 && far > 1 && farWrapped == far ? longest
            : null;
    }

    private static bool GoesOn(Line line, Line next, int width)
    {
        if (next.Text.Length == 0 || next.Indent > line.Indent || next.IsRow)
        {
            return false;
        }

        if (line.Text.Length > 1 && line.Text[^1] == '-' && char.IsLetter(line.Text[^2]))
        {
            return true;
        }

        var space = next.Text.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? next.Text.Length : space;

        // Editors count differently and some wrap a little early: a tenth of the width is allowed.
        return line.Text.Length + line.Indent + 1 + word > width - width / 10;
    }

    private static bool IsItem(string line) => line.Length > 2 && line[0] is '-' or '*' or '•' or '·' && line[1] == ' ';
}
