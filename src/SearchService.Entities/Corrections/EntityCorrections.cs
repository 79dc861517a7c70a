using System.Security.Cryptography;
using System.Text;
using SearchService.Articles;

namespace SearchService.Entities.Corrections;

/// <summary>
/// All corrections, in their order: each works on what those before it left. They are found by name, so that thousands of them
/// cost an article no more than a few. Safe for use by many threads at once.
/// </summary>
public sealed class EntityCorrections
{
    private readonly ILookup<(NameKind Kind, string Key), Numbered> _byName;

    public EntityCorrections(IReadOnlyList<EntityCorrection> corrections)
    {
        All = corrections;
        _byName = corrections.Select((correction, number) => new Numbered(number, correction))
            .ToLookup(numbered => (numbered.Correction.Kind, NameKey.Of(numbered.Correction.Name)));
        Stamp = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', corrections.Select(CorrectionLine.Write)))).AsSpan(0, 8));
    }

    public IReadOnlyList<EntityCorrection> All { get; }

    /// <summary>Changes whenever the corrections or their order do.</summary>
    public string Stamp { get; }

    /// <summary>The keys of the names that corrections speak of.</summary>
    public IEnumerable<string> Keys(NameKind kind) => _byName.Where(group => group.Key.Kind == kind).Select(group => group.Key.Key);

    /// <summary>What the corrections make of an article's entities; null where they say nothing of them.</summary>
    public CorrectedEntities? Apply(ArticleId article, ArticleEntities found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (_byName.Count == 0)
        {
            return null;
        }

        var changes = new List<NameChange>();
        var people = Apply(NameKind.Person, article,
            [.. found.People.Select(person => new CorrectedName(person.Name, null, null, person.Mentions))], changes);
        var places = Apply(NameKind.Place, article,
            [.. found.Places.Select(place => new CorrectedName(place.Name, place.Country, place.Location, place.Mentions))], changes);
        if (people is null && places is null)
        {
            return null;
        }

        return new CorrectedEntities(
            found with
            {
                People = people is null ? found.People : [.. people.Select(name => new Person(name.Name, name.Mentions))],
                Places = places is null
                    ? found.Places
                    : [.. places.Select(name => new Place(name.Name, name.Country, name.Location, name.Mentions))],
            },
            changes);
    }

    private IReadOnlyList<CorrectedName>? Apply(NameKind kind, ArticleId article, List<CorrectedName> names, List<NameChange> changes)
    {
        if (!names.Exists(name => _byName.Contains((kind, NameKey.Of(name.Name)))))
        {
            return null;
        }

        var walked = new List<CorrectedName>();
        foreach (var name in names)
        {
            Walk(kind, article, name, -1, walked, changes);
        }

        return walked.Count == names.Count && !walked.Exists(name => name.Touched) ? null : CorrectedName.Join(walked);
    }

    /// <summary>Takes a name through the corrections behind one of them.</summary>
    private void Walk(NameKind kind, ArticleId article, CorrectedName name, int after, List<CorrectedName> walked, List<NameChange> changes)
    {
        while (Next(kind, article, name, after) is { } next)
        {
            after = next.Number;
            var correction = next.Correction;
            if (correction.Action == CorrectionAction.Hide)
            {
                return;
            }

            var apart = correction.Action == CorrectionAction.Split;
            changes.Add(new NameChange(kind, name.Name, correction.NewName!, apart));
            var (moved, left) = name.Divide(correction.Spelling);
            var renamed = Renamed(moved, correction);
            if (left is null)
            {
                name = renamed;
                continue;
            }

            Walk(kind, article, renamed, after, walked, changes);
            name = left;
        }

        walked.Add(name);
    }

    private Numbered? Next(NameKind kind, ArticleId article, CorrectedName name, int after)
    {
        foreach (var numbered in _byName[(kind, NameKey.Of(name.Name))])
        {
            if (numbered.Number > after
                && (numbered.Correction.Article is not { } only || only == article)
                && (numbered.Correction.Spelling is not { } spelling || name.IsPrintedAs(spelling)))
            {
                return numbered;
            }
        }

        return null;
    }

    /// <summary>A renamed place lies where it lay; one that is another place lies where that one does.</summary>
    private static CorrectedName Renamed(CorrectedName name, EntityCorrection correction)
    {
        var renamed = name with { Name = correction.NewName!, Touched = true };
        if (correction.Kind == NameKind.Person || correction.Action == CorrectionAction.Rename)
        {
            return renamed;
        }

        return Places.Gazetteer.Load().Find(renamed.Name) is [var known, ..]
            ? renamed with { Country = known.Country, Location = known.Location }
            : correction.Action == CorrectionAction.Merge ? renamed : renamed with { Country = null, Location = null };
    }

    private sealed record Numbered(int Number, EntityCorrection Correction);
}
