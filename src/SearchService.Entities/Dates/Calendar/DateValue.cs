using SearchService.Articles;

namespace SearchService.Entities.Dates.Calendar;

/// <summary>How exact a date is.</summary>
internal enum Grain : byte
{
    None,
    Day,
    Weekday,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
    Past,
    Present,
    Future,
}

/// <summary>A date as exact as it was said, and printed as TIMEX3 writes it.</summary>
/// <param name="Year">Astronomical; of a decade or century without its last one or two digits; null where unknown.</param>
/// <param name="Part">Month 1 to 12, ISO week, quarter, half, season (1 spring to 4 winter) or weekday (1 Monday); 0
/// where there is none.</param>
/// <param name="Day">Day of the month, or 0.</param>
/// <param name="Clock">What follows T, such as <c>EV</c> or <c>22:00</c>, or null.</param>
internal readonly record struct DateValue(Grain Grain, int? Year = null, int Part = 0, int Day = 0, string? Clock = null)
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    public static readonly DateValue PastReference = new(Grain.Past);
    public static readonly DateValue PresentReference = new(Grain.Present);
    public static readonly DateValue FutureReference = new(Grain.Future);
    public static readonly DateValue UnknownDay = new(Grain.Day);

    /// <summary>Past, present or future without a date.</summary>
    public static DateValue Reference(int offset) => offset switch
    {
        < 0 => PastReference,
        > 0 => FutureReference,
        _ => PresentReference,
    };

    public static DateValue OfDay(CalendarDay day) => new(Grain.Day, day.Year, day.Month, day.Day);

    public static DateValue OfDay(int number) => OfDay(DayNumber.ToDay(number));

    public static DateValue OfWeek(int number)
    {
        var (year, week) = DayNumber.WeekOf(number);
        return new DateValue(Grain.Week, year, week);
    }

    public static DateValue OfYear(int? year) => new(Grain.Year, year);

    /// <summary>The same day at a time of it; other grains have no times.</summary>
    public DateValue At(string clock) => Grain is Grain.Day or Grain.Weekday ? this with { Clock = clock } : this;

    /// <summary>Within the years that a value can be written for: 9999 BC to 9999.</summary>
    public bool IsWritable => Year is null || Grain switch
    {
        Grain.Decade => Year is >= 0 and <= 999,
        Grain.Century => Year is >= -99 and <= 99,
        _ => Year is >= -9998 and <= 9999,
    };

    public bool IsReference => Grain is Grain.Past or Grain.Present or Grain.Future;

    /// <summary>The first of its days by number, or null where they are not known.</summary>
    public int? FirstDay => IsReference || Year is null || TimexValue.DaysOf(ToString()) is not { } days ? null : DayNumber.Of(days.First);

    public override string ToString()
    {
        var date = Grain switch
        {
            Grain.Day when Part == 0 => "XXXX-XX-XX",
            Grain.Day => FormattableString.Invariant($"{YearText}-{Part:00}-{Day:00}"),
            Grain.Weekday => FormattableString.Invariant($"XXXX-WXX-{Part}"),
            Grain.Weekend => Year is null ? "XXXX-WXX-WE" : FormattableString.Invariant($"{YearText}-W{Part:00}-WE"),
            Grain.Week => Year is null ? "XXXX-WXX" : FormattableString.Invariant($"{YearText}-W{Part:00}"),
            Grain.Month => Part == 0 ? "XXXX-XX" : FormattableString.Invariant($"{YearText}-{Part:00}"),
            Grain.Quarter => Part == 0 ? "XXXX-QX" : FormattableString.Invariant($"{YearText}-Q{Part}"),
            Grain.Half => FormattableString.Invariant($"{YearText}-H{Part}"),
            Grain.Season => $"{YearText}-{Seasons[Part - 1]}",
            Grain.Decade => Year is { } decade ? FormattableString.Invariant($"{decade:000}") : "XXX",
            Grain.Century when Year is < 0 and { } before => FormattableString.Invariant($"BC{-before - 1:00}"),
            Grain.Century => Year is { } century ? FormattableString.Invariant($"{century:00}") : "XX",
            Grain.Past => "PAST_REF",
            Grain.Present => "PRESENT_REF",
            Grain.Future => "FUTURE_REF",
            _ => YearText,
        };
        return Clock is null ? date : $"{date}T{Clock}";
    }

    private string YearText => Year switch
    {
        null => "XXXX",
        <= 0 and { } before when Grain == Grain.Year => FormattableString.Invariant($"BC{1 - before:0000}"),
        < 0 and { } before => FormattableString.Invariant($"-{-before:0000}"),
        { } year => FormattableString.Invariant($"{year:0000}"),
    };
}
