using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Suggestions;

/// <param name="Key">Its key: lower case, no accents, words parted by one space.</param>
/// <param name="Text">As most articles print it.</param>
/// <param name="Articles">Articles that hold it.</param>
internal sealed record KnownName(string Key, string Text, long Articles);

/// <summary>All names of one kind in one state of the index, most frequent first. Safe for use by many threads at once.</summary>
internal sealed class KnownNames
{
    private readonly KnownName[] _names;

    /// <param name="ordinals">The names, with the forms that they are printed in.</param>
    /// <param name="articles">How many articles have each of them.</param>
    private KnownNames(FacetOrdinals ordinals, ReadOnlySpan<int> articles)
    {
        var lookup = ordinals.Lookup();
        var names = new List<KnownName>(ordinals.Keys);
        for (var key = 0; key < ordinals.Keys; key++)
        {
            var (start, end) = FacetCounter.FormsOf(ordinals, key);
            var count = 0L;
            foreach (var ofForm in articles[start..end])
            {
                count += ofForm;
            }

            if (count > 0)
            {
                var first = lookup(start);
                names.Add(new KnownName(
                    NameField.KeyOf(first), FacetCounter.Shown(ordinals, key, articles, lookup), count));
            }
        }

        _names = [.. names.OrderByDescending(name => name.Articles).ThenBy(name => name.Key, StringComparer.Ordinal)];
    }

    /// <param name="field">The field that holds the names.</param>
    public static KnownNames Of(Snapshot snapshot, NameField field) => snapshot.Of(
        snapshot => new KnownNames(FacetOrdinals.Of(snapshot, field), ValueTotals.Of(snapshot, field, CopyMode.Fold).Counts), field);

    /// <summary>Names of which a word goes on from what was typed; where there are too few, those spelled nearly so follow.</summary>
    public IReadOnlyList<KnownName> Suggest(string typed, int count)
    {
        List<KnownName> found = [.. _names.Where(name => Begins(name.Key, typed)).Take(count)];
        if (found.Count < count && TermExpansion.EditsFor(typed) is > 0 and var edits)
        {
            found.AddRange(_names
                .Where(name => !Begins(name.Key, typed) && BeginsNearly(name.Key, typed, edits)).Take(count - found.Count));
        }

        return found;
    }

    private static bool Begins(string key, string typed)
    {
        for (var at = 0; at >= 0 && at < key.Length; at = Next(key, at))
        {
            if (string.CompareOrdinal(key, at, typed, 0, typed.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsNearly(string key, string typed, int edits)
    {
        for (var at = 0; at >= 0 && at < key.Length; at = Next(key, at))
        {
            // The first letter is rarely wrong, and asking for it keeps most names away from the table.
            if (key[at] == typed[0] && PrefixDistance(typed, key.AsSpan(at), edits) <= edits)
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(string key, int at) => key.IndexOf(' ', at) is >= 0 and var space ? space + 1 : -1;

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
