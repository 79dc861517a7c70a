using System.Text;
using SearchService.Articles;

namespace SearchService.Indexing.Answers.Snippets;

/// <summary>Writes a stretch of text as HTML.</summary>
internal static class MarkedText
{
    /// <summary>The stretch with everything escaped that HTML could take for its own, and the marks in <c>mark</c> elements.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="marks">By their start; what they share is marked once.</param>
    public static string Html(string text, TextSpan span, IEnumerable<TextSpan> marks)
    {
        var html = new StringBuilder(span.Length + 64);
        var at = span.Start;
        foreach (var mark in Joined(marks))
        {
            var (start, end) = (Math.Max(mark.Start, at), Math.Min(mark.End, span.End));
            if (start >= end)
            {
                continue;
            }

            Escape(html, text.AsSpan(at, start - at));
            html.Append("<mark>");
            Escape(html, text.AsSpan(start, end - start));
            html.Append("</mark>");
            at = end;
        }

        Escape(html, text.AsSpan(at, span.End - at));
        return html.ToString();
    }

    private static IEnumerable<TextSpan> Joined(IEnumerable<TextSpan> marks)
    {
        TextSpan? open = null;
        foreach (var mark in marks)
        {
            if (open is { } last && mark.Start < last.End)
            {
                open = last with { End = Math.Max(last.End, mark.End) };
                continue;
            }

            if (open is { } closed)
            {
                yield return closed;
            }

            open = mark;
        }

        if (open is { } rest)
        {
            yield return rest;
        }
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\n' or '\r' or '\t' => html.Append(' '),
                _ => html.Append(c),
            };
        }
    }
}
