using SearchService.Articles.Letters;

namespace SearchService.Articles;

/// <summary>
/// Cyrillic and Greek carried over to Latin letters, as newspapers in English do it, in small letters and without accents: "Владимир" is
/// vladimir, "Παπαδόπουλος" papadopoulos. Latin letters lose their accents; other scripts stay.
/// </summary>
public static class Romanization
{
    private static readonly string[] Cyrillic =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
        "ts", "ch", "sh", "shch", "", "y", "", "e",
        "yu", "ya",
    ];

    private static readonly string[] Greek =
        ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o"];

    /// <summary>
    /// Writes the letters of a word and says how many; at most three for each letter of it, and no more than there is room.
    /// </summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        Span<char> letters = stackalloc char[4];
        for (var i = 0; i < word.Length; i++)
        {
            var count = WriteLetter(char.ToLowerInvariant(word[i]), i == 0, letters);
            if (length + count > into.Length)
            {
                break;
            }

            letters[..count].CopyTo(into[length..]);
            length += count;
        }

        return length;
    }

    /// <summary>Whether a word has a letter of Cyrillic or Greek.</summary>
    public static bool Applies(ReadOnlySpan<char> word) => word.ContainsAnyInRange('\u0370', '\u04FF');

    private static int WriteLetter(char letter, bool opens, Span<char> into)
    {
        var latin = letter switch
        {
            >= 'а' and <= 'я' => Cyrillic[letter - 'а'],
            'ё' => "e",
            'і' => "i",
            'ї' => opens ? "yi" : "i",
            'є' => opens ? "ye" : "ie",
            'ґ' => "g",
            'ў' => "u",
            'ђ' or 'џ' => "dj",
            'ј' => "j",
            'љ' => "lj",
            'њ' => "nj",
            'ћ' => "c",
            >= 'α' and <= 'ω' => Greek[letter - 'α'],
            'ά' => "a",
            'έ' => "e",
            'ή' or 'ί' or 'ϊ' or 'ΐ' => "i",
            'ό' or 'ώ' => "o",
            'ύ' or 'ϋ' or 'ΰ' => "y",
            _ => null,
        };
        if (latin is null)
        {
            return Folding.FoldTo(into, letter);
        }

        latin.CopyTo(into);
        return latin.Length;
    }
}
