using SearchService.Api.Pages.Shell;
using SearchService.Archive;
using SearchService.Articles.Calendars;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Pages.Results;

/// <summary>Something that narrows the results, in words, with the address of the page without it.</summary>
public sealed record ActiveFilter(string Text, string Removed)
{
    public static IReadOnlyList<ActiveFilter> Of(SearchAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return [.. Named(address), .. Published(address), .. Others(address)];
    }

    private static IEnumerable<ActiveFilter> Named(SearchAddress address) =>
        from parameter in address.Parameters
        let @group = FilterGroup.All.FirstOrDefault(known => known.Parameter == parameter.Key)
        where @group is not null
        let filter = FilterText.Read(FilterField.Source, parameter.Value)
        select new ActiveFilter(
            $"{(filter.Exclude ? "not " : "")}{@group.One}: {string.Join(" or ", filter.Values.Select(@group.ShownOf))}",
            address.Without(parameter.Key, parameter.Value).ToString());

    private static IEnumerable<ActiveFilter> Published(SearchAddress address)
    {
        var (from, to) = (Day(address["from_date"]), Day(address["to_date"]));
        var text = (from, to) switch
        {
            (null, null) => null,
            ({ } first, null) => $"published from {first} on",
            (null, { } last) => $"published up to {last}",
            var (first, last) => first == last ? $"published in {first}" : $"published {first} to {last}",
        };
        return text is null ? [] : [new ActiveFilter(text, address.Without("from_date", "to_date").ToString())];
    }

    private static IEnumerable<ActiveFilter> Others(SearchAddress address)
    {
        if (address["mentions"] is { } days)
        {
            yield return new ActiveFilter($"mentions {Words.Days(days)}", address.Without("mentions").ToString());
        }

        if (address["near"] is { } point)
        {
            yield return new ActiveFilter(
                $"within {address["km"] ?? "50"} km of {PlaceLocations.Named(point) ?? Described(point)}",
                address.Without("near", "km").ToString());
        }

        if (address["match"] is "all" or "most")
        {
            yield return new ActiveFilter(
                address["match"] == "all" ? "every word must occur" : "any word may occur", address.Without("match").ToString());
        }

        if (address["copies"] == "all")
        {
            yield return new ActiveFilter("copies shown one by one", address.Without("copies").ToString());
        }

        if (address["boost"] == "recent")
        {
            yield return new ActiveFilter("recent articles first among equals", address.Without("boost").ToString());
        }

        if (address["synonyms"] is "true" or "1")
        {
            yield return new ActiveFilter("with synonyms", address.Without("synonyms").ToString());
        }
    }

    /// <summary>A point that was drawn, in words.</summary>
    private static string Described(string point) => PlaceLocations.Nearest(point) is var (name, kilometres)
        ? $"a point {Words.Number((long)Math.Round(kilometres))} km from {name}" : point;

    private static string? Day(string? typed) => typed is not null && TypedDate.TryParse(typed, out var date) ? Words.Date(date) : typed;
}
