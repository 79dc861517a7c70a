using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>The words of a name, parted by spaces.</summary>
internal static class NameParts
{
    /// <summary>Writes where they stand, and returns how many there are; 1 where there is no room for all.</summary>
    public static int Of(string text, TextSpan span, Span<TextSpan> words)
    {
        var (count, start) = (0, span.Start);
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && text[i] is not (' ' or '\u00A0'))
            {
                continue;
            }

            if (i > start && count < words.Length)
            {
                words[count++] = new TextSpan(start, i);
            }
            else if (i > start)
            {
                return 1;
            }

            start = i + 1;
        }

        return count;
    }
}
