namespace SearchService.Queries;

/// <summary>
/// The names by which choices travel: in addresses, in JSON and on the command line. Scripts rely on them, so they stand here
/// and not in the code's own names: a member can be renamed, its name on the wire stays.
/// </summary>
public static class WireNames
{
    private static readonly Dictionary<Enum, string> Names = new()
    {
        [MatchMode.Auto] = "auto",
        [MatchMode.All] = "all",
        [MatchMode.Most] = "most",
        [CopyMode.Fold] = "fold",
        [CopyMode.All] = "all",
        [SortOrder.Relevance] = "relevance",
        [SortOrder.Newest] = "newest",
        [SortOrder.Oldest] = "oldest",
        [FilterField.Person] = "person",
        [FilterField.Place] = "place",
        [FilterField.Source] = "source",
        [FilterField.Author] = "author",
        [FilterField.Language] = "language",
        [FacetField.People] = "people",
        [FacetField.Places] = "places",
        [FacetField.Countries] = "countries",
        [FacetField.Sources] = "sources",
        [FacetField.Authors] = "authors",
        [FacetField.Languages] = "languages",
        [FacetField.Years] = "years",
        [FacetField.Months] = "months",
        [TimelineInterval.Year] = "year",
        [TimelineInterval.Month] = "month",
        [TimelineInterval.Day] = "day",
        [SuggestionKind.Person] = "person",
        [SuggestionKind.Place] = "place",
        [SuggestionKind.Title] = "title",
        [SuggestionKind.Word] = "word",
    };

    /// <exception cref="KeyNotFoundException">The choice never travels.</exception>
    public static string Of(Enum choice) => Names[choice];

    /// <summary>The choices of one kind by their names, in the order in which they are told.</summary>
    public static IReadOnlyDictionary<string, T> All<T>()
        where T : struct, Enum => Names.Keys.OfType<T>().ToDictionary(choice => Names[choice], StringComparer.Ordinal);
}
