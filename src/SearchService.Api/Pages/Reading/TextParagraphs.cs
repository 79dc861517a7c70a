using SearchService.Articles;

namespace SearchService.Api.Pages.Reading;

/// <summary>
/// Where the paragraphs of a text are. In a text that a program wrapped at some width, as wire services do, lines belong together: a blank
/// line begins a paragraph, and so does an indent, an item of a list, and a line after one that ends a sentence well before the width. In
/// any other text each line is a paragraph. A line of a table, with wide gaps or a tab inside, always stands alone.
/// </summary>
public static class TextParagraphs
{
    private const int NarrowestWrap = 20;
    private const int WidestWrap = 132;

    /// <summary>Share of neighbouring lines that must look wrapped; the others are ends of paragraphs.</summary>
    private const double WrappedShare = 0.6;

    /// <summary>So many lines in a thousand may be longer than the width: an address that could not be broken.</summary>
    private const int LongerLines = 20;

    private const int TableGap = 3;

    /// <summary>The stretches of the text that are shown as paragraphs, without the white space around them.</summary>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Lines(text);
        var width = WrapWidth(text, lines);
        var paragraphs = new List<TextSpan>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Span.Length == 0)
            {
                continue;
            }

            if (i > 0 && width is { } wrap && GoesOn(text, lines[i - 1], lines[i], wrap))
            {
                paragraphs[^1] = new TextSpan(paragraphs[^1].Start, lines[i].Span.End);
            }
            else
            {
                paragraphs.Add(lines[i].Span);
            }
        }

        return paragraphs;
    }

    /// <param name="Span">Without white space around it; empty for a blank line.</param>
    /// <param name="Indent">The number of characters before it.</param>
    private readonly record struct Line(TextSpan Span, int Indent)
    {
        public int Width => Indent + Span.Length;
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var start = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var indent = line.Length - line.TrimStart().Length;
            var length = line.Trim().Length;
            lines.Add(new Line(new TextSpan(start + indent, start + indent + length), length == 0 ? 0 : indent));
            start += line.Length;
            start += start >= text.Length ? 0 : text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        return lines;
    }

    /// <summary>The width at which the text is wrapped; null where it is not.</summary>
    private static int? WrapWidth(string text, List<Line> lines)
    {
        var widths = lines.Where(line => line.Span.Length > 0 && !IsOfTable(text, line)).Select(line => line.Width).Order().ToList();
        if (widths.Count < 2)
        {
            return null;
        }

        var width = widths[widths.Count - 1 - widths.Count * LongerLines / 1000];
        if (width is < NarrowestWrap or > WidestWrap)
        {
            return null;
        }

        var (pairs, wrapped, small, capital) = (0, 0, 0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Span.Length > 0 && lines[i + 1].Span.Length > 0 && !IsOfTable(text, lines[i]) && !IsOfTable(text, lines[i + 1])
                && lines[i + 1].Indent <= lines[i].Indent && !IsItem(text, lines[i + 1]))
            {
                // Where an item of a list ends says nothing about the text around the list.
                var goesOn = GoesOn(text, lines[i], lines[i + 1], width);
                pairs += goesOn || !IsItem(text, lines[i]) ? 1 : 0;
                wrapped += goesOn ? 1 : 0;
                small += char.IsLower(text[lines[i + 1].Span.Start]) ? 1 : 0;
                capital += char.IsUpper(text[lines[i + 1].Span.Start]) ? 1 : 0;
            }
        }

        // Headlines or verses one below the other all begin with a capital; prose does in wire copy that has nothing but capitals.
        var isProse = small > 0 || capital <= pairs / 2 || !text.Any(char.IsLower);
        return pairs > 0 && isProse && wrapped >= pairs * WrappedShare ? width : null;
    }

    private static bool GoesOn(string text, Line line, Line next, int width)
    {
        if (line.Span.Length == 0 || next.Indent > line.Indent || IsItem(text, next) || IsOfTable(text, line) || IsOfTable(text, next))
        {
            return false;
        }

        var last = text[line.Span.End - 1];
        var ends = last is '.' or '!' or '?' or '…' or '"' or '”' or '»' or '’' or ')' or ':' or '。' or '！' or '？' or '」' or '؟';
        return line.Width + 1 + FirstWord(text, next) > width - width / 10
            || (!ends && (line.Width >= width * 2 / 3 || !char.IsUpper(text[next.Span.Start])));
    }

    /// <summary>The length of the first word; scripts that part no words are broken behind any letter.</summary>
    private static int FirstWord(string text, Line line)
    {
        var span = text.AsSpan(line.Span.Start, line.Span.Length);
        var space = span.IndexOf(' ');
        return TextJoin.IsUnspaced(span[0]) ? 1 : space < 0 ? span.Length : space;
    }

    private static bool IsItem(string text, Line line) =>
        line.Span.Length > 2 && text[line.Span.Start] is '-' or '*' or '•' or '·' or '–' && text[line.Span.Start + 1] == ' ';

    private static bool IsOfTable(string text, Line line)
    {
        var span = text.AsSpan(line.Span.Start, line.Span.Length);
        return span.Contains('\t') || span.IndexOf(new string(' ', TableGap)) >= 0;
    }
}
