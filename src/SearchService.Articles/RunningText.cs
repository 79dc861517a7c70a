using System.Buffers;
using System.Collections.Frozen;

namespace SearchService.Articles;

/// <summary>
/// Text whose lines were broken at a width, as wires print it, read on as running text: a break inside a paragraph is a space. Breaks
/// that mean something stay: between paragraphs, before an indented or listed line, in tables and lists of short lines.
/// </summary>
public static class RunningText
{
    private const int NarrowestWrap = 24;
    private const int WidestWrap = 110;

    /// <summary>
    /// Below this share of the longest line no line was broken for its width: editors count differently and wrap a little early.
    /// </summary>
    private const double Full = 0.85;

    /// <summary>So many sentences that go on in small letters on the next line show how a text is broken.</summary>
    private const int LeastBreaks = 3;

    private const string Closing = "\"')]”’» ";

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["Mr", "Mrs", "Ms", "Dr", "St", "Ste", "Sen", "Gov", "Rep", "Gen", "Col", "Lt", "Sgt", "Maj", "Capt", "Adm", "Rev", "Prof", "Hon",
            "Herr", "Mme", "Mlle", "Sr", "Sra"],
        StringComparer.Ordinal);

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?:;…。！？");

    /// <summary>
    /// The text with a space for each break inside running text, every other character where it was. Returns the same string where nothing
    /// changes.
    /// </summary>
    public static string JoinLines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().TrimEnd().Contains('\n'))
        {
            return text;
        }

        var lines = Lines(text);
        var width = lines.Max(line => line.End - line.Start);
        var paragraphs = Paragraphs(text, lines);
        var isWrapped = IsWrapped(paragraphs);
        char[]? joined = null;
        foreach (var paragraph in paragraphs)
        {
            var firstSure = paragraph.RunsOn ? isWrapped && paragraph.First > 0 ? paragraph.First : paragraph.First + 1 : lines.Count;
            for (var i = paragraph.First; i + 1 < paragraph.End; i++)
            {
                if (GoesOn(text, lines, i, width, i >= firstSure))
                {
                    joined ??= text.ToCharArray();
                    joined.AsSpan(lines[i].End, lines[i + 1].Start - lines[i].End).Fill(' ');
                }
            }
        }

        return joined is null ? text : new string(joined);
    }

    /// <summary>Lines without the space around them; an empty one is a paragraph's end.</summary>
    private static List<TextSpan> Lines(string text)
    {
        List<TextSpan> lines = [];
        for (var start = 0; start <= text.Length;)
        {
            var next = text.IndexOf('\n', start);
            var end = next < 0 ? text.Length : next;
            var line = text.AsSpan(start, end - start);
            var first = start + line.Length - line.TrimStart().Length;
            lines.Add(new TextSpan(first, Math.Max(first, start + line.TrimEnd().Length)));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>
    /// The lines between empty ones, and whether they are one text, broken at any width: where a sentence goes on in small letters on the
    /// next line at least as often as one without an end meets a capital. Of the first line this is not said: a headline stands there as
    /// well.
    /// </summary>
    private static List<WrappedLines> Paragraphs(string text, List<TextSpan> lines)
    {
        List<WrappedLines> paragraphs = [];
        for (var first = 0; first < lines.Count;)
        {
            var (end, small, capital, opening) = (first + 1, 0, 0, 0);
            for (; end < lines.Count && lines[end].Length > 0 && lines[end - 1].Length > 0; end++)
            {
                if (MayGoOn(text, lines, end - 1))
                {
                    var isSmall = char.IsLower(text[lines[end].Start]);
                    small += isSmall && lines[end - 1].Length >= NarrowestWrap ? 1 : 0;
                    capital += isSmall || end - 1 == first ? 0 : 1;
                    opening += isSmall || end - 1 > first ? 0 : 1;
                }
            }

            var ends = EndsSentence(lines[end - 1].Of(text));
            paragraphs.Add(new WrappedLines(first, end, small, capital + opening, ends && small >= capital));
            first = end;
        }

        return paragraphs;
    }

    /// <summary>The text is broken within its paragraphs throughout, and empty lines stand between them: behind a headline too.</summary>
    private static bool IsWrapped(List<WrappedLines> paragraphs)
    {
        var (small, capital) = (paragraphs.Sum(lines => lines.Small), paragraphs.Sum(lines => lines.Capital));
        return small >= LeastBreaks && small >= 2 * capital;
    }

    /// <summary>Neither the form of the lines nor a sentence's end speaks against it.</summary>
    private static bool MayGoOn(string text, List<TextSpan> lines, int at)
    {
        var line = lines[at].Of(text);
        var next = lines[at + 1].Of(text);
        return !line.IsEmpty && !next.IsEmpty && Indent(text, lines[at + 1]) <= Indent(text, lines[at]) && !IsItem(next)
            && (!EndsSentence(line) || EndsInAbbreviation(line));
    }

    private static bool GoesOn(string text, List<TextSpan> lines, int at, int width, bool isInRunningText)
    {
        var line = lines[at].Of(text);
        var next = lines[at + 1].Of(text);
        if (!MayGoOn(text, lines, at))
        {
            return false;
        }

        if (isInRunningText || (char.IsLower(next[0]) && line.Length >= NarrowestWrap))
        {
            return true;
        }

        var space = next.IndexOf(' ');
        var word = space < 0 ? next.Length : space;
        var taken = line.Length + Indent(text, lines[at]) + 1 + word;

        // A wire's dateline was cut off the first line, which is shorter for that; the line behind it shows
        // whether lines were broken at all.
        var isFull = taken > width * Full || (at == 0 && line.Length >= NarrowestWrap && lines.Count > 2 && next.Length > width * Full);
        return width is >= NarrowestWrap and <= WidestWrap && isFull && EndsSentence(LastOfParagraph(text, lines, at + 1));
    }

    private static ReadOnlySpan<char> LastOfParagraph(string text, List<TextSpan> lines, int at)
    {
        // Enough lines to reach the end of a sentence; what goes on without one is a table.
        const int Far = 40;
        var last = at;
        for (var i = at; i < lines.Count && i < at + Far && lines[i].Length > 0; i++)
        {
            last = i;
            if (EndsSentence(lines[i].Of(text)) || (i > at && Indent(text, lines[i]) > Indent(text, lines[at])))
            {
                break;
            }
        }

        return lines[last].Of(text);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(Closing);
        return !line.IsEmpty && SentenceEnds.Contains(line[^1]);
    }

    /// <summary>An initial or a title in front of a name: "Charles F.", "L.K.", "St.", "Mr.".</summary>
    private static bool EndsInAbbreviation(ReadOnlySpan<char> line)
    {
        var word = line[(line.LastIndexOf(' ') + 1)..].TrimStart("\"'(“‘");
        return word is [.., var letter, '.'] && (Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..^1])
            || (char.IsUpper(letter) && (word.Length == 2 || word[^3] == '.')));
    }

    private static int Indent(string text, TextSpan line) => line.Start - 1 - text.LastIndexOf('\n', Math.Max(0, line.Start - 1));

    private static bool IsItem(ReadOnlySpan<char> line) =>
        line is ['-' or '*' or '•' or '·' or '–' or '—', ' ', ..] or ['+', ' ', ..] or ['>', ..];

    /// <summary>Lines without an empty one between them.</summary>
    /// <param name="First">The first line.</param>
    /// <param name="End">The line behind the last.</param>
    /// <param name="Small">Breaks behind which a sentence goes on in small letters.</param>
    /// <param name="Capital">Breaks in a sentence before a capital.</param>
    /// <param name="RunsOn">Whether these lines are one text.</param>
    private readonly record struct WrappedLines(int First, int End, int Small, int Capital, bool RunsOn);
}
