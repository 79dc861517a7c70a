using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Calendar;

/// <summary>Steps from one week, month, quarter to another.</summary>
internal static class CalendarUnits
{
    /// <summary>
    /// The unit so many steps away; a reference where what it is counted from is not known, or where it cannot be written.
    /// </summary>
    /// <param name="unit">What is counted.</param>
    /// <param name="offset">Steps; before it where negative.</param>
    /// <param name="today">The day counted from, by number.</param>
    /// <param name="year">The year counted from.</param>
    /// <param name="month">The month counted from.</param>
    public static DateValue Moved(Unit unit, int offset, int? today, int? year, int? month)
    {
        var moved = unit switch
        {
            Unit.Hour or Unit.Day when today is { } day => DateValue.OfDay(day + offset),
            Unit.Week when today is { } day => DateValue.OfWeek(day + offset * 7),
            Unit.Weekend when today is { } day => DateValue.OfWeek(day + offset * 7) with { Grain = Grain.Weekend },
            Unit.Month when year is { } y && month is { } m => MonthAt(y * 12 + m - 1 + offset),
            Unit.Quarter or Unit.Period when year is { } y && month is { } m => QuarterAt(y * 4 + (m - 1) / 3 + offset),
            Unit.Year when year is { } y => DateValue.OfYear(y + offset),
            Unit.Decade when year is { } y => new DateValue(Grain.Decade, y / 10 + offset),
            Unit.Century when year is { } y => new DateValue(Grain.Century, y / 100 + offset),
            _ => DateValue.Reference(offset),
        };
        return moved.IsWritable ? moved : DateValue.Reference(offset);
    }

    /// <summary>A month by its number since the year 0, which began with month 0.</summary>
    public static DateValue MonthAt(int count) => new(Grain.Month, Floor(count, 12), count - Floor(count, 12) * 12 + 1);

    private static DateValue QuarterAt(int count) => new(Grain.Quarter, Floor(count, 4), count - Floor(count, 4) * 4 + 1);

    private static int Floor(int count, int size) => (int)Math.Floor((double)count / size);
}
