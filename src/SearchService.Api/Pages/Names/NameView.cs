using SearchService.Api.Pages.OverTime;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Wire;
using SearchService.Wire.Requests;

namespace SearchService.Api.Pages.Names;

/// <summary>What the page of a person or a place shows.</summary>
/// <param name="Name">As asked for.</param>
/// <param name="Parameter">person or place.</param>
/// <param name="Found">The newest articles that name it, and counts over all of them.</param>
/// <param name="Chart">When it was in the news.</param>
/// <param name="Choice">How that is drawn.</param>
/// <param name="Spellings">How the newest articles print the name, most frequent first.</param>
/// <param name="Keys">The keys of all names that are its own.</param>
public sealed record NameView(
    string Name, string Parameter, SearchResult Found, TimeChart Chart, ChartChoice Choice, IReadOnlyList<string> Spellings,
    IReadOnlySet<string> Keys)
{
    private const int Newest = 10;
    private const int Companions = 15;
    private const int MaxSpellings = 12;

    /// <summary>The search that finds its articles.</summary>
    public SearchAddress Search => SearchAddress.Empty.With(Parameter, FilterText.Of(Name));

    public static NameView Of(string name, FilterField field, ChartChoice choice, IArticleSearcher articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var request = new SearchRequest
        {
            Filters = [new FieldFilter(field, name)],
            Sort = SortOrder.Newest,
            Size = Newest,
            Facets =
            [
                new(FacetField.Sources),
                new(FacetField.People, Companions) { WithinFound = true },
                new(FacetField.Places, Companions) { WithinFound = true },
            ],
            Timelines = TimeChart.Asked,
        };
        var found = articles.Search(request, cancellation);
        var chart = TimeChart.Of(found.Timelines, choice.Interval);
        var reading = found.Names is [var first] ? first : null;
        var keys = reading is { Keys.Count: > 0 } ? reading.Keys : new HashSet<string> { NameKey.Of(name) };
        return new NameView(reading?.Name ?? Printed(found, name, field), WireName.Of(field), found, chart, choice,
            SpellingsIn(found, keys, field), keys);
    }

    /// <summary>How else it is printed; in capitals, it is the same.</summary>
    public IReadOnlyList<string> Also => [.. Spellings.Where(spelling => !spelling.Equals(Name, StringComparison.OrdinalIgnoreCase))
        .DistinctBy(spelling => spelling.ToUpperInvariant())];

    /// <summary>Whom the name may mean beside.</summary>
    public IReadOnlyList<FacetValue> MayBe => Found.Names is [{ } name] ? name.MayBe : [];

    /// <summary>The counts of a field among its articles, without itself.</summary>
    public IReadOnlyList<FacetValue> Facet(FacetField field) =>
        [.. Found.Facets.Where(facet => facet.Field == field).SelectMany(facet => facet.Values)];

    public IEnumerable<FacetValue> Others(FacetField field) =>
        Facet(field).Where(value => value.Value is { } other
            && !(Field == field && (Keys.Contains(NameKey.Of(other)) || NameKey.Of(other) == NameKey.Of(Name))));

    /// <summary>Whether another name, under which its page is found too, was asked for.</summary>
    /// <param name="asked">As the address spells it.</param>
    public bool IsAlias(string asked) => Found.Total > 0 && MayBe.Count == 0 && NameKey.Of(asked) != NameKey.Of(Name);

    private FacetField Field => Parameter == WireName.Of(FilterField.Person) ? FacetField.People : FacetField.Places;

    /// <summary>As most articles print it, however it was typed.</summary>
    private static string Printed(SearchResult found, string name, FilterField field) => found.Facets
        .Where(facet => facet.Field == (field == FilterField.Person ? FacetField.People : FacetField.Places))
        .SelectMany(facet => facet.Values)
        .FirstOrDefault(value => value.Value is not null && NameKey.Of(value.Value) == NameKey.Of(name))?.Value ?? name;

    private static List<string> SpellingsIn(SearchResult found, IReadOnlySet<string> keys, FilterField field)
    {
        var named =
            from hit in found.Hits
            from mention in field == FilterField.Person
                ? hit.Entities.People.Where(person => keys.Contains(NameKey.Of(person.Name))).SelectMany(person => person.Mentions)
                : hit.Entities.Places.Where(place => keys.Contains(NameKey.Of(place.Name))).SelectMany(place => place.Mentions)
            select mention.Text;
        return [.. named.CountBy(text => text).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MaxSpellings).Select(pair => pair.Key)];
    }
}
