using System.Globalization;
using System.Runtime.CompilerServices;

namespace SearchService.Entities.Places;

/// <summary>
/// What two spellings of one name have in common: lower case, accents and apostrophes dropped, hyphens as spaces, "St." as "Saint",
/// no leading "the"; Greek without accents, Chinese in simplified characters. Names are compared by a hash of that form, so that no letters
/// have to be kept or compared.
/// </summary>
internal static class PlaceKey
{
    /// <summary>Longer names are no place names; the bound keeps the work for hostile input small.</summary>
    public const int MaxLength = 96;

    /// <summary>The key of "nothing": no letter in it, or too long.</summary>
    public const ulong None = 0;

    /// <summary>The hash of nothing, to go on from.</summary>
    public const ulong Start = 14695981039346656037;

    private const ulong FnvPrime = 1099511628211;

    /// <summary>FNV-1a over the folded form, or <see cref="None"/>. Allocates nothing.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[MaxLength];
        return TryFold(name, folded, out var length) ? Hash(folded[..length]) : None;
    }

    /// <summary>
    /// A key as the gazetteer keeps it, in 48 bits: with 600,000 names, a word that is none of them is taken for one once in 400 million.
    /// </summary>
    public static ulong Kept(ulong key) => (key * 11400714819323198485UL) >> 16;

    /// <summary>The folded form as text, for tests of equality that a reader can follow, and for the builder.</summary>
    public static string Folded(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[MaxLength];
        return TryFold(name, folded, out var length) ? new string(folded[..length]) : "";
    }

    /// <summary>Writes the folded form and returns its length, 0 where there is none.</summary>
    /// <param name="name">As printed.</param>
    /// <param name="folded">Room for <see cref="MaxLength"/> characters.</param>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded) => TryFold(name, folded, out var length) ? length : 0;

    /// <summary>The key of two words of letters, of which the first is folded and begun here; <see cref="End"/> ends it.</summary>
    public static ulong Begin(ReadOnlySpan<char> folded) =>
        folded.IsEmpty || folded.SequenceEqual("the") ? Start : (Mix(Start, folded) ^ ' ') * FnvPrime;

    /// <summary>The key of more words is begun: another word is folded here.</summary>
    public static ulong GoOn(ulong begun, ReadOnlySpan<char> folded) => (Mix(begun, folded) ^ ' ') * FnvPrime;

    /// <summary>The key of two words: as <see cref="Of"/> gives it for both with a space between.</summary>
    public static ulong End(ulong begun, ReadOnlySpan<char> folded) => Mix(begun, folded) is var hash && hash == None ? 1 : hash;

    /// <summary>The hash that goes on with folded letters; before the last step it is no key yet.</summary>
    public static ulong Mix(ulong hash, ReadOnlySpan<char> folded)
    {
        foreach (var letter in folded)
        {
            hash = (hash ^ letter) * FnvPrime;
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Hash(ReadOnlySpan<char> folded)
    {
        var hash = Mix(Start, folded);
        return hash == None ? 1 : hash;
    }

    /// <summary>
    /// Optimized at once, as are those it calls: at loading they run for 140,000 names before the runtime would get to it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryFold(ReadOnlySpan<char> name, Span<char> folded, out int length)
    {
        length = 0;
        var wordStart = 0;
        foreach (var letter in name)
        {
            if (length + 8 > folded.Length)
            {
                return false;
            }

            if (char.IsAsciiLetterOrDigit(letter))
            {
                // As folding has it, without asking its table: most letters are.
                folded[length++] = char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter;
            }
            else if (char.IsLetterOrDigit(letter))
            {
                length += LetterFolding.Append(letter, folded[length..]);
            }
            else if (IsVowelSign(letter))
            {
                folded[length++] = letter;
            }
            else if (!IsSilent(letter) && length > wordStart)
            {
                length = EndWord(folded, wordStart, length);
                if (length > 0)
                {
                    folded[length++] = ' ';
                }

                wordStart = length;
            }
        }

        if (length > wordStart)
        {
            length = EndWord(folded, wordStart, length, last: true);
        }
        else if (length > 0)
        {
            length--;
        }
        else if (name.Contains("the", StringComparison.OrdinalIgnoreCase))
        {
            "the".CopyTo(folded);
            length = 3;
        }

        return length > 0;
    }

    /// <summary>Writes abbreviated words out and drops a leading article; the new length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int EndWord(Span<char> folded, int start, int length, bool last = false)
    {
        var word = folded[start..length];
        if (start == 0 && !last && word.SequenceEqual("the"))
        {
            return 0;
        }

        var full = word switch
        {
            "st" => "saint",
            "mt" => "mount",
            "ft" => "fort",
            _ => "",
        };
        if (full.Length == 0)
        {
            return length;
        }

        full.CopyTo(folded[start..]);
        return start + full.Length;
    }

    /// <summary>What the scripts of India and its neighbours write for a vowel is as much of a word as its letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsVowelSign(char mark) => mark is >= '\u0900' and <= '\u109F' && !IsNukta(mark)
        && char.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A dot that many writers leave out.</summary>
    private static bool IsNukta(char mark) => mark is '\u093C' or '\u09BC' or '\u0A3C' or '\u0ABC' or '\u0B3C' or '\u0CBC';

    /// <summary>Marks that stand inside a word without parting it: apostrophes, dots of abbreviations, combining accents, points and
    /// abbreviations of Hebrew, what joins and parts Persian letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSilent(char mark) => mark switch
    {
        '\'' or '’' or '‘' or '`' or '´' or '.' or 'ʻ' or 'ʼ' or 'ʾ' or 'ʿ' or '\u00AD' => true,
        '׳' or '״' or >= '\u200C' and <= '\u200F' or >= '\u05B0' and <= '\u05BD' => true,
        _ when IsNukta(mark) => true,
        >= '\u0300' and <= '\u036F' or >= '\u064B' and <= '\u065F' or '\u0670' => true,
        _ => false,
    };
}
