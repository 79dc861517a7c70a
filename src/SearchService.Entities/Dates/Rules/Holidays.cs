using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Holidays that fall on one day, with the year behind them or the one that the sentence means. Those with a weekday are
/// counted as in the United States; Easter and what hangs on it as in the western churches. "Easter weekend" is the nearest one.
/// </summary>
internal static class Holidays
{
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading) =>
        TryRead(p, i, timeline, null, out reading);

    /// <summary>A holiday whose side is already known from "last" or "next".</summary>
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, Direction? known, out Reading reading)
    {
        reading = default;
        if (p[i].Casing == Casing.Lower || p[i].Kind != TokenKind.Word
            || p[i].Word is not (WordKind.Holiday or WordKind.Month or WordKind.Ordinal or WordKind.Coordinate)
            || !TryName(p, i, out var holiday, out var end) || IsForeign(p, i) || p.TextOf(end) is "War")
        {
            return false;
        }

        if (holiday.FixedYear > 0)
        {
            reading = new Reading(i, end, Day(holiday, holiday.FixedYear));
            return true;
        }

        var isWeekend = p[end] is { Word: WordKind.Unit, Value: (int)Unit.Weekend, Gap: Gap.Space };
        end = isWeekend ? end + 1 : end;
        if (Numerals.TryYear(p, p.After(p.AfterComma(end), WordKind.Of), out var year, out var yearEnd))
        {
            reading = new Reading(i, yearEnd, Day(holiday, year));
        }
        else
        {
            reading = new Reading(i, end, Resolve(holiday, timeline, known ?? Tenses.Of(p, i, end)));
        }

        reading = isWeekend ? reading with { Value = WeekendAt(reading.Value) } : reading;
        return true;
    }

    // A Monday's or Tuesday's lies before it.
    private static DateValue WeekendAt(DateValue holiday) => holiday.FirstDay is { } day
        ? DateValue.OfWeek(day - (DayNumber.WeekdayOf(day) <= 2 ? 7 : 0)) with { Grain = Grain.Weekend }
        : new DateValue(Grain.Weekend);

    private static bool TryName(in Passage p, int i, out Holiday holiday, out int end)
    {
        holiday = default;
        end = 0;
        foreach (var candidate in HolidayCalendar.All)
        {
            if (Matches(p, i, candidate.Words, out var candidateEnd) && candidateEnd > end)
            {
                (holiday, end) = (candidate, candidateEnd);
            }
        }

        return end > 0;
    }

    // Words must be capitalised, an apostrophe may be missing or curly, a stop after "St" is passed over.
    private static bool Matches(in Passage p, int i, string[] words, out int end)
    {
        end = i;
        foreach (var word in words)
        {
            if (word == "'")
            {
                end = p.IsApostrophe(end) && p.IsGlued(end) ? end + 1 : end;
                continue;
            }

            if (!p.TextOf(end).Equals(word, StringComparison.OrdinalIgnoreCase) || (p[end].Casing == Casing.Lower && word.Length > 2))
            {
                return false;
            }

            end = p.AfterStop(end + 1) is var stop && word is "St" ? stop : end + 1;
        }

        return true;
    }

    // "India's Independence Day": another country's, on another day.
    private static bool IsForeign(in Passage p, int i) =>
        p.TextOf(i) is "Independence"
        && ((p.TextOf(i - 1) is "s" && p.IsApostrophe(i - 2))
            || p[i - 1] is { Kind: TokenKind.Word, Casing: Casing.Capital, Word: WordKind.None });

    private static DateValue Resolve(Holiday holiday, DiscourseTimeline timeline, Direction direction)
    {
        if (timeline.Published.Year is not { } year)
        {
            return holiday.Rule == HolidayRule.Fixed ? new DateValue(Grain.Day, null, holiday.Month, holiday.Day) : DateValue.UnknownDay;
        }

        var near = Day(holiday, year);
        return near.Year is null ? near
            : timeline.Published.HolidayOfYear(near.Part, near.Day, direction).Year is { } chosen ? Day(holiday, chosen)
            : near;
    }

    private static DateValue Day(Holiday holiday, int year) =>
        HolidayCalendar.DayNumberOf(holiday, year) is { } day ? DateValue.OfDay(day) : DateValue.UnknownDay;
}
