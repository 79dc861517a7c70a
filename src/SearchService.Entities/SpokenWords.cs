using System.Numerics;

namespace SearchService.Entities;

/// <summary>
/// The small words of all languages with who speaks each, looked up by a hash that is made letter by letter: every word of every text is
/// asked for. Two words that share a 64-bit hash are not expected among a few thousand.
/// </summary>
internal sealed class SpokenWords
{
    /// <summary>The key of no letter (FNV-1a over small letters).</summary>
    public const ulong Begin = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>Latin, Greek and Cyrillic letters lie below it.</summary>
    private const int Letters = 0x0530;

    private static readonly char[] SmallLetters = [.. Enumerable.Range(0, Letters)
        .Select(letter => char.IsLetter((char)letter) ? char.ToLowerInvariant((char)letter) : '\0')];

    private readonly (ulong Key, uint Speakers)[] _slots;
    private readonly int _shift;

    /// <param name="words">Each word in small letters with a bit for a language; once for each of its languages.</param>
    public SpokenWords(IEnumerable<(string Word, uint Speaker)> words)
    {
        var speakers = words.GroupBy(each => each.Word.Aggregate(Begin, Add), each => each.Speaker)
            .ToDictionary(each => each.Key, each => each.Aggregate(0u, (all, one) => all | one));
        _slots = new (ulong, uint)[BitOperations.RoundUpToPowerOf2((uint)(speakers.Count + 1) * 4)];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        foreach (var (key, speaker) in speakers)
        {
            var at = SlotOf(key);
            while (_slots[at].Speakers != 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = (key, speaker);
        }
    }

    /// <summary>The small form of a letter; 0 for what is no letter.</summary>
    public static char Small(char letter) => letter < Letters ? SmallLetters[letter]
        : char.IsLetter(letter) ? char.ToLowerInvariant(letter)
        : '\0';

    /// <summary>The key of a word that goes on with this letter, as <see cref="Small"/> gives it.</summary>
    public static ulong Add(ulong key, char small) => (key ^ small) * Prime;

    /// <summary>The bits of the languages that have the word; 0 for none.</summary>
    public uint Of(ulong key)
    {
        var at = SlotOf(key);
        while (_slots[at].Speakers != 0)
        {
            if (_slots[at].Key == key)
            {
                return _slots[at].Speakers;
            }

            at = (at + 1) & (_slots.Length - 1);
        }

        return 0;
    }

    private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);
}
