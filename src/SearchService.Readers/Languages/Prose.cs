namespace SearchService.Readers.Languages;

/// <summary>
/// Tells running text from tables, headlines in capitals, lists of names and figures, in which no model of letters knows a language.
/// </summary>
internal static class Prose
{
    private const int FewestWords = 12;

    /// <summary>Of all that stands between spaces, the share that must be words in small letters.</summary>
    private const double Share = 0.5;

    public static bool Is(ReadOnlySpan<char> text)
    {
        int words = 0, all = 0;
        foreach (var range in text.SplitAny(' ', '\n', '\r', '\t', '\u00A0'))
        {
            var piece = text[range].Trim(",.;:!?\"'()[]«»“”„’");
            all += text[range].IsEmpty ? 0 : 1;
            words += piece.Length > 1 && IsSmall(piece) ? 1 : 0;
        }

        return words >= FewestWords && words >= all * Share;
    }

    private static bool IsSmall(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (!char.IsLower(c) && c is not ('-' or '\'' or '’')
                && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                return false;
            }
        }

        return true;
    }
}
