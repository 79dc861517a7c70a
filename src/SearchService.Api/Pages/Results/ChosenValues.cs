using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Pages.Results;

/// <summary>What is chosen in a group of filters, and the addresses that choose otherwise.</summary>
internal static class ChosenValues
{
    /// <summary>A query is asked for each value that is chosen and not listed, so that there is an end to them.</summary>
    private const int MostCounted = 10;

    /// <summary>The values of the parameter that must hold, without those left out; each may be several of which one must.</summary>
    public static List<string> Chosen(this FilterGroup group, SearchAddress address) =>
    [
        .. address.Parameters.Where(parameter => parameter.Key == group.Parameter && !Read(parameter.Value).Exclude)
            .Select(parameter => parameter.Value),
    ];

    public static bool IsChosen(this FilterGroup group, SearchAddress address, string value) =>
        group.Chosen(address).Exists(typed => Has(typed, value));

    /// <summary>The values that are chosen and too rare to be listed, with their counts.</summary>
    /// <param name="group">The filters.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="listed">The values that are listed anyway.</param>
    /// <param name="articles">Counts what is not.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IEnumerable<FacetValue> Unlisted(
        this FilterGroup group, SearchRequest request, IReadOnlyList<FacetValue> listed, IArticleSearcher articles,
        CancellationToken cancellation)
    {
        var chosen = request.Filters.Where(filter => filter.Field == group.Filter && !filter.Exclude).SelectMany(filter => filter.Values);
        foreach (var value in chosen.Distinct(StringComparer.OrdinalIgnoreCase).Take(MostCounted))
        {
            if (!listed.Any(known => string.Equals(known.Value, value, StringComparison.OrdinalIgnoreCase)))
            {
                // As the others of the list are counted: with this one in the place of what is chosen.
                var instead = request with
                {
                    Filters = [.. request.Filters.Where(filter => filter.Field != group.Filter), new FieldFilter(group.Filter, value)],
                    Size = 0,
                    From = 0,
                    Cursor = null,
                    Facets = [],
                    Timelines = [],
                    Significant = 0,
                };
                yield return new FacetValue(value, articles.Search(instead, cancellation).Total);
            }
        }
    }

    /// <summary>
    /// Counts of a group do not heed what is chosen in it: they say how many there would be with this value in its place.
    /// </summary>
    public static SearchAddress Instead(this FilterGroup group, SearchAddress address, string value) =>
        group.Chosen(address).Aggregate(address, (state, chosen) => state.Without(group.Parameter, chosen))
            .And(group.Parameter, FilterText.Of(value));

    /// <summary>What was chosen last, or this value.</summary>
    public static SearchAddress OrToo(this FilterGroup group, SearchAddress address, string value)
    {
        var last = group.Chosen(address)[^1];
        return address.Without(group.Parameter, last).And(group.Parameter, FilterText.Of([.. Read(last).Values, value]));
    }

    /// <summary>Without the value, and with those that might stand in its place.</summary>
    public static SearchAddress NoLonger(this FilterGroup group, SearchAddress address, string value)
    {
        var typed = group.Chosen(address).First(chosen => Has(chosen, value));
        List<string> others = [.. Read(typed).Values.Where(other => !IsSame(other, value))];
        var without = address.Without(group.Parameter, typed);
        return others.Count == 0 ? without : without.And(group.Parameter, FilterText.Of(others));
    }

    private static bool Has(string typed, string value) => Read(typed).Values.Any(other => IsSame(other, value));

    /// <summary>A code or a name may be typed in letters of either size.</summary>
    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // The field does not matter: values of all are written alike.
    private static FieldFilter Read(string typed) => FilterText.Read(FilterField.Source, typed);
}
