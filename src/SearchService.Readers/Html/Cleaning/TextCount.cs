namespace SearchService.Readers.Html.Cleaning;

/// <summary>Counts of letters and words that hold for scripts with and without spaces.</summary>
internal static class TextCount
{
    public static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return count;
    }

    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var unspaced = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (IsUnspaced(c))
            {
                unspaced++;
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else if (c is not ('\'' or '’' or '-' or '\u00ad'))
            {
                inWord = false;
            }
        }

        return words + (unspaced + 1) / 2;
    }

    // Kana, Han and Thai are written without spaces.
    private static bool IsUnspaced(char c) =>
        c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\u0e00' and <= '\u0e7f');
}
