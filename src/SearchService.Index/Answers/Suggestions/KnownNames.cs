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
    }

    /// <param name="field">The field that holds the names.</param>
    public static KnownNames Of(Snapshot snapshot, NameField field) => snapshot.Of(
        snapshot => new KnownNames(FacetOrdinals.Of(snapshot, field), ValueTotals.Of(snapshot, field, CopyMode.Fold).Counts), field);

    /// <summary>The name that a key stands for, or null.</summary>
    public KnownName? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Names of which a word goes on from what was typed; where there are too few, those spelled nearly so follow.</summary>
    public IReadOnlyList<KnownName> Suggest(string typed, int count)
    {
        List<KnownName> found = [.. _names.Where(name => Begins(name, typed)).Take(count)];
        if (found.Count < count && TermExpansion.EditsFor(typed) is > 0 and var edits)
        {
            found.AddRange(_names
                .Where(name => !Begins(name, typed) && name.Keys.Any(key => BeginsNearly(key, typed, edits))).Take(count - found.Count));
        }

        return found;
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
            // The first letter is rarely wrong, and asking for it keeps most names away from the table.
            if (key[at] == typed[0] && PrefixDistance(typed, key.AsSpan(at), edits) <= edits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The fewest letters to change, add, leave out or exchange so that the text begins with what was typed.</summary>
    private static int PrefixDistance(string typed, ReadOnlySpan<char> text, int edits)
    {
        text = text[..Math.Min(text.Length, typed.Length + edits)];
        Span<int> twoAgo = stackalloc int[text.Length + 1];
        Span<int> before = stackalloc int[text.Length + 1];
        Span<int> row = stackalloc int[text.Length + 1];
        for (var j = 0; j <= text.Length; j++)
        {
            before[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= text.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + (typed[i - 1] == text[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == text[j - 2] && typed[i - 2] == text[j - 1])
                {
                    row[j] = Math.Min(row[j], twoAgo[j - 2] + 1);
                }
            }

            before.CopyTo(twoAgo);
            row.CopyTo(before);
        }

        var least = int.MaxValue;
        foreach (var distance in before)
        {
            least = Math.Min(least, distance);
        }

        return least;
    }
}
