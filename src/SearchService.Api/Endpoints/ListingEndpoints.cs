using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Days;
using SearchService.Api.Pages.Listing;
using SearchService.Archive;
using SearchService.Archive.Statistics;
using SearchService.Articles;
using SearchService.Articles.Letters;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>Ways into the archive without a query: names from A to Z, its calendar, one day in any year.</summary>
internal static class ListingEndpoints
{
    private const int ShownOfDay = 5;

    /// <summary>So many years are looked through for a day, the latest ones.</summary>
    private const int MostYears = 300;

    /// <summary>A year in which every day of the calendar is one.</summary>
    private const int LeapYear = 2000;

    public static void MapListing(this IEndpointRouteBuilder pages)
    {
        foreach (var (path, _, field) in NamesPage.Kinds)
        {
            pages.MapGet(path, IResult (HttpContext http, ServedState served, AllNames lists, CancellationToken cancellation) =>
                ShownPage.WhenReady(http, served, () => Names(path, http.Request, lists.Of(field, cancellation))));
        }

        pages.MapGet("/calendar", (HttpContext http, ServedState served, ArchiveOverviews overviews, IArticleSearcher articles,
            TimeProvider time, CancellationToken cancellation) => ShownPage.WhenReady(http, served, () =>
        {
            var (held, today) = (overviews.Times(), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
            var typed = http.Request.Query["year"].ToString();
            if (typed.Length > 0 && !(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
                && asked is >= 1 and <= 9999))
            {
                return ShownPage.NotReadable(
                    [new RequestError(ErrorCode.InvalidParameter, $"'year' is '{typed}': expected a year, 1 to 9999.", "year")]);
            }

            var year = typed.Length > 0 ? int.Parse(typed, CultureInfo.InvariantCulture) : YearView.Years(held)?.Last ?? today.Year;
            return ShownPage.Show<YearPage>(new { View = YearView.Of(year, held, articles, cancellation), Today = today });
        }));
        pages.MapGet("/calendar/{day}", (string day, HttpContext http, ServedState served, ArchiveOverviews overviews,
            IArticleSearcher articles, CancellationToken cancellation) => ShownPage.WhenReady(http, served, () =>
            DateOnly.TryParseExact($"{LeapYear}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? ShownPage.Show<DayPage>(new { Date = date, Years = OfDay(date, overviews.Times(), articles, cancellation) })
                : ShownPage.NotReadable(
                    [new RequestError(ErrorCode.InvalidParameter, $"'{day}' is not a day: expected month and day, such as 09-12.")])));
    }

    private static RazorComponentResult<NamesPage> Names(string path, HttpRequest http, IReadOnlyList<ListedName> all)
    {
        var address = SearchAddress.Of(http);
        var letters = all.Select(name => name.Letter).Distinct().ToList();
        var find = address["find"]?.Trim();
        var letter = find is null ? address["letter"] is { } typed && letters.Contains(typed) ? typed : letters.FirstOrDefault() : null;
        var sought = find is null ? null : Folding.Fold(find);
        var named = all.Where(name => sought is null
            ? name.Letter == letter : Folding.Fold(name.Name).Contains(sought, StringComparison.Ordinal)).ToList();
        _ = int.TryParse(address["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var from);
        return ShownPage.Show<NamesPage>(new
        {
            Path = path,
            Address = address,
            Letters = letters,
            Letter = letter,
            Find = find,
            Shown = named.Skip(from).Take(NamesPage.PageSize).ToList(),
            From = from,
            Total = named.Count,
            All = all.Count,
        });
    }

    private static List<(int Year, SearchResult Found)> OfDay(
        DateOnly date, ArchiveTimes held, IArticleSearcher articles, CancellationToken cancellation)
    {
        if (YearView.Years(held) is not { } ends)
        {
            return [];
        }

        var years = Enumerable.Range(ends.First, ends.Last - ends.First + 1).Reverse().Take(MostYears)
            .Select(year => (Year: year, Date: new PartialDate(year, date.Month, date.Day)))
            .Where(day => held.Holds(TimelineInterval.Day, day.Date.ToString())).ToList();
        var found = articles.Search([.. years.Select(day => new SearchRequest
        {
            FromDate = day.Date,
            ToDate = day.Date,
            Filters = [],
            Sort = SortOrder.Oldest,
            Size = ShownOfDay,
            Facets = [],
        })], cancellation);
        return [.. years.Zip(found, (day, result) => (day.Year, result))];
    }
}
