using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire;

namespace SearchService.Api.Pages.Results;

/// <summary>
/// A field that results can be narrowed by: where it is counted, what filters by it, the parameter for that, and what a person calls it.
/// </summary>
public sealed record FilterGroup(FacetField Field, FilterField Filter, string Parameter, string Title, string One)
{
    /// <summary>How many values are shown at first.</summary>
    public const int Shown = 8;

    /// <summary>How many stand in the page: those beyond the first open in place.</summary>
    public const int Held = 16;

    /// <summary>How many are shown where more are asked for.</summary>
    public const int ShownAll = 100;

    public static IReadOnlyList<FilterGroup> All { get; } =
    [
        new(FacetField.People, FilterField.Person, "person", "People", "person"),
        new(FacetField.Places, FilterField.Place, "place", "Places", "place"),
        new(FacetField.Countries, FilterField.Country, "country", "Countries", "country"),
        new(FacetField.Sources, FilterField.Source, "source", "Sources", "source"),
        new(FacetField.Sections, FilterField.Section, "section", "Sections", "section"),
        new(FacetField.Authors, FilterField.Author, "author", "Authors", "author"),
        new(FacetField.Languages, FilterField.Language, "language", "Languages", "language"),
    ];

    /// <summary>The name of the field in <c>facets</c> and <c>facet_prefix</c>.</summary>
    public string Name => WireName.Of(Field);

    /// <summary>What a person calls one of its values.</summary>
    public string ShownOf(string value) => Field switch
    {
        FacetField.Languages => LanguageNames.Of(value),
        FacetField.Countries => CountryCodes.NameOf(value),
        _ => value,
    };

    /// <summary>
    /// The box that searches within the group. A form cannot send <c>facet_prefix=people:ki</c>, so it sends this and the page
    /// leads on to the address that the service knows.
    /// </summary>
    public string Box => "find_" + Name;
}
