using SearchService.Articles;

namespace SearchService.Entities.Dates.Calendar;

internal enum HolidayRule : byte
{
    /// <summary>A day of a month.</summary>
    Fixed,

    /// <summary>The nth weekday of a month; the last where n is 5.</summary>
    NthWeekday,

    /// <summary>Days after Easter Sunday.</summary>
    Easter,

    /// <summary>Days after Thanksgiving, the fourth Thursday of November.</summary>
    Thanksgiving,

    /// <summary>The Tuesday after the first Monday.</summary>
    ElectionDay,

    /// <summary>Easter Sunday of the eastern churches.</summary>
    OrthodoxEaster,

    /// <summary>
    /// A day of a Hebrew month, counted from Tishri in an ordinary year, that lies in the first half of the Gregorian year.
    /// </summary>
    HebrewSpring,

    /// <summary>The same in the second half.</summary>
    HebrewAutumn,

    /// <summary>A day of an Islamic month.</summary>
    Islamic,

    /// <summary>The first day of the Chinese year.</summary>
    LunarNewYear,
}

/// <summary>A holiday and how its day is found.</summary>
/// <param name="Words">Its name in words, an apostrophe as a word of its own.</param>
/// <param name="Day">Of <see cref="HolidayRule.Fixed"/> the day, of a weekday n * 10 + weekday, of Easter the days after it.</param>
/// <param name="FixedYear">The year of an event that happened once, or 0.</param>
internal readonly record struct Holiday(string[] Words, HolidayRule Rule, int Month, int Day, int FixedYear = 0);

/// <summary>The holidays that English news calls by name.</summary>
internal static class HolidayCalendar
{
    public static IReadOnlyList<Holiday> All { get; } =
    [
        .. Fixed("Christmas", 12, 25), .. Fixed("Christmas Day", 12, 25), .. Fixed("Christmas Eve", 12, 24), .. Fixed("Boxing Day", 12, 26),
        .. Fixed("New Year ' s Day", 1, 1), .. Fixed("New Year ' s Eve", 12, 31), .. Fixed("Epiphany", 1, 6),
        .. Fixed("Independence Day", 7, 4), .. Fixed("Fourth of July", 7, 4), .. Fixed("Halloween", 10, 31),
        .. Fixed("Valentine ' s Day", 2, 14), .. Fixed("St Patrick ' s Day", 3, 17), .. Fixed("April Fools ' Day", 4, 1),
        .. Fixed("Veterans ' Day", 11, 11), .. Fixed("Armistice Day", 11, 11),
        .. Fixed("Remembrance Day", 11, 11), .. Fixed("Juneteenth", 6, 19),
        .. Fixed("Groundhog Day", 2, 2), .. Fixed("Earth Day", 4, 22), .. Fixed("May Day", 5, 1), .. Fixed("Bastille Day", 7, 14),
        .. Fixed("Anzac Day", 4, 25), .. Fixed("Australia Day", 1, 26), .. Fixed("Canada Day", 7, 1), .. Fixed("Bonfire Night", 11, 5),
        .. Fixed("International Women ' s Day", 3, 8), .. Fixed("All Saints ' Day", 11, 1),
        .. Weekday("Thanksgiving", 11, 4, 4), .. Weekday("Thanksgiving Day", 11, 4, 4), .. Weekday("Martin Luther King Day", 1, 3, 1),
        .. Weekday("Martin Luther King Jr Day", 1, 3, 1), .. Weekday("Indigenous Peoples ' Day", 10, 2, 1),
        .. Weekday("Labour Day", 9, 1, 1),
        new(["Black", "Friday"], HolidayRule.Thanksgiving, 11, 1), new(["Cyber", "Monday"], HolidayRule.Thanksgiving, 11, 4),
        .. Weekday("Presidents ' Day", 2, 3, 1), .. Weekday("Memorial Day", 5, 5, 1),
        .. Weekday("Labor Day", 9, 1, 1), .. Weekday("Columbus Day", 10, 2, 1),
        .. Weekday("Mother ' s Day", 5, 2, 7), .. Weekday("Father ' s Day", 6, 3, 7),
        .. Easter("Easter", 0), .. Easter("Easter Sunday", 0), .. Easter("Easter Monday", 1), .. Easter("Good Friday", -2),
        .. Easter("Palm Sunday", -7), .. Easter("Ash Wednesday", -46), .. Easter("Pentecost", 49),
        .. Easter("Shrove Tuesday", -47), .. Easter("Maundy Thursday", -3), .. Easter("Ascension Day", 39), .. Easter("Whit Monday", 50),
        .. Fixed("Cinco de Mayo", 5, 5), .. Fixed("Guy Fawkes Night", 11, 5), .. Fixed("Orthodox Christmas", 1, 7),
        .. Other("Orthodox Easter", HolidayRule.OrthodoxEaster), .. Other("Passover", HolidayRule.HebrewSpring, 7, 15),
        .. Other("Rosh Hashanah", HolidayRule.HebrewAutumn, 1, 1), .. Other("Rosh Hashana", HolidayRule.HebrewAutumn, 1, 1),
        .. Other("Yom Kippur", HolidayRule.HebrewAutumn, 1, 10), .. Other("Hanukkah", HolidayRule.HebrewAutumn, 3, 25),
        .. Other("Purim", HolidayRule.HebrewSpring, 6, 14),
        .. Other("Eid al - Fitr", HolidayRule.Islamic, 10, 1), .. Other("Eid ul - Fitr", HolidayRule.Islamic, 10, 1),
        .. Other("Eid al - Adha", HolidayRule.Islamic, 12, 10), .. Other("Eid ul - Adha", HolidayRule.Islamic, 12, 10),
        .. Other("Chinese New Year", HolidayRule.LunarNewYear), .. Other("Lunar New Year", HolidayRule.LunarNewYear),
        new(["Election", "Day"], HolidayRule.ElectionDay, 11, 0),
        new(["D", "Day"], HolidayRule.Fixed, 6, 6, 1944), new(["Pearl", "Harbor", "Day"], HolidayRule.Fixed, 12, 7),
    ];

