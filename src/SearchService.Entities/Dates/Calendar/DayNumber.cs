using SearchService.Articles;

namespace SearchService.Entities.Dates.Calendar;

/// <summary>
/// Days counted from 1970-01-01 in the proleptic Gregorian calendar, also before the year 1. The conversions are the
/// era-based ones of Howard Hinnant ("chrono-compatible low-level date algorithms").
/// </summary>
internal static class DayNumber
{
    public static int Of(CalendarDay day)
    {
        var year = day.Month <= 2 ? day.Year - 1 : day.Year;
        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = year - era * 400;
        var dayOfYear = (153 * (day.Month + (day.Month > 2 ? -3 : 9)) + 2) / 5 + day.Day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    public static CalendarDay ToDay(int number)
    {
        number += 719_468;
        var era = (number >= 0 ? number : number - 146_096) / 146_097;
        var dayOfEra = number - era * 146_097;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shifted = (5 * dayOfYear + 2) / 153;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        return new CalendarDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1);
    }

    /// <summary>1 (Monday) to 7 (Sunday).</summary>
    public static int WeekdayOf(int number) => (number % 7 + 10) % 7 + 1;

    /// <summary>The first day from this one on that is such a weekday.</summary>
    public static int OnOrAfter(int number, int weekday) => number + (weekday - WeekdayOf(number) + 7) % 7;

    /// <summary>The last day up to this one that is such a weekday.</summary>
    public static int OnOrBefore(int number, int weekday) => number - (WeekdayOf(number) - weekday + 7) % 7;

    /// <summary>The Monday of an ISO 8601 week.</summary>
    public static int MondayOf(int isoYear, int week)
    {
        var fourth = Of(new CalendarDay(isoYear, 1, 4));
        return fourth - WeekdayOf(fourth) + 1 + (week - 1) * 7;
    }

    /// <summary>The ISO 8601 week that a day falls into; its year may differ from the day's.</summary>
    public static (int Year, int Week) WeekOf(int number)
    {
        var thursday = number - WeekdayOf(number) + 4;
        var year = ToDay(thursday).Year;
        return (year, (thursday - Of(new CalendarDay(year, 1, 1))) / 7 + 1);
    }

    /// <summary>52 or 53.</summary>
    public static int WeeksInYear(int isoYear) => WeekOf(Of(new CalendarDay(isoYear, 12, 28))).Week;
}
