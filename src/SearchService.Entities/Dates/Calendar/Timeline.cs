using SearchService.Articles;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Calendar;

/// <summary>
/// The time that an article speaks from, and the dates it has spoken of so far. What it cannot resolve stays open: a
/// month without its year, a weekday without its week, a reference.
/// </summary>
internal sealed class Timeline
{
    private const int LastYear = 9999;

    private const int LongestPrinting = 3;

    private readonly int? _today;
    private readonly PartialDate? _published;
    private DateValue _lastDay;
    private DateValue _last;
    private bool _isQuarterCompared;

    public Timeline(PublicationTime? published)
    {
        // A date that no calendar has, such as a month 13, says nothing.
        if (published?.Date is { Year: >= 1 and <= LastYear } date && date.Month is null or (>= 1 and <= 12))
        {
            _published = date;
            if (date is { Month: { } month, Day: { } day } && day >= 1 && day <= CalendarDay.DaysInMonth(date.Year, month))
            {
                _today = DayNumber.Of(new CalendarDay(date.Year, month, day));
            }
        }
    }

    private Timeline(PartialDate? published, int filed) => (_published, _today) = (published, filed);

    /// <summary>Seen from the day on which the story was filed, where it is at most three days before the publication.</summary>
    public Timeline FiledOn(int day) => _today - day is > 0 and <= LongestPrinting ? new Timeline(_published, day) : this;

    /// <summary>The quarter that was spoken of last; "a year earlier" after it means the quarter of the year before.</summary>
    public DateValue? Quarter { get; private set; }

    /// <summary>The day spoken of last, else the day of publication.</summary>
    public DateValue AnchorDay => _lastDay.Grain == Grain.Day ? _lastDay with { Clock = null } : Day(0);

    private int? AnchorNumber => _lastDay.Grain == Grain.Day ? _lastDay.FirstDay : _today;

    public int? PublishedYear => _published?.Year;

    private int? PublishedMonth => _published?.Month;

    /// <summary>Remembers what was just said</summary>
    public void Mention(DateValue value)
    {
        if (value.IsReference || value.Year is null)
        {
            return;
        }

        _last = value;
        if (value.Grain == Grain.Day)
        {
            _lastDay = value;
        }

        if (value.Grain == Grain.Quarter)
        {
            Quarter = value;
            _isQuarterCompared = true;
        }
    }

    /// <summary>From here on "a year earlier" means a year again.</summary>
    public void ForgetQuarterYearEarlier() => _isQuarterCompared = false;

    /// <summary>The day of publication moved by some days; a reference where it is not known.</summary>
    public DateValue Day(int offset) => _today is { } today ? DateValue.OfDay(today + offset) : Reference(offset);

    /// <summary>The anchor day moved by some days.</summary>
    public DateValue DayFromAnchor(int offset) => AnchorNumber is { } anchor ? DateValue.OfDay(anchor + offset) : Reference(offset);

    /// <summary>This (0), last (-1) or next (1) week, month, year and so on, seen from the publication.</summary>
    public DateValue FromPublished(Unit unit, int offset) => Moved(unit, offset, _today, _published?.Year, _published?.Month);

    /// <summary>The same, seen from the date that was spoken of last.</summary>
    public DateValue FromAnchor(Unit unit, int offset)
    {
        // From a year there is no way to its weeks: then the day spoken of last counts, else the publication.
        var anchor = _last.Grain != Grain.None && IsFineEnough(_last.Grain, unit) ? _last.FirstDay : AnchorNumber;
        if (anchor is not { } number)
        {
            return FromPublished(unit, offset);
        }

        var day = DayNumber.ToDay(number);
        return Moved(unit, offset, DayNumber.Of(day), day.Year, day.Month);
    }

    private static bool IsFineEnough(Grain grain, Unit unit) => unit switch
    {
        Unit.Hour or Unit.Day or Unit.Weekend or Unit.Week => grain == Grain.Day,
        Unit.Month => grain is Grain.Day or Grain.Week or Grain.Month,
        Unit.Quarter or Unit.Period => grain is Grain.Day or Grain.Week or Grain.Month or Grain.Quarter,
        Unit.Year => grain is not (Grain.Decade or Grain.Century),
        _ => true,
    };

