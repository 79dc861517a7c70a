using System.Text.RegularExpressions;

namespace SearchService.Readers.Citations;

/// <summary>What LaTeX writes for letters with marks and for signs, as text: <c>caf{\'e}</c>, <c>\ss</c>, <c>``…''</c>.</summary>
internal static partial class LatexText
{
    /// <summary>For each mark the letters that bear it, each followed by the letter with its mark.</summary>
    private static readonly Dictionary<char, string> Marks = new()
    {
        ['\''] = "aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝcćnńsśzźlĺrŕCĆNŃSŚZŹ",
        ['`'] = "aàeèiìoòuùAÀEÈIÌOÒUÙ",
        ['^'] = "aâeêiîoôuûAÂEÊIÎOÔUÛcĉgĝhĥjĵsŝwŵyŷ",
        ['"'] = "aäeëiïoöuüyÿAÄEËIÏOÖUÜ",
        ['~'] = "aãnñoõAÃNÑOÕiĩuũ",
        ['='] = "aāeēiīoōuūAĀEĒIĪOŌUŪ",
        ['.'] = "zżeėcċgġZŻEĖIİ",
        ['c'] = "cçsşCÇSŞtţTŢ",
        ['v'] = "cčsšzžrřeěnňdďtťCČSŠZŽRŘEĚNŇDĎTŤ",
        ['u'] = "aăgğAĂGĞuŭ",
        ['H'] = "oőuűOŐUŰ",
        ['k'] = "aąeęAĄEĘiįuų",
        ['r'] = "aåuůAÅUŮ",
        ['d'] = "aạeẹiịoọuụsṣ",
    };

    private static readonly Dictionary<string, string> Letters = new()
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["i"] = "i",
        ["j"] = "j",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["textquoteright"] = "’",
        ["textquoteleft"] = "‘",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["euro"] = "€",
        ["dots"] = "…",
        ["ldots"] = "…",
        ["par"] = "\n\n",
    };

    public static string Plain(string latex)
    {
        var marked = Mark().Replace(latex, match => Marked(match.Groups["letter"].Value[^1], match.Groups["mark"].Value[0]));
        var lettered = Command().Replace(marked, match => Letters.GetValueOrDefault(match.Groups["name"].Value, ""));
        return Escape().Replace(lettered, match => match.Value[^1..])
            .Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
            .Replace("---", "—", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal)
            .Replace("``", "“", StringComparison.Ordinal).Replace("''", "”", StringComparison.Ordinal).Replace('~', ' ');
    }

    private static string Marked(char letter, char mark)
    {
        var letters = Marks[mark];
        for (var i = 0; i < letters.Length; i += 2)
        {
            if (letters[i] == letter)
            {
                return letters[i + 1].ToString();
            }
        }

        return letter.ToString();
    }

    [GeneratedRegex(
        @"\{?\\(?<mark>['`^""~=.]|[cvuHkrd](?=[\s{]))\s*\{?(?<letter>\\?[A-Za-z])\}?\}?",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\\(?<name>[A-Za-z]+)\s?", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Command();

    [GeneratedRegex(@"\\[&%$#_{}]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Escape();
}
