using SearchService.Articles;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Calendar;

/// <summary>
/// The day that an article speaks from, and what dates mean seen from it. What cannot be resolved stays open: a month without its year, a
/// weekday without its week, a reference.
/// </summary>
internal sealed class PublicationDay
{
    private const int LastYear = 9999;

    private const int LongestPrinting = 3;

    private readonly PartialDate? _published;

    public PublicationDay(PublicationTime? published)
    {
        // A date that no calendar has, such as a month 13, says nothing.
        if (published?.Date is { Year: >= 1 and <= LastYear } date && date.Month is null or (>= 1 and <= 12))
        {
            _published = date;
            if (date is { Month: { } month, Day: { } day } && day >= 1 && day <= CalendarDay.DaysInMonth(date.Year, month))
            {
                Today = DayNumber.Of(new CalendarDay(date.Year, month, day));
            }
        }
    }

    private PublicationDay(PartialDate? published, int filed) => (_published, Today) = (published, filed);

    /// <summary>Seen from the day on which the story was filed, where it is at most three days before the publication.</summary>
    public PublicationDay FiledOn(int day) => Today - day is > 0 and <= LongestPrinting ? new PublicationDay(_published, day) : this;

    public int? Year => _published?.Year;

    /// <summary>The day by number, where it is known to the day.</summary>
    public int? Today { get; }

    private int? Month => _published?.Month;

    /// <summary>The day of publication moved by some days; a reference where it is not known.</summary>
    public DateValue Day(int offset) => Today is { } today ? DateValue.OfDay(today + offset) : DateValue.Reference(offset);

    /// <summary>This (0), last (-1) or next (1) week, month, year and so on, seen from the publication.</summary>
    public DateValue Part(Unit unit, int offset) => CalendarUnits.Moved(unit, offset, Today, Year, Month);

    /// <summary>
    /// The weekday that the sentence means: the latest one up to the publication, or with a future tense the next from it on.
    /// </summary>
    public DateValue Weekday(int weekday, Direction direction) => Today is not { } today
        ? new DateValue(Grain.Weekday, null, weekday)
        : DateValue.OfDay(direction == Direction.Future ? DayNumber.OnOrAfter(today, weekday) : DayNumber.OnOrBefore(today, weekday));

    /// <summary>"A year ago today": the same day of the month, so many years or months before; weeks before, the same weekday.</summary>
    public DateValue DayAgo(Unit unit, int count)
    {
        if (Today is not { } today)
        {
            return DateValue.PastReference;
        }

        if (unit is Unit.Day or Unit.Week)
        {
            return DateValue.OfDay(today - count * (unit == Unit.Week ? 7 : 1));
        }

        var moved = Part(
            Unit.Month, -count * unit switch { Unit.Month => 1, Unit.Year => 12, Unit.Decade => 120, Unit.Century => 1200, _ => 0 });
        return moved is { Grain: Grain.Month, Year: { } year }
            ? new DateValue(Grain.Day, year, moved.Part, Math.Min(DayNumber.ToDay(today).Day, CalendarDay.DaysInMonth(year, moved.Part)))
            : default;
    }

    /// <summary>"Three years ago this week": the week or month of that day.</summary>
    public DateValue PartAgo(Unit unit, int count, Unit part) => DayAgo(unit, count) switch
    {
        { FirstDay: { } day } when part == Unit.Week => DateValue.OfWeek(day),
        { Grain: Grain.Day, Year: not null } day => new DateValue(Grain.Month, day.Year, day.Part),
        _ => default,
    };

    /// <summary>"A week ago Sunday": so many weeks before the last one.</summary>
    public DateValue WeekdayAgo(int weekday, int weeks) =>
        Weekday(weekday, Direction.Past).FirstDay is { } day
            ? DateValue.OfDay(day - weeks * 7)
            : new DateValue(Grain.Weekday, null, weekday);

    /// <summary>The day is at most a week away from the publication.</summary>
    public bool IsNear(CalendarDay day) => Today is { } today && Math.Abs(DayNumber.Of(day) - today) <= 7;

    /// <summary>"Last Monday": before the publication, never on it. "Next Monday": after it, never on it.</summary>
    public DateValue WeekdayBeside(int weekday, Direction direction)
    {
        var value = Weekday(weekday, direction);
        return Today is { } today && value.FirstDay == today ? DateValue.OfDay(today + (direction == Direction.Future ? 7 : -7)) : value;
    }

    /// <summary>"This Monday": of the week of the publication.</summary>
    public DateValue WeekdayOfThisWeek(int weekday) => Today is { } today
        ? DateValue.OfDay(today - DayNumber.WeekdayOf(today) + weekday)
        : new DateValue(Grain.Weekday, null, weekday);

