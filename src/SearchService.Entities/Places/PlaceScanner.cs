using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>
/// Finds well-known places in a text by the gazetteer alone: countries, capitals, large cities, seas. For lines that a tagger trained on
/// English sentences reads badly, such as datelines in capitals and other languages. It knows no context: "Washington" the person is
/// found too. Safe for use by many threads at once.
/// </summary>
public sealed class PlaceScanner(Gazetteer gazetteer)
{
    /// <summary>Capitals and cities of more than a million inhabitants, nearly all countries, features of news weight.</summary>
    private const int WellKnown = 145;

    /// <summary>Words in the longest name that is looked for.</summary>
    private const int MostWords = 5;

    /// <summary>Letters in the longest name of a script that puts no spaces between words.</summary>
    private const int MostUnspacedLetters = 8;

    /// <summary>The spans of the names, in order, none inside another; the longest name counts, and no part of a demonym.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">ISO 639-1; names in that language are found beside the English ones.</param>
    public IReadOnlyList<TextSpan> Find(string text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<TextSpan>();
        var position = 0;
        while (position < text.Length)
        {
            var letter = text[position];
            if (!char.IsLetter(letter))
            {
                position++;
            }
            else if (IsUnspaced(letter))
            {
                position = TakeUnspaced(text, position, language, found);
            }
            else if (LengthOfArticle(text, position) is var article and > 0)
            {
                position += article;
            }
            else
            {
                position = TakeWords(text, position, language, found);
            }
        }

        return found;
    }

    /// <summary>Takes the longest name or demonym that begins here, else one word; the position behind it.</summary>
    private int TakeWords(string text, int start, string? language, List<TextSpan> found)
    {
        Span<int> ends = stackalloc int[MostWords];
        var words = ReadWords(text, start, ends);
        if (!char.IsLower(text[start]))
        {
            for (var count = words; count > 0; count--)
            {
                var name = text.AsSpan(start, ends[count - 1] - start);
                if (gazetteer.IsKnownName(name, WellKnown, language))
                {
                    found.Add(new TextSpan(start, ends[count - 1]));
                    return ends[count - 1];
                }

                if (gazetteer.IsDemonym(name))
                {
                    return ends[count - 1];
                }
            }
        }

        return ends[0];
    }

    /// <summary>"the ", and the elided article of French and Italian: "l'Allemagne"; 0 where none stands here.</summary>
    private static int LengthOfArticle(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            return 4;
        }

        var apostrophe = rest[..Math.Min(rest.Length, 5)].IndexOfAny('\'', '’');
        return apostrophe > 0 && apostrophe + 1 < rest.Length && char.IsLower(rest[0])
            && char.IsUpper(rest[apostrophe + 1]) ? apostrophe + 1 : 0;
    }

    private int TakeUnspaced(string text, int start, string? language, List<TextSpan> found)
    {
        var most = Math.Min(MostUnspacedLetters, text.Length - start);
        for (var length = most; length >= 2; length--)
        {
            if (gazetteer.IsKnownName(text.AsSpan(start, length), WellKnown, language))
            {
                found.Add(new TextSpan(start, start + length));
                return start + length;
            }
        }

        return start + 1;
    }

    /// <summary>Where the next words end: those parted by one space, hyphen or dot, so that no name runs over a comma or line.</summary>
    private static int ReadWords(string text, int start, Span<int> ends)
    {
        var (words, position) = (0, start);
        while (words < ends.Length)
        {
            position = EndOfWord(text, position);
            ends[words++] = position;
            if (position + 1 >= text.Length || text[position] is not (' ' or '-') || !char.IsLetter(text[position + 1]))
            {
                break;
            }

            position++;
        }

        return words;
    }

    /// <summary>Letters, apostrophes before a letter (but no possessive), and the dots of "U.S.".</summary>
    private static int EndOfWord(string text, int position)
    {
        while (position < text.Length)
        {
            var isLetter = char.IsLetter(text[position])
                || char.GetUnicodeCategory(text[position]) == System.Globalization.UnicodeCategory.NonSpacingMark;
            if (!isLetter && !IsApostropheInside(text, position) && !IsDotOfInitials(text, position))
            {
                break;
            }

            position++;
        }

        return position;
    }

    private static bool IsApostropheInside(string text, int position) =>
        text[position] is '\'' or '’' && position + 2 < text.Length
        && char.IsLetter(text[position + 1]) && char.IsLetter(text[position + 2]);

    private static bool IsDotOfInitials(string text, int position) =>
        text[position] == '.' && position > 0 && char.IsUpper(text[position - 1])
        && (position < 2 || !char.IsLetter(text[position - 2]))
        && (position + 1 >= text.Length || char.IsUpper(text[position + 1]) || (position > 1 && text[position - 2] == '.'));

    /// <summary>Han, Kana and Hangul.</summary>
    private static bool IsUnspaced(char letter) =>
        letter is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
