using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Suggestions;

/// <param name="Keys">What it is found by: its words in lower case without accents, parted by one space.</param>
/// <param name="Text">As most articles print it.</param>
/// <param name="Articles">Articles that hold it.</param>
internal sealed record KnownName(IReadOnlyList<string> Keys, string Text, long Articles);

/// <summary>All names of one kind in one state of the index, most frequent first. Safe for use by many threads at once.</summary>
internal sealed class KnownNames
{
    private readonly KnownName[] _names;
    private readonly NameWordList _words;
    private readonly Dictionary<string, KnownName> _byKey;

    /// <param name="ordinals">The names, with the forms that they are printed in.</param>
    /// <param name="articles">How many articles have each of them.</param>
    private KnownNames(FacetOrdinals ordinals, ReadOnlySpan<int> articles)
    {
        var lookup = ordinals.Lookup();
        var names = new List<KnownName>(ordinals.Groups);
        for (var group = 0; group < ordinals.Groups; group++)
        {
            var (start, end) = ordinals.ValuesOf(group);
            var count = 0L;
            foreach (var ofForm in articles[start..end])
            {
                count += ofForm;
            }

            if (count > 0)
            {
                var keys = Enumerable.Range(start, end - start).Select(lookup).SelectMany(WordBeginnings.Of).Distinct();
                names.Add(new KnownName([.. keys], FacetCounter.Shown(ordinals, group, articles, lookup), count));
            }
        }

        _names = [.. names.OrderByDescending(name => name.Articles).ThenBy(name => name.Keys[0], StringComparer.Ordinal)];
        _byKey = _names.ToDictionary(name => name.Keys[0], StringComparer.Ordinal);
        _words = new NameWordList(_names);
    }

    /// <param name="field">The field that holds the names.</param>
    public static KnownNames Of(Snapshot snapshot, NameField field) => snapshot.Of(
        snapshot => new KnownNames(FacetOrdinals.Of(snapshot, field), ValueTotals.Of(snapshot, field, CopyMode.Fold).Counts), field);

    /// <summary>Most frequent first.</summary>
    public IReadOnlyList<KnownName> All => _names;

    /// <summary>The name that a key stands for, or null.</summary>
    public KnownName? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Names of which a word goes on from what was typed; where there are too few, those spelled nearly so follow.</summary>
    public IReadOnlyList<KnownName> Suggest(string typed, int count)
    {
        List<KnownName> found = [.. Begun(typed, count)];
        if (found.Count < count && TermExpansion.EditsFor(typed) is > 0 and var edits)
        {
            // The first letter is rarely wrong, and asking for it keeps most names away from the table.
            var near = _words.Of(_words.Beginning(typed[..1]), word => NearSpelling.MayBegin(typed, word, edits));
            found.AddRange(near.Select(name => _names[name])
                .Where(name => !Begins(name, typed) && name.Keys.Any(key => BeginsNearly(key, typed, edits))).Take(count - found.Count));
        }

        return found;
    }

    /// <summary>
    /// Where many names have such a word, the most frequent ones are soon met among all; where few have, these are looked through.
    /// </summary>
    private IEnumerable<KnownName> Begun(string typed, int count)
    {
        var space = typed.IndexOf(' ', StringComparison.Ordinal);
        var words = space < 0 ? _words.Beginning(typed) : _words.Equal(typed[..space]);
        var names = _words.CountOf(words);
        var among = names > (long)count * _names.Length / Math.Max(1, names)
            ? _names
            : _words.Of(words, _ => true).Select(name => _names[name]);
        return among.Where(name => Begins(name, typed)).Take(count);
    }

    private static bool Begins(KnownName name, string typed)
    {
        foreach (var key in name.Keys)
        {
            if (WordBeginnings.Begins(key, typed))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsNearly(string key, string typed, int edits)
    {
        for (var at = 0; at >= 0 && at < key.Length; at = WordBeginnings.Next(key, at))
        {
            if (key[at] == typed[0] && NearSpelling.PrefixDistance(typed, key.AsSpan(at), edits) <= edits)
            {
                return true;
            }
        }

        return false;
    }
}
