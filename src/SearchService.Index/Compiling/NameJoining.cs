using SearchService.Indexing.Storage.Values;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Which keys of people are one person in one state of the index, asked of single keys:
/// <list type="number">
/// <item>keys of the same letters go by the one that most articles have;</item>
/// <item>a family name that stands alone goes by the full name that is clearly meant by it: see <see cref="Clear"/>.</item>
/// </list>
/// What is said of a key follows from the keys of its letters, of its family and of what it is called: <see cref="Concerned"/> names those
/// that a change of some keys may concern.
/// </summary>
internal sealed class NameJoining(ValueCounts counts, NameRelations relations, AliasesInUse aliases)
{
    /// <summary>
    /// A family name alone is taken for the full name that at least so many of a hundred articles mean that name anybody of the family.
    /// </summary>
    private const int Clear = 95;

    private readonly ValueNumbers _numbers = counts.Values.Numbers;

    /// <summary>Some keys, and all of which <see cref="MainOf"/> may say something else when these change.</summary>
    public IReadOnlyCollection<int> Concerned(IEnumerable<int> changed)
    {
        HashSet<int> concerned = [];
        var open = new Stack<int>(changed);
        while (open.TryPop(out var key))
        {
            if (!concerned.Add(key))
            {
                continue;
            }

            foreach (var same in relations.SameLetters(key))
            {
                open.Push(same);
            }

            PushName(NameRelations.FamilyOf(_numbers.Key(key)), open);
            foreach (var alias in aliases.Of(_numbers.Key(key).ToArray()))
            {
                PushName(aliases.FormOf(alias), open);
            }
        }

        return concerned;
    }

    /// <summary>The key that stands for the person of a key that some article has.</summary>
    public int MainOf(int key)
    {
        var main = OfSameLetters(key);
        while (Bearer(main) is { } bearer)
        {
            main = bearer;
        }

        return main;
    }

    /// <summary>Whether this key stands for those of its letters.</summary>
    public bool IsFirstOfLetters(int key) => OfSameLetters(key) == key;

    private void PushName(ReadOnlySpan<byte> name, Stack<int> open)
    {
        if (!name.IsEmpty && !name.Contains((byte)' ') && _numbers.FindKey(name) is >= 0 and var key)
        {
            open.Push(key);
        }
    }

    private bool Exists(int key) => counts.OfKey(key) > 0;

    private int OfSameLetters(int key)
    {
        var best = key;
        foreach (var same in relations.SameLetters(key))
        {
            best = Exists(same) && IsBefore(same, best) ? same : best;
        }

        return best;
    }

    /// <summary>More articles have it; of as many, it is the first by its letters.</summary>
    private bool IsBefore(int key, int other)
    {
        var (articles, others) = (counts.OfKey(key), counts.OfKey(other));
        return articles != others ? articles > others : _numbers.Key(key).SequenceCompareTo(_numbers.Key(other)) < 0;
    }

    private int ArticlesOf(int main) => relations.SameLetters(main).Sum(counts.OfKey);

    /// <summary>The one who is meant by a name of one word; null where that is not clear.</summary>
    private int? Bearer(int name)
    {
        if (_numbers.Key(name).Contains((byte)' ') || !Exists(name)
            || relations.SameLetters(name).Any(same => same != name && Exists(same)))
        {
            return null;
        }

        var word = _numbers.Key(name).ToArray();
        Dictionary<int, bool> isCalledSo = [];
        foreach (var alias in aliases.Called(word))
        {
            if (_numbers.FindKey(aliases.KeyOf(alias)) is >= 0 and var key && key != name && Exists(key))
            {
                // A name of one word that is in turn taken for another: only upwards, so that two never stand for each other.
                isCalledSo[IsBefore(key, name) ? MainOf(key) : OfSameLetters(key)] = true;
            }
        }

        if (isCalledSo.Count == 0)
        {
            return null;
        }

        foreach (var key in relations.OfFamily(word))
        {
            if (Exists(key) && IsFirstOfLetters(key))
            {
                isCalledSo.TryAdd(key, false);
            }
        }

        var (best, most, all) = (-1, 0, 0L);
        foreach (var bearer in isCalledSo.Keys)
        {
            var articles = ArticlesOf(bearer);
            all += articles;
            (best, most) = articles > most ? (bearer, articles) : (best, most);
        }

        var isFuller = best >= 0 && (_numbers.Key(best).Contains((byte)' ') || IsBefore(best, name));
        return best >= 0 && best != name && isFuller && isCalledSo[best] && most * 100L >= all * Clear ? best : null;
    }
}
