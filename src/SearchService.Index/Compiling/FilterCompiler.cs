using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>The filters of a request as queries: those that a facet asked for must be able to look past, and the others.</summary>
/// <param name="snapshot">The state of the index.</param>
/// <param name="placeNames">The name under which a place is indexed, by one in any language; null where it is the same or unknown.</param>
internal sealed class FilterCompiler(Snapshot snapshot, Func<string, string?> placeNames)
{
    /// <summary>Filters by what they restrict: a dimension's facets count what its own filters keep out, too.</summary>
    public IReadOnlyList<Dimension> Compile(SearchRequest request)
    {
        List<Dimension> filters =
            [.. request.Filters.GroupBy(filter => filter.Field).Select(group => new Dimension(FacetsOf(group.Key), AllOf(group)))];
        if (request.FromDate is not null || request.ToDate is not null)
        {
            var published = new DateBounds(request.FromDate, request.ToDate).Days;
            filters.Add(new Dimension([FacetField.Years, FacetField.Months], ValueFilters.Published(published)));
        }

        if (request.Mentions is { } days)
        {
            filters.Add(new Dimension([], ValueFilters.Mentions(days)));
        }

        if (request.Near is { } near)
        {
            filters.Add(new Dimension([], ValueFilters.Near(near.Centre, near.Kilometres)));
        }

        return filters;
    }

    private BooleanQuery AllOf(IEnumerable<FieldFilter> filters)
    {
        var all = new BooleanQuery(disableCoord: true) { { QueryParts.Articles(), Occur.MUST } };
        foreach (var filter in filters)
        {
            var any = QueryParts.Any(filter.Values.Select(value => Single(filter.Field, value)));
            all.Add(any, filter.Exclude ? Occur.MUST_NOT : Occur.MUST);
        }

        return all;
    }

    private Query Single(FilterField field, string value) => field switch
    {
        FilterField.Person => NameLookup.People(snapshot).Named(value),
        FilterField.Place => Place(value),
        FilterField.Source => IndexFields.Source.Is(NameKey.Of(value)),
        FilterField.Author => IndexFields.Author.Is(NameKey.Of(value)),
        FilterField.Section => IndexFields.Section.Is(NameKey.Of(value)),
        FilterField.Country => IndexFields.Country.Is(value.Trim().ToUpperInvariant()),
        _ => IndexFields.Language.Is(value.Trim().ToLowerInvariant()),
    };

    /// <summary>The place that has this name; where none has, also the one that some language calls so.</summary>
    private Query Place(string name)
    {
        var places = NameLookup.Places(snapshot);
        return !places.Has(name) && placeNames(name) is { } indexed
            ? QueryParts.Any([places.Named(name), places.Named(indexed)])
            : places.Named(name);
    }

    private static FacetField[] FacetsOf(FilterField field) => field switch
    {
        FilterField.Person => [FacetField.People],
        FilterField.Place => [FacetField.Places],
        FilterField.Source => [FacetField.Sources],
        FilterField.Author => [FacetField.Authors],
        FilterField.Section => [FacetField.Sections],
        FilterField.Country => [FacetField.Countries],
        _ => [FacetField.Languages],
    };
}

/// <summary>What a group of filters lets through, and the facets that look past it.</summary>
internal sealed record Dimension(IReadOnlyList<FacetField> Facets, Query Query);