    /// <summary>The day by number on which the holiday falls in a year, or null where its calendar is not known for that year.</summary>
    public static int? DayNumberOf(Holiday holiday, int year)
    {
        switch (holiday.Rule)
        {
            case HolidayRule.OrthodoxEaster:
                return OtherCalendars.OrthodoxEaster(year);
            case HolidayRule.HebrewSpring:
                return OtherCalendars.HebrewSpring(year, holiday.Month, holiday.Day);
            case HolidayRule.HebrewAutumn:
                return OtherCalendars.HebrewAutumn(year, holiday.Month, holiday.Day);
            case HolidayRule.Islamic:
                return OtherCalendars.Islamic(year, holiday.Month, holiday.Day);
            case HolidayRule.LunarNewYear:
                return OtherCalendars.LunarNewYear(year);
            case HolidayRule.NthWeekday:
                return NthWeekday(year, holiday.Month, holiday.Day / 10, holiday.Day % 10);
            case HolidayRule.Easter:
                return EasterOf(year) + holiday.Day;
            case HolidayRule.Thanksgiving:
                return NthWeekday(year, holiday.Month, 4, 4) + holiday.Day;
            case HolidayRule.ElectionDay:
                return NthWeekday(year, holiday.Month, 1, 1) + 1;
            default:
                return DayNumber.Of(new CalendarDay(year, holiday.Month, holiday.Day));
        }
    }

    // The last where n is 5.
    private static int NthWeekday(int year, int month, int nth, int weekday)
    {
        var first = DayNumber.Of(new CalendarDay(year, month, 1));
        var day = DayNumber.OnOrAfter(first, weekday) + (nth - 1) * 7;
        return day - first < CalendarDay.DaysInMonth(year, month) ? day : day - 7;
    }

    // The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    private static int EasterOf(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var sum = epact + weekday - 7 * late + 114;
        return DayNumber.Of(new CalendarDay(year, sum / 31, sum % 31 + 1));
    }

    private static Holiday[] Fixed(string name, int month, int day) => [new(name.Split(' '), HolidayRule.Fixed, month, day)];

    private static Holiday[] Weekday(string name, int month, int nth, int weekday) =>
        [new(name.Split(' '), HolidayRule.NthWeekday, month, nth * 10 + weekday)];

    private static Holiday[] Easter(string name, int daysAfter) => [new(name.Split(' '), HolidayRule.Easter, 3, daysAfter)];

    private static Holiday[] Other(string name, HolidayRule rule, int month = 0, int day = 0) => [new(name.Split(' '), rule, month, day)];
}
