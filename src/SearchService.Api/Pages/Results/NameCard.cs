using SearchService.Queries;

namespace SearchService.Api.Pages.Results;

/// <summary>A person or place that a query names, with the way to its page.</summary>
/// <param name="Name">As most articles print it.</param>
/// <param name="Field">Person or place.</param>
/// <param name="Count">Articles that name it.</param>
public sealed record NameCard(string Name, FilterField Field, long Count)
{
    private const int MostWords = 5;
    private const int MostOthers = 3;

    public string Address => Field == FilterField.Person ? PageAddress.Person(Name) : PageAddress.Place(Name);

    /// <summary>Whom and what a query names, where it is nothing but a name; costs two counts.</summary>
    public static IReadOnlyList<NameCard> Of(SearchRequest request, IArticleSearcher articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(articles);
        var (typed, fields) = Asked(request.Query.Trim());
        var name = typed.Trim('"').Trim();
        if (request.From > 0 || request.Cursor is not null || !MayBeName(name))
        {
            return [];
        }

        var found = articles.Search(
            [.. fields.Select(field => new SearchRequest { Filters = [new FieldFilter(field, name)], Size = 0, Facets = [] })],
            cancellation);
        return [.. fields.Zip(found, Cards).SelectMany(cards => cards)];
    }

    /// <summary>A suggestion that was chosen says which of the two it is.</summary>
    private static (string Name, FilterField[] Fields) Asked(string query) =>
        query.StartsWith("person:\"", StringComparison.Ordinal) ? (query["person:".Length..], [FilterField.Person])
        : query.StartsWith("place:\"", StringComparison.Ordinal) ? (query["place:".Length..], [FilterField.Place])
        : (query, [FilterField.Person, FilterField.Place]);

    private static IEnumerable<NameCard> Cards(FilterField field, SearchResult found)
    {
        if (found is { Total: > 0, Names: [var reading] })
        {
            if (reading.Name is { } name)
            {
                yield return new NameCard(name, field, found.Total);
            }

            foreach (var other in reading.MayBe.Where(other => other.Value is not null).Take(MostOthers))
            {
                yield return new NameCard(other.Value!, field, other.Count);
            }
        }
    }

    private static bool MayBeName(string text) => text.Length > 0
        && text.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’')
        && text.Split(' ') is { Length: <= MostWords } words && !Array.Exists(words, word => word is "OR" or "AND" or "NOT");
}
