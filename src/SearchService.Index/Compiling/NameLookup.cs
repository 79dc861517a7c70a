using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>Finds people and places by any spelling that some article prints them in.</summary>
internal sealed class NameLookup
{
    private readonly NameField _field;
    private readonly NameEntities _entities;

    private NameLookup(Snapshot snapshot, NameField field) => (_field, _entities) = (field, NameEntities.Of(snapshot, field));

    public static NameLookup People(Snapshot snapshot) => new(snapshot, IndexFields.Person);

    public static NameLookup Places(Snapshot snapshot) => new(snapshot, IndexFields.Place);

    /// <summary>The keys of everybody who has this spelling; none where no article prints it.</summary>
    public IReadOnlySet<string> Keys(string spelling) => _entities.Printed(NameKey.Of(spelling));

    /// <summary>The same, of a person also where the family name was put first.</summary>
    public IReadOnlySet<string> KeysInAnyOrder(string spelling) =>
        Orders(spelling).Select(_entities.Printed).FirstOrDefault(keys => keys.Count > 0) ?? new HashSet<string>();

    /// <summary>
    /// Articles with the one who has this name; else with those whom some article calls so; where there are none, with a name that holds
    /// its words in a row.
    /// </summary>
    public Query Named(string spelling)
    {
        var own = Own(spelling);
        return own.Count > 0 ? QueryParts.OneOf(_field, own)
            : KeysInAnyOrder(spelling) is { Count: > 0 } keys ? QueryParts.OneOf(_field, keys)
            : Holding(spelling);
    }

    /// <summary>Whether somebody has this name; not where somebody is only called so.</summary>
    public bool Has(string spelling) => Own(spelling).Count > 0;

    /// <summary>The keys of the one who has this name; none where nobody has, or where it is only what several are called.</summary>
    public IReadOnlyList<string> One(string spelling) =>
        Own(spelling) is { Count: > 0 } own ? own
            : Orders(spelling).Select(_entities.MayBe).FirstOrDefault(others => others.Count > 0) is [var only] ? _entities.KeysOf(only)
            : [];

    /// <summary>The keys that stand for others whom this name may mean as well.</summary>
    public IReadOnlyList<string> MayBe(string spelling) =>
        _entities.MayBe(NameKey.Of(spelling)) is { } others && (others.Count > 1 || Own(spelling).Count > 0) ? others : [];

    /// <summary>Articles with a name that holds these words in a row.</summary>
    public Query Holding(string words) =>
        TokenizedWord.Split(TextAnalyzers.Names, words).ConvertAll(word => word.Word) is { Count: > 0 } row
            ? QueryParts.Unscored(_field.Words.Row(row))
            : QueryParts.Nothing();

    private IReadOnlyList<string> Own(string spelling) =>
        Orders(spelling).Select(_entities.KeysOf).FirstOrDefault(keys => keys.Count > 0) ?? [];

    /// <summary>The key of a name; that of "Putin, Vladimir" and "Putin Vladimir" with the family name behind, too.</summary>
    private IEnumerable<string> Orders(string spelling)
    {
        var key = NameKey.Of(spelling);
        yield return key;
        if (_field != IndexFields.Person)
        {
            yield break;
        }

        if (spelling.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var family, var given])
        {
            yield return NameKey.Of($"{given} {family}");
        }
        else if (key.Split(' ') is { Length: > 1 } words)
        {
            yield return string.Join(' ', [.. words[1..], words[0]]);
        }
    }
}
