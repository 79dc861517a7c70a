using System.Text;

namespace SearchService.Api.Pages.Reading;

/// <summary>How lines that belong together are shown as one.</summary>
internal static class TextJoin
{
    /// <summary>
    /// Part of a paragraph as it is shown: a line break becomes a space, or nothing behind the hyphen of a compound ("Jong-" and "un") and
    /// in scripts that part no words.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The offset where the part begins.</param>
    /// <param name="end">The offset behind it.</param>
    public static string Shown(string text, int start, int end)
    {
        var part = text.AsSpan(start, end - start);
        if (part.IndexOfAny('\r', '\n') < 0)
        {
            return part.ToString();
        }

        var shown = new StringBuilder(part.Length);
        for (var at = start; at < end; at++)
        {
            if (!IsBreak(text, at))
            {
                shown.Append(text[at]);
                continue;
            }

            // The white space around a break belongs to it, but for what stands outside the part.
            while (shown.Length > 0 && char.IsWhiteSpace(shown[^1]))
            {
                shown.Length--;
            }

            while (at + 1 < end && char.IsWhiteSpace(text[at + 1]))
            {
                at++;
            }

            var (before, after) = (Before(text, at), at + 1 < text.Length ? text[at + 1] : ' ');
            var joins = IsUnspaced(before) && IsUnspaced(after);
            var isCompound = before == '-' && char.IsLetter(after);
            shown.Append(joins || isCompound ? "" : " ");
        }

        return shown.ToString();
    }

    /// <summary>Han, Hiragana, Katakana, and their punctuation; Thai, Lao and Khmer.</summary>
    public static bool IsUnspaced(char letter) => letter
        is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF9F')
        or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1780' and <= '\u17FF');

    private static bool IsBreak(string text, int at) => text[at] is '\r' or '\n';

    /// <summary>The last letter before the white space that ends at a place.</summary>
    private static char Before(string text, int at)
    {
        while (at >= 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at < 0 ? ' ' : text[at];
    }
}
