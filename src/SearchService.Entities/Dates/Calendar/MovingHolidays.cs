using System.Globalization;
using SearchService.Articles;

namespace SearchService.Entities.Dates.Calendar;

/// <summary>Holidays of other calendars.</summary>
internal enum MovingHoliday : byte
{
    None,
    OrthodoxEaster,
    Passover,
    RoshHashanah,
    YomKippur,
    Hanukkah,
    Purim,
    EidAlFitr,
    EidAlAdha,
    LunarNewYear,
}

/// <summary>
/// The days of holidays that other calendars set, by .NET's Hebrew, Umm al-Qura and Chinese calendars; of several days the first.
/// Islamic holidays begin a day earlier or later where the moon is sighted.
/// </summary>
internal static class MovingHolidays
{
    // Hebrew months counted from Tishri; a leap year has one more before Adar.
    private const int Tishri = 1;
    private const int Kislev = 3;
    private const int Adar = 6;
    private const int Nisan = 7;

    private const int Shawwal = 10;
    private const int DhuAlHijja = 12;

    private static readonly HebrewCalendar Hebrew = new();
    private static readonly UmAlQuraCalendar Islamic = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>The day by number on which the holiday falls in a Gregorian year, the first where it falls twice; null outside its calendar's range.</summary>
    public static int? DayNumberOf(MovingHoliday holiday, int year) => holiday switch
    {
        MovingHoliday.OrthodoxEaster => year is >= 1583 and <= 9999 ? JulianEaster(year) : null,
        MovingHoliday.Passover => OfHebrewSpring(year, Nisan, 15),
        MovingHoliday.Purim => OfHebrewSpring(year, Adar, 14),
        MovingHoliday.RoshHashanah => OfHebrewAutumn(year, Tishri, 1),
        MovingHoliday.YomKippur => OfHebrewAutumn(year, Tishri, 10),
        MovingHoliday.Hanukkah => OfHebrewAutumn(year, Kislev, 25),
        MovingHoliday.EidAlFitr => OfIslamicYear(year, Shawwal, 1),
        MovingHoliday.EidAlAdha => OfIslamicYear(year, DhuAlHijja, 10),
        MovingHoliday.LunarNewYear => Covers(Chinese, year) ? Number(Chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0)) : null,
        _ => null,
    };

    private static int? OfHebrewSpring(int year, int month, int day) => !Covers(Hebrew, year) ? null
        : year + 3760 is var hebrew && Hebrew.IsLeapYear(hebrew) ? Number(Hebrew.ToDateTime(hebrew, month + 1, day, 0, 0, 0, 0))
        : Number(Hebrew.ToDateTime(hebrew, month, day, 0, 0, 0, 0));

    private static int? OfHebrewAutumn(int year, int month, int day) =>
        Covers(Hebrew, year) ? Number(Hebrew.ToDateTime(year + 3761, month, day, 0, 0, 0, 0)) : null;

    private static int? OfIslamicYear(int year, int month, int day)
    {
        if (!Covers(Islamic, year))
        {
            return null;
        }

        var first = Islamic.GetYear(new DateTime(year, 1, 1));
        var date = Islamic.ToDateTime(first, month, day, 0, 0, 0, 0);
        return Number(date.Year == year ? date : Islamic.ToDateTime(first + 1, month, day, 0, 0, 0, 0));
    }

    // The whole year before and after must be known too, for a holiday may belong to a year that begins or ends in them.
    private static bool Covers(System.Globalization.Calendar calendar, int year) =>
        year > calendar.MinSupportedDateTime.Year + 1 && year < calendar.MaxSupportedDateTime.Year - 1;

    private static int Number(DateTime date) => DayNumber.Of(new CalendarDay(date.Year, date.Month, date.Day));

    // Meeus, Astronomical Algorithms, chapter 8, for the Julian calendar; then moved to the Gregorian.
    private static int JulianEaster(int year)
    {
        var epact = (19 * (year % 19) + 15) % 30;
        var weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
        var sum = epact + weekday + 114;
        var difference = year / 100 - year / 400 - 2;
        return DayNumber.Of(new CalendarDay(year, sum / 31, sum % 31 + 1)) + difference;
    }
}
