using SearchService.Articles;
using SearchService.Entities.Dates;

namespace SearchService.Api.Pages.Reading;

/// <summary>Where a name in an article leads.</summary>
public static class NameLink
{
    /// <summary>The address, or null where there is nowhere to lead to: a day without a year, "recently".</summary>
    public static string? Of(MentionKind kind, string name) => kind switch
    {
        MentionKind.Person => PageAddress.Person(name),
        MentionKind.Place => PageAddress.Place(name),
        MentionKind.Date when TimexValue.DaysOf(name) is { } days => Spoken(days),
        _ => null,
    };

    /// <summary>Articles that speak of these days; those before the year 1 cannot be asked for.</summary>
    private static string? Spoken(DayRange days)
    {
        var (first, last) = (days.First, days.Last);
        if (first.Year < 1 || last.Year > 9999)
        {
            return null;
        }

        var day = new PartialDate(first.Year, first.Month, first.Day);
        var (month, year) = (new PartialDate(first.Year, first.Month), new PartialDate(first.Year));
        return PageAddress.Mentions(
            first == last ? $"{day}"
            : days == month.Days ? $"{month}"
            : days == year.Days ? $"{year}"
            : $"{day}..{new PartialDate(last.Year, last.Month, last.Day)}");
    }
}
