using System.Globalization;
using System.Text;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>White space as a reader sees it.</summary>
internal static class WhiteSpace
{
    /// <summary>
    /// Folds runs of white space, non-breaking ones too, into one space and trims; characters without width (soft hyphens,
    /// zero-width spaces, marks of direction) go, since they would part words that search must find whole.
    /// </summary>
    public static string Fold(string text, bool keepLines)
    {
        var folded = new StringBuilder(text.Length);
        var pending = '\0';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                pending = keepLines && (c == '\n' || pending == '\n') ? '\n' : ' ';
            }
            else if (!IsUnseen(c))
            {
                if (pending != '\0' && folded.Length > 0)
                {
                    folded.Append(pending);
                }

                pending = '\0';
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    // Joiners have no width either, but they make letters and emoji what they are.
    private static bool IsUnseen(char c) =>
        c is not ('\u200c' or '\u200d') && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
