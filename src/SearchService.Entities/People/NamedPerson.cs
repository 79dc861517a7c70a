using SearchService.Articles;

namespace SearchService.Entities.People;

/// <summary>A person of the article while its mentions are being gathered.</summary>
internal sealed class NamedPerson(PersonName name)
{
    private readonly List<PersonName> _names = [name];
    private readonly List<(int Order, Mention Mention)> _mentions = [];

    public IReadOnlyList<PersonName> Names => _names;

    /// <summary>The place of the first mention in reading order, or past all where there is none.</summary>
    public int FirstOrder => _mentions.Count == 0 ? int.MaxValue : _mentions.Min(mention => mention.Order);

    public void Add(PersonName name)
    {
        if (!_names.Exists(known => known.Printed == name.Printed))
        {
            _names.Add(name);
        }
    }

    public void Add(int order, Mention mention) => _mentions.Add((order, mention));

    /// <summary>Takes over all names and mentions of another, found to be the same person.</summary>
    public void Take(NamedPerson other)
    {
        other._names.ForEach(Add);
        _mentions.AddRange(other._mentions);
    }

    /// <summary>A full name of this person agrees, and none says that it is somebody else.</summary>
    public bool Matches(PersonName full) =>
        _names.Exists(name => name.IsFull && name.Matches(full)) && !_names.Exists(name => name.IsFull && name.Contradicts(full));

    /// <summary>Each name of this person is a full one, and the end of one of the other's.</summary>
    public bool EndsEachName(NamedPerson other)
    {
        foreach (var name in _names)
        {
            var ends = false;
            for (var i = 0; i < other._names.Count && name.IsFull && !ends; i++)
            {
                ends = name.EndsName(other._names[i]);
            }

            if (!ends)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How well a part of a name fits: 2 as the family name, 1 as the given name, 0 not at all.</summary>
    public int Fit(PersonName part)
    {
        var fit = 0;
        foreach (var name in _names)
        {
            var isFamilyName = part.EndsName(name) || (part.BeginsName(name) && FamilyNames.MayStandFirst(part.First));
            fit = Math.Max(fit, isFamilyName ? 2 : part.BeginsName(name) ? 1 : 0);
        }

        return fit;
    }

    public Person ToPerson()
    {
        _mentions.Sort((one, other) => one.Order.CompareTo(other.Order));
        return new Person(Shown(), [.. _mentions.Select(mention => mention.Mention)]);
    }

    /// <summary>The fullest form; of equally full ones, one that is not in capitals, then the one first met.</summary>
    private string Shown()
    {
        if (_names.Count == 1)
        {
            return NameText.Shown(_names[0].Printed);
        }

        var best = _names
            .OrderByDescending(name => IsCyrillic(name.Printed) ? name.Words.Count(word => word.Length > 1) : name.Words.Count)
            .ThenByDescending(name => name.Words.Count)
            .ThenByDescending(name => name.Words.Sum(word => word.Length))
            .ThenBy(name => NameText.IsShouted(name.Printed))
            .First();
        return NameText.Shown(best.Printed);
    }

    /// <summary>Russian papers put initials before any name, English ones where they are it: "В.В. Путин", "J. R. R. Tolkien".</summary>
    private static bool IsCyrillic(string name) => name.AsSpan().ContainsAnyInRange('\u0400', '\u04FF');
}
