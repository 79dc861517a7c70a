using System.Globalization;
using System.Text;

namespace SearchService.Training.Letters;

/// <summary>
/// <c>letters --from DIR --out FILE</c>: the table of letters that <c>SearchService.Articles.Letters</c> reads, made from
/// <c>UnicodeData.txt</c>, <c>CompositionExclusions.txt</c> and <c>Unihan_Variants.txt</c> of the Unicode Character Database.
/// </summary>
/// <remarks>
/// A line is a kind, code points in hexadecimal and a text, parted by tabs: <c>c</c> two code points and what they compose to (NFC),
/// <c>w</c> a letter that only looks otherwise (full width, ligature, Arabic form) and how it is written,
/// <c>f</c> a letter and its plain form.
/// </remarks>
internal static class LettersCommand
{
    public static int Run(Arguments arguments)
    {
        var folder = arguments.Required("--from");
        var letters = UnicodeLetter.Read(Path.Combine(folder, "UnicodeData.txt"));
        var excluded = File.ReadLines(Path.Combine(folder, "CompositionExclusions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => UnicodeLetter.Hex(line.Split(' ', '#')[0])).ToHashSet();
        var compositions = letters.Values
            .Where(letter => letter is { Form: "", Parts.Length: 2 } && !excluded.Contains(letter.Code) && !letters[letter.Parts[0]].IsMark)
            .ToDictionary(letter => (letter.Parts[0], letter.Parts[1]), letter => letter.Code);
        var lines = compositions.OrderBy(pair => pair.Value)
            .Select(pair => $"c\t{pair.Key.Item1:X4} {pair.Key.Item2:X4}\t{new Rune(pair.Value)}")
            .Concat(Written(letters)).Concat(Folded(letters, compositions, Simplified(folder))).ToList();
        File.WriteAllLines(arguments.Required("--out"), lines);
        foreach (var kind in lines.CountBy(line => line[0]))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Value}"));
        }

        return 0;
    }

    /// <summary>
    /// Ligatures, letters and digits of another width, forms of Arabic letters, letters with one canonical equivalent, and signs that are
    /// letters in one square or circle: "㎏", "℃", "Ⓐ".
    /// </summary>
    private static IEnumerable<string> Written(Dictionary<int, UnicodeLetter> letters)
    {
        foreach (var letter in letters.Values.Where(IsOnlyAForm))
        {
            var text = string.Concat(letter.Parts.Select(part => new Rune(part).ToString()));
            if (text.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune) || letters[rune.Value].IsMark
                || (letter.Category == "So" && rune.Value is '°' or '²' or '³')))
            {
                yield return $"w\t{letter.Code:X4}\t{text}";
            }
        }
    }

    private static bool IsOnlyAForm(UnicodeLetter letter) => letter.Category switch
    {
        "So" => letter is { Code: < 0x10000, Form: "square" or "compat" or "circle" },
        _ => letter.Category[0] is 'L' or 'N' or 'M' && IsOnlyAFormOfLetter(letter),
    };

    private static bool IsOnlyAFormOfLetter(UnicodeLetter letter) => letter.Form switch
    {
        "" => letter.Parts.Length == 1,
        "wide" or "narrow" or "initial" or "medial" or "final" or "isolated" => true,
        "compat" => letter.Code is >= 0xFB00 and <= 0xFB4F,
        _ => false,
    };

    private static IEnumerable<string> Folded(
        Dictionary<int, UnicodeLetter> letters, Dictionary<(int, int), int> compositions, Dictionary<int, int> simplified)
    {
        var folded = new FoldedLetters(letters, compositions);
        foreach (var letter in letters.Values.Where(
            letter => letter.Category is not ("Cc" or "Cs" or "Co" or "Cn" or "Zs" or "Zl" or "Zp")))
        {
            var plain = string.Concat(
                folded.Of(letter.Code).EnumerateRunes().Select(rune => new Rune(simplified.GetValueOrDefault(rune.Value, rune.Value))));
            if (plain != Rune.ToLowerInvariant(new Rune(letter.Code)).ToString()
                && plain.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune) || letters[rune.Value].IsMark))
            {
                yield return $"f\t{letter.Code:X4}\t{plain}";
            }
        }

        foreach (var (traditional, simple) in simplified.Where(pair => !letters.ContainsKey(pair.Key)).OrderBy(pair => pair.Key))
        {
            yield return $"f\t{traditional:X4}\t{new Rune(simple)}";
        }
    }

    /// <summary>Traditional characters and their first simplified variant, chains followed to their end.</summary>
    private static Dictionary<int, int> Simplified(string folder)
    {
        var direct = File.ReadLines(Path.Combine(folder, "Unihan_Variants.txt")).Select(line => line.Split('\t'))
            .Where(columns => columns is [_, "kSimplifiedVariant", _])
            .Select(columns => (From: UnicodeLetter.Hex(columns[0][2..]),
                To: columns[2].Split(' ').Select(code => UnicodeLetter.Hex(code[2..])).ToList()))
            .Where(pair => !pair.To.Contains(pair.From))
            .ToDictionary(pair => pair.From, pair => pair.To[0]);
        return direct.ToDictionary(pair => pair.Key, pair => direct.GetValueOrDefault(pair.Value, pair.Value));
    }
}
