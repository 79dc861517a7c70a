using System.Buffers;
using SearchService.Articles.Letters;

namespace SearchService.Queries.Language;

/// <summary>What the characters of a query are to the parser.</summary>
internal static class QueryCharacters
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»″＂");

    /// <summary>Marks that stand alone in ordinary prose; leaving them out is no news to anybody.</summary>
    private static readonly SearchValues<char> Quiet = SearchValues.Create("-–—,.;:!?…/&'’");

    private const char Gershayim = '״';
    private const char FirstWide = '！';
    private const char LastWide = '～';

    /// <summary>In prose it follows a word; behind the name of a field, which has Latin letters, it is its colon.</summary>
    private const char WideColon = '：';

    private static readonly SearchValues<char> Dashes = SearchValues.Create("–—−‐‑﹣");

    public static bool IsQuote(char c) => Quotes.Contains(c);

    /// <summary>What keyboards and word processors make of a hyphen.</summary>
    public static bool IsDash(char c) => Dashes.Contains(c);

    public static int NextQuote(string text, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(Quotes) is >= 0 and var found ? from + found : -1;

    public static bool IsQuiet(ReadOnlySpan<char> marks) => !marks.ContainsAnyExcept(Quiet);

    /// <summary>Where a word ends whatever it is made of.</summary>
    public static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '(' or ')' || IsQuote(c);

    /// <summary>A letter, digit or combining mark: see <see cref="WordCharacters"/>.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int at) => WordCharacters.IsAt(text, at);

    /// <summary>
    /// The query without what is no character: halves of surrogate pairs and controls become spaces, so that positions stay. A quotation
    /// mark inside a Hebrew abbreviation becomes the mark that it stands for; what keyboards of Chinese and Japanese write in full width
    /// becomes what it is.
    /// </summary>
    public static string Cleaned(string text) => string.Create(text.Length, text, static (cleaned, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var c = from[i];
            var paired = char.IsHighSurrogate(c) && i + 1 < from.Length && char.IsLowSurrogate(from[i + 1]);
            if (paired)
            {
                cleaned[i] = c;
                cleaned[++i] = from[i];
                continue;
            }

            if (c == '"' && i > 0 && i + 1 < from.Length && IsHebrew(from[i - 1]) && IsHebrew(from[i + 1]))
            {
                cleaned[i] = Gershayim;
                continue;
            }

            if (c is >= FirstWide and <= LastWide && (c != WideColon || (i > 0 && char.IsAsciiLetter(cleaned[i - 1]))))
            {
                cleaned[i] = (char)(c - FirstWide + '!');
                continue;
            }

            cleaned[i] = char.IsSurrogate(c) || char.IsControl(c) || c >= '\uFFFE' ? ' ' : c;
        }
    });

    private static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';
}
