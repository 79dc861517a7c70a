using System.Collections.Immutable;
using System.Text;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Values;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Who is who in one state of the index. An article resolves its own names, each to one key; here keys of several articles that name one
/// person become one entity, which has the articles of all of them:
/// <list type="number">
/// <item>keys of the same letters, parted otherwise ("J. K. Rowling", "JK Rowling"), or carried over from Cyrillic as another language does
/// ("Viktor Tschernomyrdin", see <see cref="NameRelations"/>);</item>
/// <item>a family name that stands alone in some articles ("Reagan"), with the full name that others print it for, if it is
/// clear whose it is: see <see cref="NameJoining"/>. Where it is not, it stays apart, and may be any of <see cref="MayBe"/>.</item>
/// </list>
/// Every count and every filter goes by these entities, so that a number beside a name is what its filter finds. A later state decides anew
/// about the names alone that a change may concern. Safe for use by many threads at once.
/// </summary>
internal sealed class NameEntities
{
    private readonly ValueCounts _counts;
    private readonly ValueNumbers _numbers;
    private readonly AliasesInUse _aliases;

    /// <summary>Null where no names are put together: those of places.</summary>
    private readonly NameRelations? _relations;
    private readonly NameJoining? _joining;

    /// <summary>Of each key of an entity that has several, the number of the one that stands for it and one.</summary>
    private readonly Pages<int> _mains;
    private readonly ImmutableDictionary<int, ImmutableList<int>> _others;

    private NameEntities(Snapshot snapshot, NameField field, Snapshot? before, NameEntities? earlier)
    {
        _counts = ValueCounts.Of(snapshot, field);
        _numbers = _counts.Values.Numbers;
        _aliases = AliasesInUse.Of(snapshot, field);
        _mains = earlier?._mains.Next() ?? new Pages<int>();
        _others = earlier?._others ?? ImmutableDictionary<int, ImmutableList<int>>.Empty;
        if (field != IndexFields.Person)
        {
            return;
        }

        _relations = earlier?._relations ?? new NameRelations(_numbers);
        _relations.Learn(_counts.Values.KeyCount);
        _joining = new NameJoining(_counts, _relations, _aliases);
        var others = _others.ToBuilder();
        var concerned = before is null
            ? Enumerable.Range(0, _counts.Values.KeyCount)
            : _joining.Concerned(Changed(snapshot, before, earlier!).Concat(Forms()));
        foreach (var key in concerned)
        {
            Join(key, Exists(key) ? _joining.MainOf(key) : key, others);
        }

        _others = others.ToImmutable();
    }

    /// <summary>Whether any entity has several keys.</summary>
    public bool AnyJoined => !_others.IsEmpty;

    /// <summary>Whether the entity of a key has several.</summary>
    public bool IsJoined(int key) => _mains[key] != 0;

    public ValueCounts Counts => _counts;

    public static NameEntities Of(Snapshot snapshot, NameField field) => snapshot.Of(
        snapshot => new NameEntities(snapshot, field, null, null),
        (snapshot, before, earlier) => new NameEntities(snapshot, field, before, earlier),
        field);

    /// <summary>The key that stands for the entity of a key.</summary>
    public int MainOf(int key) => _mains[key] is > 0 and var main ? main - 1 : key;

    /// <summary>The keys of an entity, the one that stands for it first.</summary>
    public IEnumerable<int> KeysOf(int main) => _others.TryGetValue(main, out var others) ? others.Prepend(main) : [main];

    /// <summary>How many articles have a key of an entity; one that has two of them counts twice.</summary>
    public int ArticlesOf(int main) => _others.TryGetValue(main, out var others)
        ? _counts.OfKey(main) + others.Sum(_counts.OfKey)
        : _counts.OfKey(main);

    /// <summary>All keys of the entity that this key is of, the one that stands for it first; none where no article has it.</summary>
    /// <remarks>A spelling that no article prints of a Cyrillic name is that of the name.</remarks>
    public IReadOnlyList<string> KeysOf(string key)
    {
        int? number = _numbers.FindKey(key) is >= 0 and var own && Exists(own) ? own
            : _relations?.SpelledAs(key).Where(Exists).Select(other => (int?)other).FirstOrDefault();
        return number is { } found ? [.. KeysOf(MainOf(found)).Select(_numbers.KeyText)] : [];
    }

    /// <summary>The keys of all entities that some article calls so, or whose family name it is; not those of its own.</summary>
    public IReadOnlyList<string> MayBe(string key)
    {
        var word = Encoding.UTF8.GetBytes(key);
        var own = _numbers.FindKey(key) is >= 0 and var number ? MainOf(number) : -1;
        var called = _aliases.Called(word).Select(alias => _numbers.FindKey(_aliases.KeyOf(alias)))
            .Where(meant => meant >= 0 && Exists(meant)).Order(ByLetters);
        List<int> family = [.. _relations?.OfFamily(word).Where(Exists) ?? []];
        family = family.Count > 0 || own >= 0 ? family : [.. _relations?.OfFamilySpelledAs(key).Where(Exists) ?? []];
        return
        [
            .. called.Concat(family.Order(ByLetters)).Select(MainOf).Distinct().Where(main => main != own)
                .Select(_numbers.KeyText),
        ];
    }

    /// <summary>The keys of all entities that some article prints so, its own among them.</summary>
    public IReadOnlySet<string> Printed(string key) =>
        MayBe(key).Prepend(key).SelectMany(KeysOf).ToHashSet(StringComparer.Ordinal);

    private Comparer<int> ByLetters => Comparer<int>.Create((x, y) => _numbers.Key(x).SequenceCompareTo(_numbers.Key(y)));

    private bool Exists(int key) => _counts.OfKey(key) > 0;

    /// <summary>The keys of all articles that one state has and the other has not.</summary>
    private HashSet<int> Changed(Snapshot snapshot, Snapshot before, NameEntities earlier)
    {
        HashSet<int> changed = [];
        foreach (var change in snapshot.ChangesSince(before))
        {
            var leaf = (change.Sign > 0 ? _counts : earlier._counts).Values.Leaf(change.Leaf);
            foreach (var document in change.Documents)
            {
                foreach (var value in leaf.Of(document))
                {
                    changed.Add(_numbers.KeyOf(value));
                }
            }
        }

        return changed;
    }

    private IEnumerable<int> Forms() =>
        _aliases.Changed.Select(alias => _numbers.FindKey(_aliases.FormOf(alias))).Where(key => key >= 0);

    private void Join(int key, int main, ImmutableDictionary<int, ImmutableList<int>>.Builder others)
    {
        var before = MainOf(key);
        if (before == main)
        {
            return;
        }

        if (before != key)
        {
            var left = others[before].Remove(key);
            if (left.IsEmpty)
            {
                others.Remove(before);
                if (_mains[before] == before + 1)
                {
                    _mains.At(before) = 0;
                }
            }
            else
            {
                others[before] = left;
            }
        }

        if (main != key)
        {
            var joined = others.GetValueOrDefault(main, ImmutableList<int>.Empty);
            var at = joined.BinarySearch(key, ByLetters);
            others[main] = joined.Insert(at < 0 ? ~at : at, key);
            if (_mains[main] == 0)
            {
                _mains.At(main) = main + 1;
            }
        }

        _mains.At(key) = main == key && !others.ContainsKey(key) ? 0 : main + 1;
    }
}