    /// <summary>A day of the year whose year is not said.</summary>
    public DateValue DayOfYear(int month, int day, Direction direction) => DayOfYear(month, day, direction, NearestYear.FarForDay);

    /// <summary>A holiday whose year is not said: unlike other days it is often spoken of from far.</summary>
    public DateValue HolidayOfYear(int month, int day, Direction direction) => DayOfYear(month, day, direction, NearestYear.FarForMonth);

    private DateValue DayOfYear(int month, int day, Direction direction, int far)
    {
        int DayIn(int year) => DayNumber.Of(new CalendarDay(year, month, Math.Min(day, CalendarDay.DaysInMonth(year, month))));
        var open = new DateValue(Grain.Day, null, month, day);
        return _published is { } published ? open with { Year = NearestYear.Of(published, DayIn, direction, far) } : open;
    }

    /// <summary>A day whose month is not said: the latest one up to the publication, or with a future tense the next from it on.</summary>
    public DateValue DayOfMonth(int day, Direction direction)
    {
        if (Today is not { } today)
        {
            return DateValue.UnknownDay;
        }

        var now = DayNumber.ToDay(today);
        var month = now.Year * 12 + now.Month - 1;
        month += direction == Direction.Future ? (day < now.Day ? 1 : 0) : day > now.Day ? -1 : 0;
        var value = CalendarUnits.MonthAt(month);
        return value.Year is { } year && day <= CalendarDay.DaysInMonth(year, value.Part)
            ? value with { Grain = Grain.Day, Day = day }
            : DateValue.UnknownDay;
    }

    /// <summary>A month whose year is not said.</summary>
    public DateValue MonthOfYear(int month, Direction direction)
    {
        var open = new DateValue(Grain.Month, null, month);
        if (_published is not { } published)
        {
            return open;
        }

        // The month of the publication is neither before nor after it; of others the middle counts.
        var day = published.Month == month ? published.Day ?? 1 : 15;
        int DayIn(int year) => DayNumber.Of(new CalendarDay(year, month, Math.Min(day, CalendarDay.DaysInMonth(year, month))));
        return open with { Year = NearestYear.Of(published, DayIn, direction, NearestYear.FarForMonth) };
    }

    /// <summary>"Last May": one that is over; "next May": one that has not begun.</summary>
    public DateValue MonthBeside(int month, Direction direction)
    {
        var open = new DateValue(Grain.Month, null, month);
        return Year is { } year && Month is { } now
            ? open with { Year = direction == Direction.Future ? (month > now ? year : year + 1) : (month < now ? year : year - 1) }
            : open;
    }

    public DateValue MonthOfThisYear(int month) => new(Grain.Month, Year, month);

    /// <summary>A season whose year is not said; <paramref name="beside"/>: "last summer" is over, "next summer" has not begun.</summary>
    public DateValue SeasonOfYear(int season, Direction direction, bool beside)
    {
        var open = new DateValue(Grain.Season, null, season);
        if (Year is not { } year || Month is not { } month)
        {
            return open with { Year = beside ? null : Year };
        }

        var now = year * 12 + month;
        var start = year * 12 + season * 3;
        if (direction == Direction.Future)
        {
            var tooEarly = beside ? start <= now : start + 2 < now;
            return open with { Year = tooEarly ? year + 1 : year };
        }

        var tooLate = beside ? start + 2 >= now : start > now;
        return open with { Year = direction == Direction.Unknown && start > now && start - now < 4 ? year : tooLate ? year - 1 : year };
    }

    /// <summary>A quarter whose year is not said: the latest that has begun, or with a future tense the next that has not ended.</summary>
    public DateValue QuarterOfYear(int quarter, Direction direction)
    {
        if (Year is not { } year || Month is not { } month)
        {
            return new DateValue(Grain.Quarter, Year, quarter);
        }

        var now = (month - 1) / 3 + 1;
        var shift = (quarter - now) switch
        {
            -3 => direction == Direction.Past ? 0 : 1,
            -2 => direction == Direction.Future ? 1 : 0,
            3 => -1,
            > 0 => direction == Direction.Past ? -1 : 0,
            _ => 0,
        };
        return new DateValue(Grain.Quarter, year + shift, quarter);
    }

    /// <summary>A half of a year that is not said: the latest that has begun, or with a future tense the next that has not ended.</summary>
    public DateValue HalfOfYear(int half, Direction direction)
    {
        if (Year is not { } year || Month is not { } month)
        {
            return new DateValue(Grain.Half, Year, half);
        }

        var now = (month - 1) / 6 + 1;
        var shift = half == now ? 0 : half > now ? (direction == Direction.Past ? -1 : 0) : direction == Direction.Future ? 1 : 0;
        return new DateValue(Grain.Half, year + shift, half);
    }
}
