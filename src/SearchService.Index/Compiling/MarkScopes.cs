using SearchService.Indexing.Words.Marks;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>In which parts of an article that is marked which was asked for in a field.</summary>
internal static class MarkScopes
{
    public static MarkScope Of(QueryField? field) => field switch
    {
        QueryField.Title => MarkScope.Title,
        QueryField.Text => MarkScope.Text,
        _ => MarkScope.Anywhere,
    };
}
