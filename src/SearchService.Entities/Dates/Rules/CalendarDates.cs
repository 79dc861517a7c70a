using SearchService.Articles;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Dates with the name of a month or weekday.
/// <code>
///   date    := weekday [","] day-date | day-date | month-date | weekday
///   day-date := month day [","] [year] | day ["of"] month [","] [year]
///   month-date := month [","] ["of"] [year]
/// </code>
/// A date without a year takes that of the date it is joined to: "from May to July 2019", "3 and 4 June 1998".
/// </summary>
internal static class CalendarDates
{
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        switch (p[i].Word)
        {
            case WordKind.Weekday or WordKind.ShortWeekday:
                return TryWeekday(p, i, timeline, out reading);
            case WordKind.Month or WordKind.ShortMonth:
                return TryMonthFirst(p, i, timeline, out reading);
            default:
                return TryDayFirst(p, i, timeline, out reading);
        }
    }

    private static bool TryWeekday(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        var isShort = p[i].Word == WordKind.ShortWeekday;
        var next = p.AfterComma(isShort ? p.AfterStop(i + 1) : i + 1);
        next = p.After(next, WordKind.The);
        reading = default;
        var reached = p[next].Word is WordKind.Month or WordKind.ShortMonth
            ? TryMonthFirst(p, next, timeline, out reading)
            : TryDayFirst(p, next, timeline, out reading);
        if (reached && reading.Value.Grain == Grain.Day)
        {
            reading = reading with { Start = i, Value = IsYearSaid(p, reading) ? reading.Value : OnWeekday(reading.Value, p[i].Value) };
            return true;
        }

        reading = new Reading(i, i + 1, default);
        if (isShort || p[i].Casing == Casing.Lower || IsNewspaper(p, i) || IsEvent(p, i))
        {
            return false;
        }

        reading = reading with { Value = timeline.Published.Weekday(p[i].Value, Tenses.Of(p, i, i + 1)) };
        return true;
    }

    // "Black Monday", "Bloody Sunday", "Super Tuesday": days of other weeks
    private static bool IsEvent(in Passage p, int i) =>
        p.TextOf(i - 1) is "Black" or "Super" or "Bloody" or "Bowl" or "Championship" or "Freaky";

    private static bool IsYearSaid(in Passage p, Reading reading) =>
        p[reading.End - 1] is not { Kind: TokenKind.Number, Length: <= 2 } and not { Word: WordKind.Ordinal or WordKind.Month };

    // "Saturday, April 25" has its year in its weekday.
    private static DateValue OnWeekday(DateValue value, int weekday)
    {
        if (value.Year is not { } year)
        {
            return value;
        }

        foreach (var candidate in (ReadOnlySpan<int>)[year, year + 1, year - 1])
        {
            if (value.Day <= CalendarDay.DaysInMonth(candidate, value.Part)
                && DayNumber.WeekdayOf(DayNumber.Of(new CalendarDay(candidate, value.Part, value.Day))) == weekday)
            {
                return value with { Year = candidate };
            }
        }

        return value;
    }

    private static bool IsNewspaper(in Passage p, int i) => p[i + 1] is { Word: WordKind.Newspaper, Casing: Casing.Capital };

    private static bool TryMonthFirst(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var month = p[i].Value;
        var isShort = p[i].Word == WordKind.ShortMonth;
        var end = isShort ? p.AfterStop(i + 1) : i + 1;
        if (p[i].Casing == Casing.Lower && (isShort || month is 3 or 5 or 8))
        {
            return false;
        }

        var dayAt = p.After(end, WordKind.The);
        if (Numerals.TryDay(p, dayAt, out var day, out var dayEnd)
            && day <= CalendarDay.DaysInMonth(2000, month) && !IsCounting(p, dayAt, dayEnd))
        {
            reading = DayWithYear(p, i, dayEnd, month, day, timeline);
            return true;
        }

        if (TryYearAfter(p, end, out var year, out var yearEnd))
        {
            reading = new Reading(i, yearEnd, new DateValue(Grain.Month, year, month));
            return true;
        }

        if (BareMonths.IsIntroduced(p, i)
            && PartsOfYears.TryPointedYear(p, p.After(end, WordKind.Of), timeline, out var pointedYear, out yearEnd))
        {
            reading = new Reading(i, yearEnd, new DateValue(Grain.Month, pointedYear, month));
            return true;
        }

        var mayStandAlone = isShort
            ? end > i + 1 && !p.EndsSentence(i + 1) && BareMonths.IsIntroduced(p, i)
            : BareMonths.MayStandAlone(p, i);
        return mayStandAlone && ReadBareMonth(p, i, end, month, timeline, out reading);
    }

    private static bool ReadBareMonth(in Passage p, int i, int end, int month, DiscourseTimeline timeline, out Reading reading)
    {
        var value = BorrowedYears.After(p, end) is { } borrowed
            ? new DateValue(Grain.Month, borrowed, month)
            : timeline.Published.MonthOfYear(month, Tenses.OfYear(p, i, end));
        reading = new Reading(i, end, value);
        return true;
    }

    private static bool TryDayFirst(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var start = i;
        i = p.After(i, WordKind.The);
        if (!Numerals.TryDay(p, i, out var day, out var end)
            || (i > start && p[i].Kind == TokenKind.Number && p[i].Suffix != NumberSuffix.Ordinal))
        {
            return false;
        }

        var month = p.After(end, WordKind.Of);
        if (!BareMonths.IsOne(p, month))
        {
            month = MonthOfJoinedDay(p, end, day);
            if (month < 0)
            {
                return false;
            }

            var joined = p[month].Value;
            var after = p[month].Word == WordKind.ShortMonth ? p.AfterStop(month + 1) : month + 1;
            var value = TryYearAfter(p, after, out var joinedYear, out _)
                ? new DateValue(Grain.Day, joinedYear, joined, day)
                : timeline.Published.DayOfYear(joined, day, Tenses.OfYear(p, start, after));
            reading = new Reading(start, end, value);
            return IsInCalendar(value);
        }

        if (day > CalendarDay.DaysInMonth(2000, p[month].Value) || (p[i].Word == WordKind.Ordinal && month == end))
        {
            return false;
        }

        reading = DayWithYear(
            p, start, p[month].Word == WordKind.ShortMonth ? p.AfterStop(month + 1) : month + 1, p[month].Value, day, timeline);
        return true;
    }

    // "3-5 September", "3 and 4 June": the index of the month, or -1.
    private static int MonthOfJoinedDay(in Passage p, int end, int day)
    {
        var next = (p.IsDash(end) || p[end].Word is WordKind.And or WordKind.To) ? end + 1 : -1;
        return next > 0 && Numerals.TryDay(p, next, out var second, out var secondEnd) && second > day
            && BareMonths.IsOne(p, secondEnd) ? secondEnd : -1;
    }

    private static Reading DayWithYear(in Passage p, int start, int end, int month, int day, DiscourseTimeline timeline)
    {
        if (TryYearAfter(p, end, out var year, out var yearEnd) && day <= CalendarDay.DaysInMonth(year, month))
        {
            return new Reading(start, yearEnd, new DateValue(Grain.Day, year, month, day));
        }

        var value = BorrowedYears.After(p, end) is { } borrowed ? new DateValue(Grain.Day, borrowed, month, day)
            : IsAttackOf2001(p, end, month, day) ? new DateValue(Grain.Day, 2001, month, day)
            : timeline.Published.DayOfYear(month, day, Tenses.OfYear(p, start, end));
        return new Reading(start, end, IsInCalendar(value) ? value : value with { Year = null });
    }

    private static bool IsAttackOf2001(in Passage p, int end, int month, int day) => month == 9 && day == 11
        && p.TextOf(p.AfterComma(end)) is "attack" or "attacks" or "terrorist" or "terror" or "hijackers" or "hijackings";

    private static bool IsInCalendar(DateValue value) =>
        value.Year is not { } year || value.Day <= CalendarDay.DaysInMonth(year, value.Part);

    private static bool TryYearAfter(in Passage p, int end, out int year, out int yearEnd)
    {
        var at = p.After(p.AfterComma(end), WordKind.Of);
        yearEnd = 0;
        year = 0;
        return !p.IsDash(end) && Numerals.TryYear(p, at, out year, out yearEnd) && !IsCounting(p, at, yearEnd);
    }

    // "May 20 people", "March 15 percent": the number counts what follows.
    private static bool IsCounting(in Passage p, int at, int end) =>
        p[at].Kind == TokenKind.Number && p.Is(end, WordKind.Measure) && p[end - 1].Suffix == NumberSuffix.None;
}
