using System.Buffers;
using System.Collections.Frozen;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// Menu lines and plugs that a scraper glued to a paragraph: <c>Share this article. The mayor …</c>,
/// <c>… until nightfall. Read more: The pact nobody wanted</c>. They go where running text is left.
/// </summary>
internal static class GluedSentences
{
    private const int LongestSentence = 200;
    private const int ShortestParagraph = 10;
    private const int MostCuts = 3;

    /// <summary>First words of such sentences; all others are not looked at, which keeps reading fast.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = new[]
    {
        "add", "advertisement", "article", "bookmark", "click", "continue", "copy", "don't", "don’t", "download", "follow", "get", "join",
        "like", "listen", "more", "print", "read", "register", "related", "save", "see", "share", "sign", "story", "subscribe", "support",
        "view", "watch", "abonnieren", "lesen", "lire", "mehr", "lea", "leia", "leggi", "lees", "читайте",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?");

    public static IReadOnlyList<ScrapedParagraph> CutFrom(IReadOnlyList<ScrapedParagraph> paragraphs)
    {
        List<ScrapedParagraph>? cut = null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i].Words >= ShortestParagraph ? Cut(paragraphs[i].Text) : paragraphs[i].Text;
            if (text.Length < paragraphs[i].Text.Length)
            {
                cut ??= [.. paragraphs];
                cut[i] = new ScrapedParagraph(text, paragraphs[i].AfterBlank);
            }
        }

        return cut ?? paragraphs;
    }

    private static string Cut(string text)
    {
        for (var cuts = 0; cuts < MostCuts; cuts++)
        {
            var rest = WithoutFirst(text) ?? WithoutLast(text);
            if (rest is null || !new ScrapedParagraph(rest, AfterBlank: false).IsProse)
            {
                break;
            }

            text = rest;
        }

        return text;
    }

    private static string? WithoutFirst(string text)
    {
        if (!IsOpener(text))
        {
            return null;
        }

        var end = text.AsSpan(0, Math.Min(text.Length, LongestSentence)).IndexOfAny(Ends);
        return end > 0 && Starts(text, end + 1) && IsDirt(text[..(end + 1)]) ? text[(end + 2)..].TrimStart() : null;
    }

    private static string? WithoutLast(string text)
    {
        for (var end = text.Length - 2; end > Math.Max(0, text.Length - LongestSentence); end--)
        {
            if (Ends.Contains(text[end]) && Starts(text, end + 1))
            {
                return IsOpener(text.AsSpan(end + 2)) && IsDirt(text[(end + 2)..]) ? text[..(end + 1)] : null;
            }
        }

        return null;
    }

    /// <summary>Whether a sentence starts behind a space at this place.</summary>
    private static bool Starts(string text, int at) => at + 1 < text.Length && text[at] == ' ' && char.IsUpper(text[at + 1]);

    private static bool IsOpener(ReadOnlySpan<char> sentence)
    {
        var end = sentence.IndexOfAny(' ', ':', '|');
        return end > 0 && Openers.Contains(sentence[..end]);
    }

    /// <summary>A word alone may be the story's: <c>Share. …</c></summary>
    private static bool IsDirt(string sentence) =>
        sentence.Contains(' ', StringComparison.Ordinal) && (MenuLines.Is(sentence) || ReaderAppeals.Is(sentence));
}
