namespace SearchService.Readers.Languages;

/// <summary>Tells a language by its letters, where few languages use them.</summary>
internal static class Scripts
{
    /// <summary>The language where the script alone tells it; null for Latin and where scripts are mixed.</summary>
    public static string? Guess(ReadOnlySpan<char> text)
    {
        int latin = 0, cyrillic = 0, ukrainian = 0, russian = 0, arabic = 0, persian = 0, hangul = 0, kana = 0, han = 0, greek = 0,
            hebrew = 0, thai = 0, armenian = 0, devanagari = 0;
        foreach (var letter in text)
        {
            switch (letter)
            {
                case < '\u0250':
                    latin += char.IsLetter(letter) ? 1 : 0;
                    break;
                case >= '\u0370' and < '\u0400':
                    greek++;
                    break;
                case < '\u0530':
                    cyrillic++;
                    ukrainian += letter is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' ? 1 : 0;
                    russian += letter is 'ы' or 'э' or 'ё' or 'Э' ? 1 : 0;
                    break;
                case >= '\u0530' and < '\u0590':
                    armenian++;
                    break;
                case >= '\u0900' and < '\u0980':
                    devanagari++;
                    break;
                case >= '\u0590' and < '\u0600':
                    hebrew++;
                    break;
                case >= '\u0600' and < '\u0780':
                    arabic++;
                    persian += letter is 'پ' or 'چ' or 'ژ' or 'گ' ? 1 : 0;
                    break;
                case >= '\u0E00' and < '\u0E80':
                    thai++;
                    break;
                case >= '\u3040' and < '\u3100':
                    kana++;
                    break;
                case >= '\u4E00' and < '\uA000':
                    han++;
                    break;
                case >= '\uAC00' and < '\uD7B0':
                    hangul++;
                    break;
            }
        }

        // A character of Chinese says as much as three letters.
        var most = latin / 3;
        return hangul > most && hangul >= han ? "ko"
            : kana > 0 && kana + han > most ? "ja"
            : han > most ? "zh"
            : arabic > latin ? (persian > arabic / 100 ? "fa" : "ar")
            : greek > latin ? "el"
            : hebrew > latin ? "he"
            : thai > latin ? "th"
            : armenian > latin ? "hy"
            : devanagari > latin ? "hi"
            : cyrillic > latin && ukrainian > russian ? "uk"
            : cyrillic > latin && russian > 0 ? "ru"
            : null;
    }
}
