using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Suggestions;

/// <param name="Keys">What it is found by: its words in lower case without accents, parted by one space.</param>
/// <param name="Text">As most articles print it.</param>
/// <param name="Articles">Articles that hold it, every copy counted.</param>
internal sealed record KnownName(IReadOnlyList<string> Keys, string Text, long Articles);

/// <summary>
/// All names of one kind in one state of the index, most frequent first, of equal ones the first by its letters. A later state adds the
/// names that are new. Safe for use by many threads at once.
/// </summary>
internal sealed class KnownNames
{
    private readonly NameEntities _entities;
    private readonly FacetOrdinals _ordinals;
    private readonly NameBeginnings _beginnings;

    private KnownNames(Snapshot snapshot, NameField field, KnownNames? earlier)
    {
        (_entities, _ordinals) = (NameEntities.Of(snapshot, field), FacetOrdinals.Of(snapshot, field));
        _beginnings = new NameBeginnings(_entities.Counts.Values, earlier?._beginnings);
    }

    /// <param name="field">The field that holds the names.</param>
    public static KnownNames Of(Snapshot snapshot, NameField field) => snapshot.Of(
        snapshot => new KnownNames(snapshot, field, null),
        (snapshot, _, earlier) => new KnownNames(snapshot, field, earlier),
        field);

    /// <summary>Most frequent first.</summary>
    public IReadOnlyList<KnownName> All() => Best(Enumerable.Range(0, _ordinals.Groups), int.MaxValue).ConvertAll(Name);

    /// <summary>The name that a key stands for, or null.</summary>
    public KnownName? Find(string key) => _entities.Counts.Values.Numbers.FindKey(key) is >= 0 and var name
        && Exists(name) && _entities.MainOf(name) == name ? Name(name) : null;

    /// <summary>Names of which a word goes on from what was typed; where there are too few, those spelled nearly so follow.</summary>
    public IReadOnlyList<KnownName> Suggest(string typed, int count)
    {
        HashSet<int> begun = [];
        var found = Best(Entities(_beginnings.GoingOn(typed)).Where(begun.Add), count);
        if (found.Count < count && TermExpansion.EditsFor(typed) is > 0 and var edits)
        {
            // The first letter is rarely wrong, and asking for it keeps most names away from the table.
            var near = Entities(_beginnings.GoingOnNearly(typed, edits)).Where(name => !begun.Contains(name)).ToHashSet();
            found.AddRange(Best(near, count - found.Count));
        }

        return found.ConvertAll(Name);
    }

    private IEnumerable<int> Entities(IEnumerable<int> names) => names.Where(Exists).Select(_entities.MainOf);

    private bool Exists(int name) => _entities.Counts.OfKey(name) > 0;

    private KnownName Name(int name)
    {
        var values = _ordinals.ValuesOf(name).Select(_ordinals.Text).ToList();
        return new KnownName(
            [.. values.SelectMany(WordBeginnings.Of).Prepend(_ordinals.KeyText(name)).Distinct()],
            Printed(name),
            _entities.ArticlesOf(name));
    }

    private string Printed(int name)
    {
        var counts = _entities.Counts;
        return _ordinals.Field.ShownOf(_ordinals.Text(counts.Values.ValuesOf(name)
            .OrderByDescending(counts.OfValue).ThenBy(_ordinals.Text, StringComparer.Ordinal).First()));
    }

    /// <summary>The most frequent of some names, of equal ones the first by their letters.</summary>
    private List<int> Best(IEnumerable<int> names, int count)
    {
        var order = Comparer<(int Articles, int Name)>.Create(
            (x, y) => x.Articles != y.Articles ? x.Articles.CompareTo(y.Articles) : _ordinals.Compare(y.Name, x.Name));
        var best = new PriorityQueue<int, (int Articles, int Name)>(order);
        foreach (var name in names)
        {
            if (!Exists(name) || _entities.MainOf(name) != name)
            {
                continue;
            }

            var rank = (_entities.ArticlesOf(name), name);
            if (best.Count < count)
            {
                best.Enqueue(name, rank);
            }
            else if (count > 0)
            {
                best.EnqueueDequeue(name, rank);
            }
        }

        List<int> found = new(best.Count);
        while (best.TryDequeue(out var name, out _))
        {
            found.Add(name);
        }

        found.Reverse();
        return found;
    }
}
