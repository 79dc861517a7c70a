using System.Runtime.CompilerServices;
using SearchService.Articles.Letters;

namespace SearchService.Entities.Places;

/// <summary>
/// Letters of place names as they are compared: in lower case, and as <see cref="LatinLetters"/> (Latin) and <see cref="ScriptFolding"/>
/// (other scripts) take their accents off.
/// </summary>
internal static class LetterFolding
{
    /// <summary>Writes the plain form of a letter (none, one or two characters) and says how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Append(char letter, Span<char> into)
    {
        if (letter < 0x80)
        {
            into[0] = (char)(letter is >= 'A' and <= 'Z' ? letter | 0x20 : letter);
            return 1;
        }

        // Azerbaijani names lose this letter in English: Gəncə is Ganja.
        if (letter is 'ə' or 'Ə')
        {
            into[0] = 'a';
            return 1;
        }

        if (letter >= '\u0370' && letter is not (>= '\u1E00' and <= '\u1EFF'))
        {
            into[0] = ScriptFolding.BaseOf(char.ToLowerInvariant(letter));
            return into[0] == ScriptFolding.Silent ? 0 : 1;
        }

        var length = LatinLetters.Append(letter, into);
        for (var i = 0; i < length; i++)
        {
            into[i] = char.ToLowerInvariant(into[i]);
        }

        return length;
    }

    /// <summary>
    /// The text with accents taken off and capitals kept, for names of places whose accents only transliterate another script.
    /// </summary>
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
}
