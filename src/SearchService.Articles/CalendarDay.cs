namespace SearchService.Articles;

/// <summary>
/// A day of the proleptic Gregorian calendar. Unlike <see cref="DateOnly"/> it reaches before the year 1, since archives do:
/// years are counted astronomically (0 is 1 BC, -43 is 44 BC).
/// </summary>
public readonly record struct CalendarDay(int Year, int Month, int Day) : IComparable<CalendarDay>
{
    /// <summary>A number that sorts as the days do: year * 10,000 + month * 100 + day.</summary>
    public int SortKey => Year * 10_000 + Month * 100 + Day;

    public static CalendarDay FromSortKey(int key)
    {
        var year = (int)Math.Floor(key / 10_000.0);
        var rest = key - year * 10_000;
        return new CalendarDay(year, rest / 100, rest % 100);
    }

    /// <summary>Days in a month, 28 to 31, leap years by the Gregorian rule in every century.</summary>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public int CompareTo(CalendarDay other) => SortKey.CompareTo(other.SortKey);

    public static bool operator <(CalendarDay left, CalendarDay right) => left.CompareTo(right) < 0;

    public static bool operator >(CalendarDay left, CalendarDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(CalendarDay left, CalendarDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CalendarDay left, CalendarDay right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601: <c>2023-09-12</c>; a year before 0 carries its sign.</summary>
    public override string ToString() => Year < 0
        ? FormattableString.Invariant($"-{-Year:0000}-{Month:00}-{Day:00}")
        : FormattableString.Invariant($"{Year:0000}-{Month:00}-{Day:00}");
}

/// <summary>Days from the first to the last, both included.</summary>
public readonly record struct DayRange(CalendarDay First, CalendarDay Last);
