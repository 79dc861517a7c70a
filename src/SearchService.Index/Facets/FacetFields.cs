using SearchService.Indexing.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Facets;

/// <summary>Which field of the index holds the values of a facet.</summary>
internal static class FacetFields
{
    public static string Of(FacetField field) => field switch
    {
        FacetField.People => ArticleFields.Person,
        FacetField.Places => ArticleFields.Place,
        FacetField.Countries => ArticleFields.Country,
        FacetField.Sources => ArticleFields.Source,
        FacetField.Authors => ArticleFields.Author,
        FacetField.Languages => ArticleFields.Language,
        FacetField.Years => ArticleFields.Year,
        _ => ArticleFields.Month,
    };

    /// <summary>Whether values of a field are names, kept as key and form.</summary>
    public static bool HasForms(string field) => field is ArticleFields.Person or ArticleFields.Place or ArticleFields.Source or ArticleFields.Author;
}
