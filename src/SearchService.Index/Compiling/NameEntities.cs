using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Who is who in one state of the index. An article resolves its own names, each to one key; here keys of several articles that name one
/// person become one entity, which has the articles of all of them:
/// <list type="number">
/// <item>keys of the same letters, parted otherwise ("J. K. Rowling", "JK Rowling");</item>
/// <item>a family name that stands alone in some articles ("Reagan"), with the full name that others print it for, if it is
/// clear whose it is: see <see cref="Clear"/>. Where it is not, it stays apart, and may be any of <see cref="MayBe"/>.</item>
/// </list>
/// Every count and every filter goes by these entities, so that a number beside a name is what its filter finds. Safe for use by many
/// threads at once.
/// </summary>
internal sealed class NameEntities
{
    /// <summary>
    /// A family name alone is taken for the full name that at least so many of a hundred articles mean that name anybody of the family.
    /// </summary>
    private const int Clear = 95;

    /// <summary>Of names that are counted as they are written.</summary>
    public static readonly NameEntities None = new();

    private readonly Dictionary<string, int> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Key, int Articles)>> _meant = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _mains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);

    private NameEntities()
    {
    }

    private NameEntities(IndexReader reader, NameField field)
    {
        ForEach(reader, field, (key, articles) => _articles[key] = articles);
        ForEach(reader, field.Aliases, (alias, articles) =>
        {
            var form = NameField.KeyOf(alias);
            var key = alias[(form.Length + 1)..];
            if (form != key && _articles.ContainsKey(key))
            {
                Add(_meant, form, (key, articles));
            }
        });
        if (field == IndexFields.Person)
        {
            JoinSameLetters();
            AddFamilies();
            JoinFamilyNames();
        }
    }

    /// <summary>Whether any entity has several keys.</summary>
    public bool AnyJoined => _members.Count > 0;

    public static NameEntities Of(Snapshot snapshot, NameField field) =>
        snapshot.Of(snapshot => new NameEntities(snapshot.Reader, field), field);

    /// <summary>The key that stands for the entity of a key.</summary>
    public string MainOf(string key) => _mains.GetValueOrDefault(key, key);

    /// <summary>All keys of the entity that this key is of, the one that stands for it first; none where no article has it.</summary>
    public IReadOnlyList<string> KeysOf(string key) =>
        MainOf(key) is var main && _members.TryGetValue(main, out var members) ? [main, .. members]
            : _articles.ContainsKey(key) ? [key] : [];

    /// <summary>The keys of all entities that some article calls so, or whose family name it is; not those of its own.</summary>
    public IReadOnlyList<string> MayBe(string key) =>
    [
        .. _meant.GetValueOrDefault(key, []).Select(meant => MainOf(meant.Key)).Distinct().Where(main => main != MainOf(key)),
    ];

    /// <summary>The keys of all entities that some article prints so, its own among them.</summary>
    public IReadOnlySet<string> Printed(string key) =>
        MayBe(key).Prepend(key).SelectMany(KeysOf).ToHashSet(StringComparer.Ordinal);

    private void JoinSameLetters()
    {
        var groups = _articles.Keys.GroupBy(key => key.Replace(" ", "", StringComparison.Ordinal)).ToList();
        foreach (var same in groups.Where(group => group.Skip(1).Any()))
        {
            var keys = same.OrderByDescending(key => _articles[key]).ThenBy(key => key, StringComparer.Ordinal).ToList();
            foreach (var other in keys.Skip(1))
            {
                Join(other, keys[0]);
            }
        }
    }

    /// <summary>Whoever bears a family name may be meant by it, also where no article says so.</summary>
    private void AddFamilies()
    {
        foreach (var (key, articles) in _articles)
        {
            if (key.LastIndexOf(' ') is > 0 and var gap && key[(gap + 1)..] is var family && MainOf(key) == key
                && !_meant.GetValueOrDefault(family, []).Exists(meant => MainOf(meant.Key) == key))
            {
                Add(_meant, family, (key, 0));
            }
        }
    }

    private void JoinFamilyNames()
    {
        foreach (var (name, meant) in _meant)
        {
            if (name.Contains(' ', StringComparison.Ordinal) || !_articles.ContainsKey(name) || MainOf(name) != name
                || _members.ContainsKey(name))
            {
                continue;
            }

            var bearers = meant.GroupBy(each => MainOf(each.Key))
                .Select(each => (Key: each.Key, IsCalledSo: each.Any(one => one.Articles > 0), Articles: Articles(each.Key))).ToList();
            var (key, isCalledSo, articles) = bearers.MaxBy(each => each.Articles);
            if (isCalledSo && articles * 100L >= bearers.Sum(each => (long)each.Articles) * Clear && MainOf(key) != name)
            {
                Join(name, MainOf(key));
            }
        }
    }

    private int Articles(string main) => KeysOf(main).Sum(key => _articles[key]);

    private void Join(string key, string main)
    {
        _mains[key] = main;
        Add(_members, main, key);
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(value);
    }

    /// <summary>Each term of a field with the number of articles that have it: what was deleted and not yet merged away is none.</summary>
    private static void ForEach(IndexReader reader, IndexField field, Action<string, int> use)
    {
        if (field.TermsOf(reader) is not { } terms)
        {
            return;
        }

        var live = MultiFields.GetLiveDocs(reader);
        DocsEnum? documents = null;
        for (var each = terms.GetEnumerator(); each.MoveNext();)
        {
            var count = live is null ? each.DocFreq : Count(documents = each.Docs(live, documents, DocsFlags.NONE));
            if (count > 0)
            {
                use(each.Term.Utf8ToString(), count);
            }
        }
    }

    private static int Count(DocsEnum documents)
    {
        var count = 0;
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            count++;
        }

        return count;
    }
}
