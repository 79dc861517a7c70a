using System.Text;
using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// The spellings of a number: <c>1,000</c> and <c>1000</c> are one, <c>1.000</c> is also a thousand, <c>3,5</c> also <c>3.5</c>.
/// </summary>
internal static class NumberForms
{
    public static WordForms Of(ReadOnlySpan<char> number, TextAnalyzer analyzer)
    {
        var plain = Folding.Fold(number.ToString());
        List<string> words = [];
        if (plain.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            // "1,000.5": what parts groups of three falls away; the last one may be a decimal point.
            var last = plain.LastIndexOfAny(['.', ',']);
            var isGroup = last >= 0 && plain.Length - last == 4 && last <= 3 + (3 * plain.AsSpan(0, last).Count(plain[last])) + 3;
            var decimals = last >= 0 && plain.Length - last != 4;
            if (isGroup || last < 0)
            {
                words.Add(Digits(plain));
            }

            if (decimals || (isGroup && plain[last] == '.' && plain.IndexOf('.', StringComparison.Ordinal) == last))
            {
                words.Add($"{Digits(plain[..last])}.{plain[(last + 1)..]}");
            }
        }

        if (words.Count == 0)
        {
            words.Add(plain);
        }

        return new WordForms(words, analyzer.IsStemming ? [.. words.Select(word => StemMarker.Term(analyzer.Language, word))] : []);
    }

    private static string Digits(string number)
    {
        var digits = new StringBuilder(number.Length);
        foreach (var c in number)
        {
            _ = char.IsAsciiDigit(c) ? digits.Append(c) : digits;
        }

        return digits.ToString();
    }
}
