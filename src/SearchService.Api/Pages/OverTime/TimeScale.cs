using System.Globalization;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.OverTime;

/// <summary>Years, months or days as whole numbers that follow each other, and back.</summary>
internal static class TimeScale
{
    private const int Months = 12;

    /// <summary>The number of a bucket's value; null where it is not known as exactly as the interval.</summary>
    public static int? Number(TimelineInterval interval, string value) =>
        !PartialDate.TryParse(value, out var date) ? null : (interval, date) switch
        {
            (TimelineInterval.Year, _) => date.Year,
            (TimelineInterval.Month, { Month: { } month }) => date.Year * Months + month - 1,
            (TimelineInterval.Day, { Month: { } month, Day: { } day }) => new DateOnly(date.Year, month, day).DayNumber,
            _ => null,
        };

    public static PartialDate Date(TimelineInterval interval, int number) => interval switch
    {
        TimelineInterval.Year => new PartialDate(number),
        TimelineInterval.Month => new PartialDate(number / Months, number % Months + 1),
        _ => PartialDate.From(DateOnly.FromDayNumber(number)),
    };

    /// <summary>Short: "1987", "Sep", "12 Sep"; with the year where the label before it is of another.</summary>
    public static string Label(PartialDate date, PartialDate? before)
    {
        if (date.Month is not { } month)
        {
            return date.Year.ToString(CultureInfo.InvariantCulture);
        }

        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);
        var day = date.Day is { } number ? $"{number} {name}" : name;
        return before?.Year == date.Year ? day : $"{day} {date.Year}";
    }
}
