using SearchService.Articles;

namespace SearchService.Entities.People;

/// <summary>
/// Joins the mentions of an article's people. News names a person in full once and by the surname after that, so:
/// <list type="number">
/// <item>full names that agree make one person;</item>
/// <item>a part of a name goes to the person whose family name it is, else whose given name; of several, to the one named in full
/// last before it, else to the first after it (as in a headline);</item>
/// <item>parts that fit nobody make persons of their own;</item>
/// <item>people that only the file's metadata names are added without mentions.</item>
/// </list>
/// </summary>
internal static class PeopleResolver
{
    /// <summary>
    /// An article with more different names than this is a directory, where no name stands for another; joining them would take time
    /// that grows with the square.
    /// </summary>
    private const int MostNames = 1000;

    /// <param name="mentions">In reading order.</param>
    /// <param name="declared">Names from the file's metadata.</param>
    /// <param name="bent">The forms of the names in a language that bends them; else null.</param>
    public static IReadOnlyList<Person> Resolve(IReadOnlyList<Mention> mentions, IReadOnlyList<string> declared, BentNames? bent = null)
    {
        if (mentions.DistinctBy(mention => mention.Text).Skip(MostNames).Any() || declared.Count > MostNames)
        {
            return Apart(mentions, declared);
        }

        var people = new List<NamedPerson>();
        var namedAt = new List<(int Order, NamedPerson Person)>();
        var parts = new List<(int Order, PersonName Name, Mention Mention)>();
        for (var order = 0; order < mentions.Count; order++)
        {
            var printed = FamilyNameFirst.InOrder(mentions[order].Text);
            if (PersonName.Parse(bent?.Straighten(printed) ?? printed) is not { } name)
            {
                continue;
            }

            if (!name.IsFull)
            {
                parts.Add((order, name, mentions[order]));
                continue;
            }

            var person = Full(people, name);
            person.Add(order, mentions[order]);
            namedAt.Add((order, person));
        }

        foreach (var name in declared.Select(Declared).OfType<PersonName>())
        {
            _ = name.IsFull ? Full(people, name) : Part(people, name);
        }

        JoinLongerNames(people, namedAt);
        foreach (var (order, name, mention) in parts)
        {
            var person = Nearest(people, namedAt, name, order) ?? Part(people, name);
            person.Add(name);
            person.Add(order, mention);
        }

        return [.. people
            .Select(person => (First: person.FirstOrder, Person: person.ToPerson()))
            .OrderByDescending(person => person.Person.Mentions.Count)
            .ThenBy(person => person.First)
            .Select(person => person.Person)];
    }

    /// <summary>Every different spelling as a person of its own.</summary>
    private static List<Person> Apart(IReadOnlyList<Mention> mentions, IReadOnlyList<string> declared)
    {
        var named = mentions.GroupBy(mention => mention.Text, StringComparer.Ordinal)
            .Select(group => new Person(NameText.Shown(group.Key), [.. group]))
            .OrderByDescending(person => person.Mentions.Count)
            .ToList();
        var known = named.Select(person => person.Name).ToHashSet(StringComparer.Ordinal);
        named.AddRange(declared.Where(known.Add).Select(name => new Person(name, [])));
        return named;
    }

    /// <summary>"Putin, Vladimir" as "Vladimir Putin".</summary>
    private static PersonName? Declared(string name) =>
        PersonName.Parse(FamilyNameFirst.InOrder(name));

    private static NamedPerson Full(List<NamedPerson> people, PersonName name)
    {
        var person = people.Find(known => known.Matches(name));
        if (person is null)
        {
            person = new NamedPerson(name);
            people.Add(person);
        }

        person.Add(name);
        return person;
    }

    private static NamedPerson Part(List<NamedPerson> people, PersonName name)
    {
        var person = people.Find(known => known.Names[0] is { IsFull: false } single && single.Last == name.Last)
            ?? people.Find(known => known.Fit(name) > 0);
        if (person is null)
        {
            person = new NamedPerson(name);
            people.Add(person);
        }

        return person;
    }

    /// <summary>"bin Salman" joins "Mohammed bin Salman", where only one such person is named.</summary>
    private static void JoinLongerNames(List<NamedPerson> people, List<(int Order, NamedPerson Person)> namedAt)
    {
        foreach (var shorter in people.ToList())
        {
            if (OnlyLonger(people, shorter) is not { } longer)
            {
                continue;
            }

            longer.Take(shorter);
            people.Remove(shorter);
            for (var i = 0; i < namedAt.Count; i++)
            {
                namedAt[i] = namedAt[i].Person == shorter ? (namedAt[i].Order, longer) : namedAt[i];
            }
        }
    }

    /// <summary>The one other person of whose names all of these are the end; null for none and for several.</summary>
    private static NamedPerson? OnlyLonger(List<NamedPerson> people, NamedPerson shorter)
    {
        NamedPerson? longer = null;
        foreach (var other in people)
        {
            if (other == shorter || !shorter.EndsEachName(other))
            {
                continue;
            }

            if (longer is not null)
            {
                return null;
            }

            longer = other;
        }

        return longer;
    }

    private static NamedPerson? Nearest(List<NamedPerson> people, List<(int Order, NamedPerson Person)> namedAt, PersonName part, int order)
    {
        var best = 0;
        foreach (var person in people)
        {
            best = Math.Max(best, person.Names[0].IsFull ? person.Fit(part) : 0);
        }

        if (best == 0)
        {
            return null;
        }

        NamedPerson? after = null;
        for (var i = namedAt.Count - 1; i >= 0; i--)
        {
            if (namedAt[i].Person.Fit(part) == best)
            {
                if (namedAt[i].Order < order)
                {
                    return namedAt[i].Person;
                }

                after = namedAt[i].Person;
            }
        }

        return after ?? people.Find(person => person.Fit(part) == best);
    }
}
