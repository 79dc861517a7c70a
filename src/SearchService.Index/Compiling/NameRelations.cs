using SearchService.Indexing.Storage.Values;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Which names of people have the same letters, and which a family name: of all names that any state of the index knew. It only grows, and
/// is shared by these states. Safe for use by many threads at once.
/// </summary>
internal sealed class NameRelations(ValueNumbers numbers)
{
    private readonly Lock _learning = new();
    private readonly HashChains _letters = new();
    private readonly HashChains _families = new();
    private int _known;

    /// <summary>Takes in the names below a number.</summary>
    public void Learn(int count)
    {
        lock (_learning)
        {
            for (; _known < count; _known++)
            {
                var key = numbers.Key(_known);
                _letters.Add(HashChains.OfLetters(key), _known);
                if (FamilyOf(key) is { IsEmpty: false } family)
                {
                    _families.Add(HashChains.OfLetters(family), _known);
                }
            }
        }
    }

    /// <summary>The names of the same letters, parted otherwise or as this one; this one among them.</summary>
    public IEnumerable<int> SameLetters(int key) => _letters.Of(HashChains.OfLetters(numbers.Key(key)))
        .Where(other => other == key || HaveSameLetters(numbers.Key(key), numbers.Key(other)));

    /// <summary>The names of several words of which this is the last.</summary>
    public IEnumerable<int> OfFamily(byte[] family) =>
        _families.Of(HashChains.OfLetters(family)).Where(key => FamilyOf(numbers.Key(key)).SequenceEqual(family));

    /// <summary>The last word of several; nothing where a name has one.</summary>
    public static ReadOnlySpan<byte> FamilyOf(ReadOnlySpan<byte> key) =>
        key.LastIndexOf((byte)' ') is > 0 and var gap ? key[(gap + 1)..] : [];

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
