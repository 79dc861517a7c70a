using System.Collections.Frozen;

namespace SearchService.Entities.Dates.Words;

/// <summary>The English words that the grammar knows, with what they mean to it. All other words are passed over.</summary>
internal static class DateVocabulary
{
    private readonly record struct Entry(WordKind Word, int Value, Tense Tense);

    private static readonly FrozenDictionary<string, Entry> Entries = Build();
    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    // A bit for each length that a known word with this first and this second letter has: most words fail it and are never hashed.
    private static readonly uint[] Lengths = BuildLengths();

    /// <summary>The token of a word, found in constant time and without allocation.</summary>
    public static DateToken Describe(ReadOnlySpan<char> word, int start, Gap gap)
    {
        var entry = default(Entry);
        if (MayBeKnown(word))
        {
            BySpan.TryGetValue(word, out entry);
        }

        if (entry.Tense == Tense.None && LooksLikePast(word))
        {
            entry = entry with { Tense = Tense.Past };
        }

        return new DateToken(start, start + word.Length, TokenKind.Word, gap)
        {
            Word = entry.Word,
            Value = entry.Value,
            Tense = entry.Tense,
            Casing = !char.IsUpper(word[0]) ? Casing.Lower : word.Length > 1 && char.IsUpper(word[1]) ? Casing.Upper : Casing.Capital,
        };
    }

    private static bool MayBeKnown(ReadOnlySpan<char> word)
    {
        var first = (uint)((word[0] | 0x20) - 'a');
        var second = word.Length > 1 ? (uint)((word[1] | 0x20) - 'a') : 0;
        return first < 26 && second < 26 && word.Length < 32 && (Lengths[first * 26 + second] >> word.Length & 1) != 0;
    }

    // "-ed" marks a past tense often enough to vote; the common words that end so by chance stand in the table without tense.
    private static bool LooksLikePast(ReadOnlySpan<char> word) =>
        word.Length > 4 && word[^1] == 'd' && word[^2] == 'e' && word[^3] != 'e' && char.IsAsciiLetterLower(word[0]);

    private static uint[] BuildLengths()
    {
        var lengths = new uint[26 * 26];
        foreach (var word in Entries.Keys)
        {
            lengths[(word[0] - 'a') * 26 + (word.Length > 1 ? word[1] - 'a' : 0)] |= 1u << word.Length;
        }

        return lengths;
    }

    private static FrozenDictionary<string, Entry> Build()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, words) in VocabularyTable.Kinds)
        {
            foreach (var item in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = item.IndexOf('=');
                var word = equals < 0 ? item : item[..equals];
                var value = equals < 0 ? 0 : int.Parse(item.AsSpan(equals + 1), System.Globalization.CultureInfo.InvariantCulture);
                entries.TryAdd(word, new Entry(kind, value, Tense.None));
            }
        }

        foreach (var (tense, words) in VocabularyTable.Tenses)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                entries[word] = entries.GetValueOrDefault(word) with { Tense = tense };
            }
        }

        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
