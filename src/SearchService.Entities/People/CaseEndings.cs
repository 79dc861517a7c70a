using System.Collections.Frozen;

namespace SearchService.Entities.People;

/// <summary>
/// How given and family names end in the cases of a Slavic language or Greek (<c>case-endings.txt</c> beside this file), and its given
/// names (<c>given-names.txt</c>).
/// </summary>
internal sealed class CaseEndings
{
    private const string EndingsFile = "case-endings.txt";

    private const string NamesFile = "given-names.txt";

    private const string Vowels = "аеёиоуыэюяіїєaeiouyáéíóúýąęůäöåαεηιουωάέήίόύώ";

    private static readonly Lazy<FrozenDictionary<string, CaseEndings>> Languages = new(ReadAll);

    private CaseEndings(ILookup<string, string> endings, ILookup<string, string> names)
    {
        Men = NamesOf.Read("men", endings, names);
        Women = NamesOf.Read("women", endings, names);
        Fixed = [.. endings["fixed"]];
        FixedGiven = [.. endings["fixed-given"]];
        Prepositions = endings["oblique"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public NamesOf Men { get; }

    public NamesOf Women { get; }

    /// <summary>How family names end that no case changes.</summary>
    public string[] Fixed { get; }

    /// <summary>How given names end that no case changes: "Джо".</summary>
    public string[] FixedGiven { get; }

    /// <summary>Words that no name in the first case follows, in small letters.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions { get; }

    /// <summary>Null for a language whose names are not in the table.</summary>
    public static CaseEndings? In(string language) => Languages.Value.GetValueOrDefault(language is "sr" or "bs" ? "hr" : language);

    /// <summary>The given names of all languages in the table.</summary>
    public static IEnumerable<string> GivenNames() => Languages.Value.Values
        .SelectMany(language => language.Men.Known.Concat(language.Women.Known)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a word ends as one of these, with two letters at least before it.</summary>
    public static bool EndsAsOne(string word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of the Cyrillic, Greek and Latin alphabets of these languages.</summary>
    public static bool IsVowel(char letter) => Vowels.Contains(letter);

    private static FrozenDictionary<string, CaseEndings> ReadAll()
    {
        var names = KeyedLines.Read(NamesFile);
        return KeyedLines.Read(EndingsFile).ToFrozenDictionary(
            each => each.Key, each => new CaseEndings(each.Value, names[each.Key]), StringComparer.Ordinal);
    }

    /// <param name="Given">Endings of given names, the longest first.</param>
    /// <param name="Family">Endings of family names, the likeliest first.</param>
    /// <param name="Usual">How many given names end, in the first case: "слав".</param>
    /// <param name="Shapes">How family names usually end in the first case.</param>
    /// <param name="AlwaysFirst">How family names end in the first case alone.</param>
    /// <param name="Frequent">The most frequent given names, in the first case.</param>
    /// <param name="Known">Given names in the first case, the frequent ones among them.</param>
    internal sealed record NamesOf(
        EndingIndex Given,
        EndingIndex Family,
        string[] Usual,
        string[] Shapes,
        string[] AlwaysFirst,
        FrozenSet<string> Frequent,
        FrozenSet<string> Known)
    {
        /// <summary>Also with the apostrophe that printers use: "В’ячеслав".</summary>
        public bool Knows(string name) => Known.Contains(name.Replace('’', '\''));

        /// <summary>Known, or a compound of the usual kind: "Братимир".</summary>
        public bool IsLikely(string name) => Knows(name)
            || Array.Exists(Usual, end => name.Length > end.Length + 2 && name.EndsWith(end, StringComparison.Ordinal));

        /// <param name="sex">men or women, as the keys of both files end.</param>
        public static NamesOf Read(string sex, ILookup<string, string> endings, ILookup<string, string> names)
        {
            var frequent = names[$"frequent-{sex}"].ToFrozenSet(StringComparer.Ordinal);
            return new NamesOf(
                new EndingIndex(Endings(endings[$"given-{sex}"]).OrderByDescending(ending => ending.Printed.Length)),
                new EndingIndex(Endings(endings[$"family-{sex}"])),
                [.. endings[$"usual-{sex}"]],
                [.. endings[$"shape-{sex}"]],
                [.. endings[$"first-{sex}"]],
                frequent,
                names[sex].Concat(frequent).ToFrozenSet(StringComparer.Ordinal));
        }

        private static Ending[] Endings(IEnumerable<string> entries) =>
        [
            .. entries.Select(entry => entry.Split('=', ':') is [var ending, var first, var cases]
                ? new Ending(ending, first, cases.TrimEnd('!'), cases[^1] == '!')
                : throw new InvalidDataException($"{EndingsFile}: no ending, first case and cases: {entry}")),
        ];
    }

    /// <summary>Endings by their last letter.</summary>
    internal sealed class EndingIndex(IEnumerable<Ending> endings)
    {
        private readonly FrozenDictionary<char, Ending[]> _byLetter = endings.GroupBy(ending => ending.Printed[^1])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

        /// <summary>All of them.</summary>
        public IEnumerable<Ending> All => _byLetter.Values.SelectMany(each => each);

        /// <summary>Those that the word may have, in their order.</summary>
        public Ending[] Of(string word) => word.Length == 0 ? [] : _byLetter.GetValueOrDefault(word[^1], []);
    }

    /// <param name="Printed">What the word ends in.</param>
    /// <param name="First">What it ends in in the first case.</param>
    /// <param name="Cases">The cases that it may stand in.</param>
    /// <param name="IsNeverFirst">No name in the first case ends so.</param>
    internal readonly record struct Ending(string Printed, string First, string Cases, bool IsNeverFirst)
    {
        private const int ShortestStem = 2;

        public bool Ends(string word) => word.Length >= Math.Max(Printed.Length + 1, ShortestStem + 1)
            && word.EndsWith(Printed, StringComparison.Ordinal);

        /// <summary>The word in the first case; null where it does not end so.</summary>
        public string? Lead(string word)
        {
            if (!Ends(word))
            {
                return null;
            }

            var stem = word.AsSpan(0, word.Length - Printed.Length);

            // A short i stands behind a vowel; a soft sign, a fleeting vowel and no ending at all behind a consonant.
            var isRight = First switch
            {
                "й" => IsVowel(stem[^1]),
                "ь" or "ek" or "ec" or "" => !IsVowel(stem[^1]),
                _ => true,
            };
            return isRight ? string.Concat(stem, First) : null;
        }
    }
}
