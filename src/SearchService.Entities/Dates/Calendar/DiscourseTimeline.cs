using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Calendar;

/// <summary>The dates that an article has spoken of so far, and what is counted from them.</summary>
internal sealed class DiscourseTimeline(PublicationDay published)
{
    private DateValue _lastDay;
    private DateValue _last;
    private bool _isQuarterCompared;

    /// <summary>What dates mean seen from the publication alone.</summary>
    public PublicationDay Published => published;

    /// <summary>The quarter that was spoken of last; "a year earlier" after it means the quarter of the year before.</summary>
    public DateValue? Quarter { get; private set; }

    /// <summary>The day spoken of last, else the day of publication.</summary>
    public DateValue AnchorDay => _lastDay.Grain == Grain.Day ? _lastDay with { Clock = null } : published.Day(0);

    private int? AnchorNumber => _lastDay.Grain == Grain.Day ? _lastDay.FirstDay : published.Today;

    /// <summary>Remembers what was just said.</summary>
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

    /// <summary>The anchor day moved by some days.</summary>
    public DateValue DayFromAnchor(int offset) =>
        AnchorNumber is { } anchor ? DateValue.OfDay(anchor + offset) : DateValue.Reference(offset);

    /// <summary>
    /// The same (0), the previous (-1) or the following (1) week, month, year and so on, seen from the date that was spoken of last.
    /// </summary>
    public DateValue FromAnchor(Unit unit, int offset)
    {
        // From a year there is no way to its weeks: then the day spoken of last counts, else the publication.
        var anchor = _last.Grain != Grain.None && IsFineEnough(_last.Grain, unit) ? _last.FirstDay : AnchorNumber;
        if (anchor is not { } number)
        {
            return published.Part(unit, offset);
        }

        var day = DayNumber.ToDay(number);
        return CalendarUnits.Moved(unit, offset, DayNumber.Of(day), day.Year, day.Month);
    }

    private static bool IsFineEnough(Grain grain, Unit unit) => unit switch
    {
        Unit.Hour or Unit.Day or Unit.Weekend or Unit.Week => grain == Grain.Day,
        Unit.Month => grain is Grain.Day or Grain.Week or Grain.Month,
        Unit.Quarter or Unit.Period => grain is Grain.Day or Grain.Week or Grain.Month or Grain.Quarter,
        Unit.Year => grain is not (Grain.Decade or Grain.Century),
        _ => true,
    };

    /// <summary>"The previous Friday" (-1) or "the following Friday" (1), seen from the day spoken of last.</summary>
    public DateValue WeekdayFromAnchor(int weekday, int side) => AnchorNumber is not { } anchor
        ? new DateValue(Grain.Weekday, null, weekday)
        : DateValue.OfDay(side < 0 ? DayNumber.OnOrBefore(anchor - 1, weekday) : DayNumber.OnOrAfter(anchor + 1, weekday));

    /// <summary>The quarter of the year before the one spoken of last, or null where none was.</summary>
    public DateValue? QuarterYearEarlier =>
        _isQuarterCompared && Quarter is { Year: { } year } quarter ? quarter with { Year = year - 1 } : null;
}
