using SearchService.Readers.Languages;

namespace SearchService.Readers.Text.Labelling;

/// <summary>What one line shows by itself, in a few steps each so that lines alike share their features.</summary>
internal sealed record LineFacts(
    string Kind, string Length, string Last, string StopShare, string CapitalShare, string DigitShare,
        string First, string Signs, bool IsProse, int Words)
{
    private static readonly int[] Steps = [1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 50, 90];

    public string Shape => Length + Last + CapitalShare + Kind[0];

    public static LineFacts Of(ScrapedParagraph line, ScrapedLineKind kind)
    {
        int capitals = 0, starts = 0, digits = 0, stops = 0, words = 0;
        foreach (var part in line.Text.AsSpan().Split(' '))
        {
            var word = line.Text.AsSpan()[part];
            if (word.Length == 0)
            {
                continue;
            }

            words++;
            starts += char.IsLetter(word[0]) ? 1 : 0;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
            digits += char.IsDigit(word[0]) ? 1 : 0;
            stops += LanguageWords.IsCommon(word) ? 1 : 0;
        }

        var last = line.EndsSentence ? "." : line.Text[^1] is ':' or ',' or ';' or ')' or '…' or '-' or '»' or '›' or '→'
            ? line.Text[^1].ToString()
            : char.IsDigit(line.Text[^1]) ? "9" : "a";
        return new LineFacts(
            kind.ToString(),
            Step(line.Words),
            last,
            Tenths(stops, words, 6),
            Tenths(capitals, Math.Max(starts, 1), 4),
            Tenths(digits, Math.Max(words, 1), 4),
            char.IsUpper(line.Text[0]) ? "A" : char.IsLetter(line.Text[0]) ? "a" : char.IsDigit(line.Text[0]) ? "9" : line.Text[..1],
            Sign(line.Text),
            line.IsProse && kind is ScrapedLineKind.Story or ScrapedLineKind.Caption,
            line.Words);
    }

    /// <summary>A count in steps that grow.</summary>
    public static string Step(int count)
    {
        var at = Array.FindIndex(Steps, step => count <= step);
        return ((char)('a' + (at < 0 ? Steps.Length : at))).ToString();
    }

    private static string Tenths(int part, int whole, int steps) =>
        whole == 0 ? "0" : ((int)Math.Ceiling((double)steps * part / whole)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Sign(string text) =>
        text.Contains('©', StringComparison.Ordinal) ? "©"
        : text.Contains('|', StringComparison.Ordinal) ? "|"
        : text.Contains('@', StringComparison.Ordinal) ? "@"
        : text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase) ? "www"
        : text.Contains('\t', StringComparison.Ordinal) ? "tab"
        : text.AsSpan().ContainsAny("$€£") ? "$"
        : text[0] is '"' or '“' or '«' or '„' ? "quote"
        : "";
}
