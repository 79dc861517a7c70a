using System.Text;
using System.Text.RegularExpressions;

namespace SearchService.Training.Letters;

/// <summary>
/// Makes the plain form of every letter: small, decomposed (NFKD), without the marks that people leave out when they type, and as the
/// basic letter that its Unicode name gives ("LATIN SMALL LETTER O WITH STROKE"). Marks that make another letter stay.
/// </summary>
internal sealed partial class FoldedLetters(
    IReadOnlyDictionary<int, UnicodeLetter> letters, IReadOnlyDictionary<(int, int), int> compositions)
{
    /// <summary>
    /// Letters of Cyrillic alphabets that are no accented form of their base: й is not и. Ё is missing: it is printed as е.
    /// </summary>
    private const string OwnLetters = "йўїѓќӣӯ";

    /// <summary>Plain forms that neither a decomposition nor a name tells.</summary>
    private static readonly Dictionary<int, string> Special = new()
    {
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['þ'] = "th",
        ['Þ'] = "th",
        ['ð'] = "d",
        ['Ð'] = "d",
        ['ı'] = "i",
        ['ĸ'] = "k",
        ['ŋ'] = "n",
        ['Ŋ'] = "n",
        ['ə'] = "a",
        ['Ə'] = "a",
        ['ς'] = "σ",
        ['ŀ'] = "l",
        ['Ŀ'] = "l",
        ['ŉ'] = "n",
        ['ґ'] = "г",
        ['Ґ'] = "г",
        ['ة'] = "ه",
        ['ى'] = "ي",
        ['ی'] = "ي",
        ['ک'] = "ك",
        ['ہ'] = "ه",
        ['ھ'] = "ه",
        ['ە'] = "ه",
        ['ٱ'] = "ا",
        ['ـ'] = "",
        ['·'] = "",
        ['ƒ'] = "f",
        ['ɓ'] = "b",
        ['ɗ'] = "d",
        ['ƙ'] = "k",
        ['ɛ'] = "e",
        ['ɔ'] = "o",
        ['ʻ'] = "",
        ['ʼ'] = "",
        ['ʹ'] = "",
        ['ʾ'] = "",
        ['ʿ'] = "",
    };

    private readonly Dictionary<int, string> _folded = [];

    /// <summary>The plain form of a letter that is composed (NFC) where it can be.</summary>
    public string Of(int code)
    {
        if (!_folded.TryGetValue(code, out var known))
        {
            // What a letter is folded to may fold further: a capital whose small letter is another's plain form.
            known = Fold(code);
            for (var further = Again(known); further != known; further = Again(known))
            {
                known = further;
            }

            _folded[code] = known;
        }

        return known;
    }

    private string Again(string folded) =>
        string.Concat(folded.EnumerateRunes().Select(rune => letters.ContainsKey(rune.Value) ? Fold(rune.Value) : rune.ToString()));

    private string Fold(int code)
    {
        // By way of the capital: two small letters of one capital are the same.
        var lower = letters[letters[code].Upper].Lower;
        if (Special.TryGetValue(code, out var special) || Special.TryGetValue(lower, out special))
        {
            return special;
        }

        if (OwnLetters.Contains((char)lower, StringComparison.Ordinal) && lower < 0x10000)
        {
            return Text(lower);
        }

        var letter = letters[code];
        if (letter is { Digit: { } digit, Category: "Nd" or "No" })
        {
            return digit.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var plain = new List<int>();
        foreach (var part in Decomposed(letter.Parts.Length > 0 ? code : lower).Where(part => !IsAccent(part)))
        {
            plain.AddRange((Special.TryGetValue(part, out var known) ? known : Basic(part)).EnumerateRunes().Select(rune => rune.Value));
        }

        return string.Concat(Composed(plain).Select(Text));
    }

    /// <summary>"LATIN CAPITAL LETTER AE WITH ACUTE" is "ae", "LATIN LETTER SMALL CAPITAL R" is "r".</summary>
    private string Basic(int code)
    {
        var name = letters.TryGetValue(code, out var letter) ? letter.Name : "";
        var latin = LatinName().Match(name);
        return latin.Success
            ? latin.Groups["letters"].Value.ToLowerInvariant()
            : Text(letters.TryGetValue(code, out var known) ? known.Lower : code);
    }

    private IEnumerable<int> Decomposed(int code)
    {
        if (!letters.TryGetValue(code, out var letter) || letter.Parts.Length == 0 || letter.Form is "fraction")
        {
            return [code];
        }

        // A part that stays itself as a letter of its own is not taken apart further.
        return letter.Parts.SelectMany(part => letters.TryGetValue(part, out var inner)
            && inner.Lower < 0x10000 && OwnLetters.Contains((char)inner.Lower, StringComparison.Ordinal) ? [part] : Decomposed(part));
    }

    private List<int> Composed(List<int> parts)
    {
        List<int> composed = [];
        foreach (var part in parts)
        {
            if (composed.Count > 0 && compositions.TryGetValue((composed[^1], part), out var both))
            {
                composed[^1] = both;
            }
            else
            {
                composed.Add(part);
            }
        }

        return composed;
    }

    /// <summary>Accents of Latin, Greek and Cyrillic, the points of Hebrew, the vowel signs of Arabic, the dot of Devanagari.</summary>
    private static bool IsAccent(int mark) => mark is
        (>= 0x0300 and <= 0x036F) or (>= 0x0483 and <= 0x0487) or (>= 0x0591 and <= 0x05BD) or 0x05BF
        or 0x05C1 or 0x05C2 or 0x05C4 or 0x05C5 or 0x05C7
        or (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670
        or (>= 0x06D6 and <= 0x06ED and not 0x06DD and not 0x06DE and not 0x06E5 and not 0x06E6 and not 0x06E9)
        or 0x093C or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20F0) or (>= 0xFE20 and <= 0xFE2F);

    private static string Text(int code) => new Rune(code).ToString();

    [GeneratedRegex(
        "^LATIN (?:(?:SMALL|CAPITAL) (?:LETTER|LIGATURE)|LETTER SMALL CAPITAL) "
        + "(?<letters>[A-Z]|AE|OE|AA|AO|AU|AV|AY|OO|VY|TZ|IJ|DZ|LJ|NJ|HV|OU)(?: WITH .*)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex LatinName();
}
