using System.Runtime.CompilerServices;
using System.Text;
using SearchService.Articles.Letters;

namespace SearchService.Entities.Places;

/// <summary>Letters of place names as they are compared: as <see cref="Folding"/> folds them, as everywhere else.</summary>
internal static class LetterFolding
{
    /// <summary>The most characters that the plain form of a letter has here.</summary>
    private const int Longest = 4;

    /// <summary>Writes the plain form of a letter (none, one or a few characters) and says how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Append(char letter, Span<char> into)
    {
        // Azerbaijani names are spelled with another letter in English: Gəncə is Ganja.
        if (letter is 'ə' or 'Ə')
        {
            into[0] = 'a';
            return 1;
        }

        return Folding.FoldTo(into[..Math.Min(Longest, into.Length)], letter);
    }

    /// <summary>
    /// The text with accents taken off and capitals kept, for names of places whose accents only transliterate another script.
    /// </summary>
    public static string WithoutAccents(string text)
    {
        Span<char> plain = stackalloc char[Longest];
        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter) || letter < 0x80)
            {
                result.Append(letter is >= '\u0300' and <= '\u036F' ? "" : letter.ToString());
                continue;
            }

            var length = Append(letter, plain);
            for (var i = 0; i < length; i++)
            {
                result.Append(i == 0 && char.IsUpper(letter) ? char.ToUpperInvariant(plain[i]) : plain[i]);
            }
        }

        return result.ToString();
    }
}
