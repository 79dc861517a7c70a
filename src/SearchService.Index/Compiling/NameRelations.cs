using System.Text;
using SearchService.Articles;
using SearchService.Indexing.Storage.Values;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Which names of people have the same letters, and which a family name: of all names that any state of the index knew. What each language
/// makes of one Cyrillic name has the same letters (<see cref="SlavicSpelling"/>). It only grows, and is shared by these states. Safe for
/// use by many threads at once.
/// </summary>
internal sealed class NameRelations(ValueNumbers numbers)
{
    private readonly Lock _learning = new();
    private readonly HashChains _letters = new();
    private readonly HashChains _families = new();
    private readonly HashChains _slavicFamilies = new();
    private int _known;

    /// <summary>Takes in the names below a number.</summary>
    public void Learn(int count)
    {
        lock (_learning)
        {
            for (; _known < count; _known++)
            {
                var key = numbers.Key(_known);
                _letters.Add(HashChains.OfLetters(Spelled(key)), _known);
                if (FamilyOf(key) is { IsEmpty: false } family)
                {
                    _families.Add(HashChains.OfLetters(family), _known);
                    if (IsSlavic(key) && SlavicSpelling.OfFamily(Encoding.UTF8.GetString(family)) is { } spelled)
                    {
                        _slavicFamilies.Add(HashChains.OfLetters(Encoding.UTF8.GetBytes(spelled)), _known);
                    }
                }
            }
        }
    }

    /// <summary>The names of the same letters, parted otherwise or as this one; this one among them.</summary>
    public IEnumerable<int> SameLetters(int key) => _letters.Of(HashChains.OfLetters(Spelled(numbers.Key(key))))
        .Where(other => other == key || HaveSameLetters(Spelled(numbers.Key(key)), Spelled(numbers.Key(other))));

    /// <summary>The names that are spellings of a Cyrillic one; nothing for other names.</summary>
    public IEnumerable<int> SpelledAs(string name)
    {
        if (SlavicSpelling.Of(name) is not { } spelled)
        {
            return [];
        }

        var letters = Encoding.UTF8.GetBytes(spelled);
        return _letters.Of(HashChains.OfLetters(letters)).Where(other => HaveSameLetters(letters, Spelled(numbers.Key(other))));
    }

    /// <summary>The names with a Cyrillic family name that is also spelled so; nothing for other names.</summary>
    public IEnumerable<int> OfFamilySpelledAs(string family) => SlavicSpelling.OfFamily(family) is { } spelled
        ? _slavicFamilies.Of(HashChains.OfLetters(Encoding.UTF8.GetBytes(spelled)))
            .Where(key => SlavicSpelling.OfFamily(Encoding.UTF8.GetString(FamilyOf(numbers.Key(key)))) == spelled)
        : [];

    /// <summary>The names of several words of which this is the last.</summary>
    public IEnumerable<int> OfFamily(byte[] family) =>
        _families.Of(HashChains.OfLetters(family)).Where(key => FamilyOf(numbers.Key(key)).SequenceEqual(family));

    /// <summary>The last word of several; nothing where a name has one.</summary>
    public static ReadOnlySpan<byte> FamilyOf(ReadOnlySpan<byte> key) =>
        key.LastIndexOf((byte)' ') is > 0 and var gap ? key[(gap + 1)..] : [];

    /// <summary>A name as all languages spell it where it is Cyrillic; else itself.</summary>
    private static ReadOnlySpan<byte> Spelled(ReadOnlySpan<byte> key) =>
        IsSlavic(key) && SlavicSpelling.Of(Encoding.UTF8.GetString(key)) is { } spelled ? Encoding.UTF8.GetBytes(spelled) : key;

    /// <summary>Whether the given name is one of those: few are, and the others take no memory here.</summary>
    private static bool IsSlavic(ReadOnlySpan<byte> key)
    {
        const int Longest = 20;
        var given = key[..Math.Max(0, key.IndexOf((byte)' '))];
        Span<char> letters = stackalloc char[Longest];
        return given.Length is > 0 and <= Longest
            && SlavicSpelling.IsGivenName(letters[..Encoding.UTF8.GetChars(given, letters)]);
    }

    private static bool HaveSameLetters(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other)
    {
        var at = 0;
        foreach (var letter in name)
        {
            if (letter == ' ')
            {
                continue;
            }

            while (at < other.Length && other[at] == ' ')
            {
                at++;
            }

            if (at == other.Length || other[at++] != letter)
            {
                return false;
            }
        }

        return !other[at..].ContainsAnyExcept((byte)' ');
    }
}
