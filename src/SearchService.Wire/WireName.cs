using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Queries;
using SearchService.Stores.Jobs;
using SearchService.Stores.Keys;

namespace SearchService.Wire;

/// <summary>
/// The names of values in parameters and answers. Clients rely on them, so that no member that is renamed in code changes one.
/// </summary>
public static class WireName
{
    private static readonly Dictionary<Type, (Enum Value, string Name)[]> Tables = new()
    {
        [typeof(MatchMode)] = [(MatchMode.Auto, "auto"), (MatchMode.All, "all"), (MatchMode.Most, "most")],
        [typeof(CopyMode)] = [(CopyMode.Fold, "fold"), (CopyMode.All, "all")],
        [typeof(SortOrder)] = [(SortOrder.Relevance, "relevance"), (SortOrder.Newest, "newest"), (SortOrder.Oldest, "oldest")],
        [typeof(FilterField)] =
        [
            (FilterField.Person, "person"), (FilterField.Place, "place"), (FilterField.Source, "source"), (FilterField.Author, "author"),
            (FilterField.Language, "language"), (FilterField.Country, "country"), (FilterField.Section, "section"),
        ],
        [typeof(FacetField)] =
        [
            (FacetField.People, "people"), (FacetField.Places, "places"),
            (FacetField.Countries, "countries"), (FacetField.Sources, "sources"),
            (FacetField.Authors, "authors"), (FacetField.Sections, "sections"),
            (FacetField.Languages, "languages"),
            (FacetField.Years, "years"), (FacetField.Months, "months"),
        ],
        [typeof(TimelineInterval)] = [(TimelineInterval.Year, "year"), (TimelineInterval.Month, "month"), (TimelineInterval.Day, "day")],
        [typeof(ConcordanceOrder)] =
            [(ConcordanceOrder.Article, "article"), (ConcordanceOrder.Left, "left"), (ConcordanceOrder.Right, "right")],
        [typeof(SuggestionKind)] =
            [(SuggestionKind.Person, "person"), (SuggestionKind.Place, "place"),
                (SuggestionKind.Title, "title"), (SuggestionKind.Word, "word")],
        [typeof(CorrectionAction)] =
        [
            (CorrectionAction.Merge, "merge"), (CorrectionAction.Rename, "rename"),
            (CorrectionAction.Hide, "hide"), (CorrectionAction.Split, "split"),
        ],
        [typeof(NameKind)] = [(NameKind.Person, "person"), (NameKind.Place, "place")],
        [typeof(KeyKind)] = [(KeyKind.Read, "read"), (KeyKind.Write, "write"), (KeyKind.Admin, "admin")],
        [typeof(JobState)] =
        [
            (JobState.Enqueued, "enqueued"), (JobState.Processing, "processing"),
            (JobState.Succeeded, "succeeded"), (JobState.Failed, "failed"),
            (JobState.Canceled, "canceled"),
        ],
    };

    /// <summary>The kinds of values that have names.</summary>
    public static IReadOnlyCollection<Type> Kinds => Tables.Keys;

    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Array.Find(Tables[typeof(T)], each => each.Value.Equals(value)).Name;

    /// <summary>The value of a name, as it is written; null where none has it.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum => Array.Find(Tables[typeof(T)], each => each.Name == name) is { Value: { } value } ? (T)value : null;

    /// <summary>All names of a kind of values, in their order.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Tables[typeof(T)].Select(each => each.Name);
}
