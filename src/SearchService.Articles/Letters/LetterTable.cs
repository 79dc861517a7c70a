using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SearchService.Articles.Letters;

/// <summary>
/// What Unicode says of letters, from <c>letters.tsv</c>, which the command <c>letters</c> of SearchService.Training makes. The runtime's
/// own normalisation needs the ICU library, which a bare machine lacks. 260 KB once loaded.
/// </summary>
internal static class LetterTable
{
    /// <summary>Stands in <see cref="Plain"/> for a letter whose plain form is not one character: see <see cref="Several"/>.</summary>
    public const char NotOne = '\uFFFF';

    private static readonly char[] PlainLetters = new char[0x10000];
    private static readonly bool[] Composable = new bool[0x10000];
    private static readonly Dictionary<int, string> SeveralLetters = [];
    private static readonly Dictionary<int, string> WrittenForms = [];
    private static readonly Dictionary<(int, int), string> Compositions = [];

    static LetterTable()
    {
        for (var c = 0; c < PlainLetters.Length; c++)
        {
            PlainLetters[c] = char.ToLowerInvariant((char)c);
            Composable[c] = Jamo.IsNoLead((char)c) || IsInvisible((char)c);
        }

        using var stream = typeof(LetterTable).Assembly.GetManifestResourceStream(typeof(LetterTable), "letters.tsv")!;
        using var lines = new StreamReader(stream, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            Add(line.Split('\t'));
        }

        Several = SeveralLetters.ToFrozenDictionary();
    }

    /// <summary>The plain form of each letter of the basic plane, or <see cref="NotOne"/>.</summary>
    public static ReadOnlySpan<char> Plain => PlainLetters;

    /// <summary>The plain forms that are not one character: none, several, or of a letter beyond the basic plane.</summary>
    public static FrozenDictionary<int, string> Several { get; }

    /// <summary>
    /// Whether a text that holds this character may be written otherwise; halves of surrogate pairs are left as they are.
    /// </summary>
    public static bool MayChange(char c) => Composable[c];

    /// <summary>How a letter is written that only looks otherwise, or null.</summary>
    public static string? Written(char letter) => WrittenForms.GetValueOrDefault(letter);

    /// <summary>The letter that two make, or null.</summary>
    public static string? Composed(int letter, char mark) => Compositions.GetValueOrDefault((letter, mark));

    /// <summary>
    /// Soft hyphens, joiners, marks of direction, variation selectors and the like: characters without width that are no part of a word.
    /// </summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F');

    private static void Add(string[] columns)
    {
        var codes = Array.ConvertAll(columns[1].Split(' '),
            code => int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        var text = columns[2];
        switch (columns[0])
        {
            case "c" when codes[1] < 0x10000:
                Compositions.Add((codes[0], codes[1]), text);
                Composable[codes[1]] = true;
                break;
            case "w" when codes[0] < 0x10000:
                WrittenForms.Add(codes[0], text);
                Composable[codes[0]] = true;
                break;
            case "f" when text.Length == 1 && codes[0] < 0x10000:
                PlainLetters[codes[0]] = text[0];
                break;
            case "f":
                SeveralLetters.Add(codes[0], text);
                if (codes[0] < 0x10000)
                {
                    PlainLetters[codes[0]] = NotOne;
                }

                break;
        }
    }
}
