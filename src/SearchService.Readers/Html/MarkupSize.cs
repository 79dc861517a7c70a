using System.Collections.Frozen;

namespace SearchService.Readers.Html;

/// <summary>
/// Tells from the tags, before a parser sees them, how many nodes a page becomes. A few bytes can become millions: HTML repeats every
/// open formatting element in each paragraph that follows (HTML Standard, 13.2.4.3, "reconstruct the active formatting elements").
/// </summary>
internal static class MarkupSize
{
    /// <summary>The time of looking through a page's elements grows with the square of their number.</summary>
    public const int MostTags = 200_000;

    private const int MostNodes = 1_000_000;
    private const int MostOpen = 500;
    private const int LongestTag = 1_000;

    /// <summary>Of elements that are alike in name and attributes, a parser repeats three.</summary>
    private const int MostAlike = 3;

    private static readonly FrozenSet<string> Formatting = new[]
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsTooLarge(string html) => html.AsSpan().Count('<') > MostTags || BecomesTooMany(html);

    private static bool BecomesTooMany(string html)
    {
        var open = new List<(int Name, int NameLength, int TagLength)>();
        var formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        long nodes = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var closes = at + 1 < html.Length && html[at + 1] == '/';
            var start = at + (closes ? 2 : 1);
            var name = NameAt(html, start);
            if (!formatting.Contains(name))
            {
                nodes += closes || name.IsEmpty ? 0 : 1 + open.Count;
            }
            else if (closes)
            {
                Close(html, open, name);
            }
            else
            {
                Open(html, open, start, name.Length);
            }

            if (nodes > MostNodes || open.Count > MostOpen)
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        const int Longest = 12;
        var end = start;
        while (end < html.Length && end - start < Longest && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.AsSpan(start, end - start);
    }

    private static void Open(string html, List<(int Name, int NameLength, int TagLength)> open, int start, int nameLength)
    {
        var length = html.AsSpan(start, Math.Min(LongestTag, html.Length - start)).IndexOf('>') is >= 0 and var end ? end : nameLength;
        var tag = html.AsSpan(start, length);
        var alike = 0;
        foreach (var other in open)
        {
            alike += html.AsSpan(other.Name, other.TagLength).SequenceEqual(tag) ? 1 : 0;
        }

        if (alike < MostAlike)
        {
            open.Add((start, nameLength, length));
        }
    }

    private static void Close(string html, List<(int Name, int NameLength, int TagLength)> open, ReadOnlySpan<char> name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (html.AsSpan(open[i].Name, open[i].NameLength).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveAt(i);
                return;
            }
        }
    }
}
