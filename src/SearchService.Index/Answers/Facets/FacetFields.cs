using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>Which field of the index holds the values of a facet.</summary>
internal static class FacetFields
{
    public static CountedField Of(FacetField field) => field switch
    {
        FacetField.People => IndexFields.Person,
        FacetField.Places => IndexFields.Place,
        FacetField.Countries => IndexFields.Country,
        FacetField.Sources => IndexFields.Source,
        FacetField.Authors => IndexFields.Author,
        FacetField.Sections => IndexFields.Section,
        FacetField.Languages => IndexFields.Language,
        FacetField.Years => IndexFields.Year,
        _ => IndexFields.Month,
    };
}
