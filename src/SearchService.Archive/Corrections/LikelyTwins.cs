using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Archive.Corrections;

/// <summary>Two names that are likely spellings of one: the more frequent one, and the one that may belong to it.</summary>
public sealed record Twins(FacetValue Name, FacetValue Other);

/// <summary>
/// Proposes names that a person may want to merge. Names that share a <see cref="NameKey"/> have met already; listed are those that sound
/// alike, and those of whom one has the initial where the other has the first name, if only one is so called.
/// </summary>
public static class LikelyTwins
{
    /// <summary>Only so many names are looked at, the most frequent ones: 30 MB.</summary>
    private const int MostNames = 100_000;

    private const int ShortestFamilyName = 4;

    /// <summary>The pairs, those first whose rarer name is in most articles.</summary>
    /// <param name="articles">What is searched.</param>
    /// <param name="kind">People or places.</param>
    /// <param name="count">At most so many pairs.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IReadOnlyList<Twins> Find(IArticleSearcher articles, NameKind kind, int count, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var field = kind == NameKind.Person ? FacetField.People : FacetField.Places;
        var request = new SearchRequest { Size = 0, Copies = CopyMode.All, Facets = [new FacetRequest(field, MostNames)] };
        var names = articles.Search(request, cancellation).Facets[0].Values.Where(value => value.Value is not null)
            .Where(value => kind == NameKind.Place || value.Value!.Contains(' ', StringComparison.Ordinal)).ToList();
        var alike = names.GroupBy(value => NameSound.Of(value.Value!)).SelectMany(Pairs);
        var initials = kind == NameKind.Person ? WithInitial(names) : [];
        return
        [
            .. alike.Concat(initials).DistinctBy(twins => (twins.Name.Value, twins.Other.Value))
                .OrderByDescending(twins => twins.Other.Count).ThenBy(twins => twins.Name.Value, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    /// <summary>Each name of a group with the most frequent one of it.</summary>
    private static IEnumerable<Twins> Pairs(IEnumerable<FacetValue> same)
    {
        var ordered = same.OrderByDescending(value => value.Count).ToList();
        return ordered.Skip(1).Where(other => NameKey.Of(other.Value!) != NameKey.Of(ordered[0].Value!))
            .Select(other => new Twins(ordered[0], other));
    }

    /// <summary>"A. Merkel" beside "Angela Merkel", if no other Merkel begins so.</summary>
    private static IEnumerable<Twins> WithInitial(List<FacetValue> names)
    {
        var families = names.Select(value => (Value: value, Words: NameKey.Of(value.Value!).Split(' ')))
            .Where(name => name.Words is [_, { Length: >= ShortestFamilyName }]).ToLookup(name => name.Words[1]);
        foreach (var family in families)
        {
            foreach (var (value, words) in family.Where(name => name.Words[0].Length == 1))
            {
                var bearers = family.Where(name => name.Words[0].Length > 1 && name.Words[0][0] == words[0][0]).ToList();
                if (bearers is [var only])
                {
                    yield return new Twins(only.Value, value);
                }
            }
        }
    }
}