    private static DateValue Moved(Unit unit, int offset, int? today, int? year, int? month)
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
            _ => Reference(offset),
        };
        return moved.IsWritable ? moved : Reference(offset);
    }

    /// <summary>The weekday that the sentence means: the latest one up to the publication, or with a future tense the next from it on.</summary>
    public DateValue Weekday(int weekday, Direction direction) => _today is not { } today
        ? new DateValue(Grain.Weekday, null, weekday)
        : DateValue.OfDay(direction == Direction.Future
            ? today + (weekday - DayNumber.WeekdayOf(today) + 7) % 7
            : today - (DayNumber.WeekdayOf(today) - weekday + 7) % 7);

    /// <summary>"A year ago today": the same day of the month, so many years or months before; weeks before, the same weekday.</summary>
    public DateValue DayAgo(Unit unit, int count)
    {
        if (_today is not { } today)
        {
            return DateValue.PastReference;
        }

        if (unit is Unit.Day or Unit.Week)
        {
            return DateValue.OfDay(today - count * (unit == Unit.Week ? 7 : 1));
        }

        var moved = FromPublished(Unit.Month, -count * unit switch { Unit.Month => 1, Unit.Year => 12, Unit.Decade => 120, Unit.Century => 1200, _ => 0 });
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
        Weekday(weekday, Direction.Past).FirstDay is { } day ? DateValue.OfDay(day - weeks * 7) : new DateValue(Grain.Weekday, null, weekday);

    /// <summary>The day is at most a week away from the publication.</summary>
    public bool IsNear(CalendarDay day) => _today is { } today && Math.Abs(DayNumber.Of(day) - today) <= 7;

    /// <summary>"Last Monday": before the publication, never on it. "Next Monday": after it, never on it.</summary>
    public DateValue WeekdayBeside(int weekday, Direction direction)
    {
        var value = Weekday(weekday, direction);
        return _today is { } today && value.FirstDay == today ? DateValue.OfDay(today + (direction == Direction.Future ? 7 : -7)) : value;
    }

    /// <summary>"This Monday": of the week of the publication.</summary>
    public DateValue WeekdayOfThisWeek(int weekday) => _today is { } today
        ? DateValue.OfDay(today - DayNumber.WeekdayOf(today) + weekday)
        : new DateValue(Grain.Weekday, null, weekday);

    /// <summary>"The previous Friday" (-1) or "the following Friday" (1), seen from the day spoken of last.</summary>
    public DateValue WeekdayFromAnchor(int weekday, int side) => AnchorNumber is not { } anchor
        ? new DateValue(Grain.Weekday, null, weekday)
        : DateValue.OfDay(side < 0
            ? anchor - 1 - (DayNumber.WeekdayOf(anchor - 1) - weekday + 7) % 7
            : anchor + 1 + (weekday - DayNumber.WeekdayOf(anchor + 1) + 7) % 7);

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
        if (_today is not { } today)
        {
            return DateValue.UnknownDay;
        }

        var now = DayNumber.ToDay(today);
        var month = now.Year * 12 + now.Month - 1;
        month += direction == Direction.Future ? (day < now.Day ? 1 : 0) : day > now.Day ? -1 : 0;
        var value = MonthAt(month);
        return value.Year is { } year && day <= CalendarDay.DaysInMonth(year, value.Part) ? value with { Grain = Grain.Day, Day = day } : DateValue.UnknownDay;
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
        return PublishedYear is { } year && PublishedMonth is { } now
            ? open with { Year = direction == Direction.Future ? (month > now ? year : year + 1) : (month < now ? year : year - 1) }
            : open;
    }

    public DateValue MonthOfThisYear(int month) => new(Grain.Month, PublishedYear, month);

    /// <summary>A season whose year is not said; <paramref name="beside"/>: "last summer" is over, "next summer" has not begun.</summary>
    public DateValue SeasonOfYear(int season, Direction direction, bool beside)
    {
        var open = new DateValue(Grain.Season, null, season);
        if (PublishedYear is not { } year || PublishedMonth is not { } month)
        {
            return open with { Year = beside ? null : PublishedYear };
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
        if (PublishedYear is not { } year || PublishedMonth is not { } month)
        {
            return new DateValue(Grain.Quarter, PublishedYear, quarter);
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

    /// <summary>The quarter of the year before the one spoken of last, or null where none was.</summary>
    public DateValue? QuarterYearEarlier => _isQuarterCompared && Quarter is { Year: { } year } quarter ? quarter with { Year = year - 1 } : null;

    /// <summary>Past, present or future without a date.</summary>
    public static DateValue Reference(int offset) => offset switch
    {
        < 0 => DateValue.PastReference,
        > 0 => DateValue.FutureReference,
        _ => DateValue.PresentReference,
    };

    private static DateValue MonthAt(int count) => new(Grain.Month, Floor(count, 12), count - Floor(count, 12) * 12 + 1);

    private static DateValue QuarterAt(int count) => new(Grain.Quarter, Floor(count, 4), count - Floor(count, 4) * 4 + 1);

    private static int Floor(int count, int size) => (int)Math.Floor((double)count / size);
}
