using SearchService.Indexing.Words.Fields;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>The parts of an article that a field of the query language stands for.</summary>
internal static class BodyFields
{
    private static readonly IReadOnlyList<BodyField> Title = [IndexFields.Title];
    private static readonly IReadOnlyList<BodyField> Text = [IndexFields.Text, IndexFields.Summary, IndexFields.Captions];

    /// <param name="field">Null for everywhere.</param>
    public static IReadOnlyList<BodyField> Of(QueryField? field) => field switch
    {
        null => IndexFields.Body,
        QueryField.Title => Title,
        _ => Text,
    };
}
