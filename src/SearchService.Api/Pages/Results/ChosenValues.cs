using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Pages.Results;

/// <summary>What is chosen in a group of filters, and the addresses that choose otherwise.</summary>
internal static class ChosenValues
{
    /// <summary>The values of the parameter that must hold, without those left out; each may be several of which one must.</summary>
    public static List<string> Chosen(this FilterGroup group, SearchAddress address) =>
    [
        .. address.Parameters.Where(parameter => parameter.Key == group.Parameter && !Read(parameter.Value).Exclude)
            .Select(parameter => parameter.Value),
    ];

    public static bool IsChosen(this FilterGroup group, SearchAddress address, string value) =>
        group.Chosen(address).Exists(typed => Read(typed).Values.Contains(value));

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
        var typed = group.Chosen(address).First(chosen => Read(chosen).Values.Contains(value));
        List<string> others = [.. Read(typed).Values.Where(other => other != value)];
        var without = address.Without(group.Parameter, typed);
        return others.Count == 0 ? without : without.And(group.Parameter, FilterText.Of(others));
    }

    // The field does not matter: values of all are written alike.
    private static FieldFilter Read(string typed) => FilterText.Read(FilterField.Source, typed);
}
