using System.Runtime.CompilerServices;

namespace SearchService.Entities.Places;

/// <summary>
/// Latin letters without their accents, in lower case. A table of its own, because programs that run with invariant globalization have
/// no Unicode normalization to take the accents off.
/// </summary>
internal static class LetterFolding
{
    private const char Kept = '*';
    private const int LatinFirst = 0xC0;
    private const int AdditionalFirst = 0x1E00;

    private const string Latin =
        "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bb*****ccdddd*e*eff*g***kkll**n*oo**pp******tt*uu*vyyzz*********" +
        "****dddlllnnnaaiioouuuuuuuuuueaaaa**ggggkkoooo**jdddgg**nnaa**oo" +
        "aaaaeeeeiiiioooorrrruuuusstt**hhnd**zzaaeeooooooooyylntj***ccl*s" +
        "z**b**eejj**rryy";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyas****aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******";

    /// <summary>Writes the plain form of a letter (one or two characters) and says how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Append(char letter, Span<char> into)
    {
        if (letter < 0x80)
        {
            into[0] = (char)(letter is >= 'A' and <= 'Z' ? letter | 0x20 : letter);
            return 1;
        }

        var pair = letter switch
        {
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ß' => "ss",
            'þ' or 'Þ' => "th",
            _ => "",
        };
        if (pair.Length > 0)
        {
            pair.CopyTo(into);
            return pair.Length;
        }

        into[0] = Plain(letter);
        return 1;
    }

    /// <summary>The text with accents taken off and capitals kept, for names of places whose accents only transliterate another script.</summary>
    public static string WithoutAccents(string text)
    {
        Span<char> plain = stackalloc char[2];
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter) || letter < 0x80)
            {
                result.Append(letter is >= '\u0300' and <= '\u036F' ? "" : letter.ToString());
                continue;
            }

            var length = Append(letter, plain);
            result.Append(char.IsUpper(letter) ? char.ToUpperInvariant(plain[0]) : plain[0]).Append(plain[1..length]);
        }

        return result.ToString();
    }

    private static char Plain(char letter)
    {
        var plain = letter switch
        {
            >= (char)LatinFirst and < (char)(LatinFirst + 400) => Latin[letter - LatinFirst],
            >= (char)AdditionalFirst and < (char)(AdditionalFirst + 256) => LatinAdditional[letter - AdditionalFirst],
            'ə' or 'Ə' => 'a',
            _ => Kept,
        };
        return plain == Kept ? char.ToLowerInvariant(letter) : plain;
    }
}
