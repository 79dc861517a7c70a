using System.Collections.Frozen;

namespace SearchService.Entities.People;

/// <summary>One way in which a person is named.</summary>
internal sealed class PersonName
{
    private static readonly FrozenSet<string> Generations = FrozenSet.ToFrozenSet(["jr", "sr", "ii", "iii", "iv"], StringComparer.Ordinal);

    private readonly string[] _words;

    private readonly string _joined;

    private PersonName(string printed, string[] words, string? generation)
    {
        (Printed, _words, Generation) = (printed, words, generation);
        _joined = string.Concat(words);
    }

    public string Printed { get; }

    /// <summary>Folded words, without "Jr" and the like.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>jr, sr, ii, iii or iv, else null.</summary>
    public string? Generation { get; }

    /// <summary>More than a surname or a first name.</summary>
    public bool IsFull => _words.Length > 1;

    public string First => _words[0];

    public string Last => _words[^1];

    /// <summary>Null where the text holds no word at all.</summary>
    public static PersonName? Parse(string printed)
    {
        var words = NameText.Fold(printed);
        var generation = words.Length > 1 && Generations.Contains(words[^1]) ? words[^1] : null;
        return words.Length == 0 ? null : new PersonName(printed, generation is null ? words : words[..^1], generation);
    }

    /// <summary>This name is the end of the other: "Putin", "bin Salman".</summary>
    public bool EndsName(PersonName full) => _words.Length < full._words.Length && full._words.AsSpan().EndsWith(_words);

    /// <summary>This name is the beginning of the other: "Hillary", or "Kim" where the family name stands first.</summary>
    public bool BeginsName(PersonName full) => _words.Length < full._words.Length && full._words.AsSpan().StartsWith(_words);

    /// <summary>
    /// Both are full names of one person, as far as spelling can tell: the same words, also run together or with the family name
    /// moved to the other end; or first and last word agree, the first perhaps as an initial, and no middle name contradicts.
    /// </summary>
    public bool Matches(PersonName other)
    {
        if (Generation != other.Generation)
        {
            return false;
        }

        if (_joined == other._joined || IsTurned(other))
        {
            return true;
        }

        return Last == other.Last && IsInitialOrSame(First, other.First) && MiddlesAgree(other);
    }

    /// <summary>Both begin and end alike, and yet are two people: "George W. Bush" and "George H.W. Bush", father and son.</summary>
    public bool Contradicts(PersonName other) => Last == other.Last && IsInitialOrSame(First, other.First)
        && ((Generation is not null && other.Generation is not null && Generation != other.Generation) || !MiddlesAgree(other));

    private bool IsTurned(PersonName other) =>
        _words.Length == other._words.Length
        && ((First == other.Last && _words.AsSpan(1).SequenceEqual(other._words.AsSpan(0, _words.Length - 1)))
            || (Last == other.First && other._words.AsSpan(1).SequenceEqual(_words.AsSpan(0, _words.Length - 1))));

    /// <summary>
    /// The shorter list of middle names is found in the longer one, in order; an initial stands for any name it begins, and where there are
    /// initials none is passed over.
    /// </summary>
    private bool MiddlesAgree(PersonName other)
    {
        var (few, many) = _words.Length <= other._words.Length
            ? (_words[1..^1], other._words[1..^1])
            : (other._words[1..^1], _words[1..^1]);
        var at = 0;
        foreach (var middle in few)
        {
            while (at < many.Length && middle.Length > 1 && many[at].Length > 1 && middle != many[at])
            {
                at++;
            }

            if (at >= many.Length || !IsInitialOrSame(middle, many[at++]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInitialOrSame(string one, string other) =>
        one == other || (one.Length == 1 && other[0] == one[0]) || (other.Length == 1 && one[0] == other[0]);
}
