using SearchService.Articles;
using SearchService.Queries;
using SearchService.Wire;

namespace SearchService.Api.Pages.Watching;

/// <summary>A search as a watchlist can keep it: as names, and as one query with its filters in it.</summary>
/// <param name="Names">People or places.</param>
/// <param name="Query">In the query language; empty where the names say all.</param>
/// <param name="LeftOut">What the query language has no words for.</param>
public sealed record WatchedSearch(IReadOnlyList<string> Names, string Query, IReadOnlyList<string> LeftOut)
{
    public static WatchedSearch Of(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<string> leftOut =
        [
            .. request.Filters.Where(filter => filter.Field is FilterField.Language or FilterField.Country or FilterField.Section)
                .Select(filter => $"{WireName.Of(filter.Field)} {string.Join(" or ", filter.Values)}"),
            .. request.Near is null ? (string[])[] : ["the distance from a point"],
        ];
        if (request is { Query: "", Filters: [{ Exclude: false, Field: FilterField.Person or FilterField.Place } name] }
            && request.Mentions is null && request.Near is null && request.FromDate is null && request.ToDate is null)
        {
            return new WatchedSearch(name.Values, "", leftOut);
        }

        List<string> parts =
        [
            .. request.Filters.Where(filter => filter.Field is not (FilterField.Language or FilterField.Country or FilterField.Section))
                .Select(Part),
        ];
        if (request.FromDate is not null || request.ToDate is not null)
        {
            parts.Add($"date:{request.FromDate}..{request.ToDate}");
        }

        if (request.Mentions is { } days)
        {
            parts.Add($"mentions:{Day(days.First)}..{Day(days.Last)}");
        }

        var typed = request.Query.Trim();
        if (typed.Length > 0 && typed != "*")
        {
            parts.Insert(0, parts.Count > 0 && typed.Contains(" OR ", StringComparison.Ordinal) ? $"({typed})" : typed);
        }

        return new WatchedSearch([], string.Join(' ', parts), leftOut);
    }

    private static string Part(FieldFilter filter)
    {
        var values = string.Join(" OR ", filter.Values.Select(value => $"{WireName.Of(filter.Field)}:\"{value.Replace('"', ' ')}\""));
        return $"{(filter.Exclude ? "-" : "")}{(filter.Or.Count > 0 ? $"({values})" : values)}";
    }

    private static string Day(CalendarDay day) => day.Year is >= 1 and <= 9999 ? $"{new PartialDate(day.Year, day.Month, day.Day)}" : "";
}
