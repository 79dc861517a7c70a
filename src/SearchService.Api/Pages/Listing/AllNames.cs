using System.Collections.Concurrent;
using SearchService.Archive;
using SearchService.Articles.Letters;
using SearchService.Queries;

namespace SearchService.Api.Pages.Listing;

/// <param name="Name">As most articles print it.</param>
/// <param name="Count">Articles that have it.</param>
/// <param name="Letter">What it stands under.</param>
public sealed record ListedName(string Name, long Count, string Letter);

/// <summary>
/// All people, places or sources in the order of their letters: worked out when somebody asks, and kept as long as the state of the index
/// lasts, 100 bytes for each name. Safe for use by many threads at once.
/// </summary>
public sealed class AllNames(ServedState served, IArticleSearcher articles)
{
    /// <summary>Only so many names are listed, the most frequent ones.</summary>
    public const int MostNames = 100_000;

    /// <summary>Scripts that have more letters than a row of links has room for stand under one.</summary>
    private const char FirstOfMany = '\u2E80';

    private readonly ConcurrentDictionary<FacetField, (string? State, IReadOnlyList<ListedName> Names)> _lists = new();

    public IReadOnlyList<ListedName> Of(FacetField field, CancellationToken cancellation)
    {
        var state = served.State;
        if (_lists.TryGetValue(field, out var known) && known.State == state)
        {
            return known.Names;
        }

        var request = new SearchRequest { Size = 0, Copies = CopyMode.All, Facets = [new FacetRequest(field, MostNames)] };
        var names = articles.Search(request, cancellation).Facets[0].Values.Where(value => value.Value is not null)
            .Select(value => (Key: Folding.Fold(value.Value!), Value: value))
            .OrderBy(name => name.Key, StringComparer.Ordinal).ThenBy(name => name.Value.Value, StringComparer.Ordinal)
            .Select(name => new ListedName(name.Value.Value!, name.Value.Count, LetterOf(name.Key))).ToList();
        _lists[field] = (state, names);
        return names;
    }

    private static string LetterOf(string key)
    {
        var first = key.FirstOrDefault(char.IsLetterOrDigit);
        return !char.IsLetter(first) ? "0–9" : first >= FirstOfMany ? "漢字" : char.ToUpperInvariant(first).ToString();
    }
}
