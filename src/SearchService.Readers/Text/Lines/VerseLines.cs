namespace SearchService.Readers.Text.Lines;

/// <summary>
/// A verse may say what a button says: "Save for later" between the lines of a stanza is one of them. Where running text, or a second such
/// line, stands near, it is a button.
/// </summary>
internal static class VerseLines
{
    private const int FewestOthers = 3;
    private const int ShortestVerse = 3;
    private const int LongestVerse = 12;
    private const int FewestWords = 2;
    private const int LongestStanza = 60;

    /// <summary>Of the story's lines in a poem at most one in four is a long sentence.</summary>
    private const int ProseShare = 4;

    public static void Keep(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds)
    {
        bool? isPoem = null;
        for (var i = 1; i + 1 < kinds.Length && isPoem != false; i++)
        {
            if (kinds[i] == ScrapedLineKind.Menu && paragraphs[i].Words >= FewestWords && IsInStanza(paragraphs, kinds, i)
                && (isPoem ??= IsPoem(paragraphs, kinds)))
            {
                kinds[i] = ScrapedLineKind.Story;
            }
        }
    }

    private static bool IsInStanza(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds, int at)
    {
        var (first, last) = (at, at);
        while (!paragraphs[first].AfterBlank && first > 0)
        {
            if (!IsVerse(--first) || at - first > LongestStanza)
            {
                return false;
            }
        }

        while (last + 1 < kinds.Length && !paragraphs[last + 1].AfterBlank)
        {
            if (!IsVerse(++last) || last - at > LongestStanza)
            {
                return false;
            }
        }

        return first < at && at < last && last - first >= FewestOthers;

        bool IsVerse(int i) => kinds[i] == ScrapedLineKind.Story && paragraphs[i].Words is >= ShortestVerse and <= LongestVerse;
    }

    private static bool IsPoem(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds)
    {
        int story = 0, prose = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            story += kinds[i] == ScrapedLineKind.Story ? 1 : 0;
            prose += kinds[i] == ScrapedLineKind.Story && paragraphs[i].IsProse ? 1 : 0;
        }

        return prose * ProseShare <= story;
    }
}
