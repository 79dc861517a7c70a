using System.Globalization;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Times of the clock, with the date behind them or of the day that is spoken of.
/// <code>
///   time  := clock [zone | "local time"] [","] ["on"] [date]
///   clock := 4 digits zone | ["about" | "around"] hour [":" minute] ("a.m." | "p.m." | "o'clock") | hour ":" minute | "noon" | "midnight"
/// </code>
/// </summary>
internal static class Clocks
{
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var at = p[i].Word == WordKind.Approximate && p[i].Value == 1 ? i + 1 : i;
        if (!TryClock(p, at, out var clock, out var end))
        {
            return false;
        }

        end = AfterZone(p, end);
        var dateAt = p.After(p.AfterComma(end), WordKind.On);
        if (TryDate(p, dateAt, timeline, out var date))
        {
            reading = new Reading(i, date.End, (date.Value with { Clock = null }).At(clock));
            return true;
        }

        reading = new Reading(i, end, timeline.AnchorDay.At(clock));
        return true;
    }

    // "EDT", "local time", "Eastern time", "Eastern Daylight Time"
    private static int AfterZone(in Passage p, int at)
    {
        if (p.Is(at, WordKind.TimeZone))
        {
            return at + 1;
        }

        if (p.TextOf(at) is not ("local" or "Eastern" or "Central" or "Pacific" or "Mountain" or "Moscow" or "London" or "Beijing"))
        {
            return at;
        }

        var noun = p.TextOf(at + 1) is "Standard" or "Daylight" or "Summer" or "standard" or "daylight" ? at + 2 : at + 1;
        return p.TextOf(noun) is "time" or "Time" ? noun + 1 : at;
    }

    private static bool TryDate(in Passage p, int at, DiscourseTimeline timeline, out Reading date) =>
        (p[at].Word is WordKind.Weekday or WordKind.ShortWeekday or WordKind.Month
            or WordKind.ShortMonth or WordKind.Today or WordKind.Yesterday
            or WordKind.Tomorrow or WordKind.Tonight or WordKind.This or WordKind.Last or WordKind.Next || p[at].Kind == TokenKind.Number)
        && (CalendarDates.TryRead(p, at, timeline, out date) || Anaphora.TryRead(p, at, timeline, out date)
            || Relatives.TryRead(p, at, timeline, out date))
            ? date.Value.Grain is Grain.Day or Grain.Weekday
            : Fail(out date);

    private static bool Fail(out Reading date)
    {
        date = default;
        return false;
    }

    private static bool TryClock(in Passage p, int i, out string clock, out int end)
    {
        (clock, end) = ("", i + 1);
        if (p[i].Word == WordKind.ClockWord)
        {
            clock = p[i].Value == 0 ? "24:00" : "12:00";
            return !p.IsDash(end) || !p.IsGlued(end);
        }

        if (p[i] is { Kind: TokenKind.Number, Length: 4, Value: < 2400 } && p.Is(end, WordKind.TimeZone)
            && p[i].Value % 100 < 60 && Numerals.IsPlain(p, i))
        {
            clock = string.Create(CultureInfo.InvariantCulture, $"{p[i].Value / 100:00}:{p[i].Value % 100:00}");
            return true;
        }

        var isSpelled = p[i] is { Word: WordKind.Cardinal, Value: <= 12 };
        if ((p[i].Kind != TokenKind.Number || p[i].Length > 2 || p[i].Value > 23 || !Numerals.IsFreeOnLeft(p, i)) && !isSpelled)
        {
            return false;
        }

        var hour = p[i].Value;
        var minute = 0;
        var hasMinute = (p.IsSymbol(end, ':') || p.IsSymbol(end, '.')) && p.IsGlued(end) && p.IsGlued(end + 1)
            && p[end + 1] is { Kind: TokenKind.Number, Length: 2, Value: < 60 };
        if (hasMinute)
        {
            (minute, end) = (p[end + 1].Value, end + 2);
        }

        if (TryMeridiem(p, end, out var isAfternoon, out var meridiemEnd) && hour is >= 1 and <= 12)
        {
            end = meridiemEnd;
            hour = hour % 12 + (isAfternoon ? 12 : 0);
        }
        else if (!(hasMinute && IsOf24Hours(p, i, end)) && !TryOClock(p, end, out end))
        {
            return false;
        }

        clock = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
        return true;
    }

    // "at 17:30", "17:30 GMT", "17:30 on Friday"; without any of them it may be a score.
    private static bool IsOf24Hours(in Passage p, int i, int end) =>
        p[i].Kind == TokenKind.Number && p.IsSymbol(i + 1, ':') && !p.IsSymbol(end, ':')
        && (p.Is(end, WordKind.TimeZone) || p[i - 1].Word is WordKind.At or WordKind.By
            || p[i].Length == 2 && p.Is(end, WordKind.On) && p[end + 1] is { Word: WordKind.Weekday, Casing: Casing.Capital });

    private static bool TryOClock(in Passage p, int at, out int end)
    {
        end = at + 3;
        return p.TextOf(at) is "o" && p.IsApostrophe(at + 1) && p.TextOf(at + 2) is "clock";
    }

    // "am" by itself is a verb: it must be glued to the hour or have its stops.
    private static bool TryMeridiem(in Passage p, int at, out bool isAfternoon, out int end)
    {
        end = at + 1;
        var text = p.TextOf(at);
        if (text is "am" or "pm" or "AM" or "PM")
        {
            isAfternoon = text[0] is 'p' or 'P';
            return p.IsGlued(at) || isAfternoon || text is "AM";
        }

        end = at + 4;
        isAfternoon = text is "p" or "P";
        return text is "a" or "p" or "A" or "P" && p.IsSymbol(at + 1, '.') && p.IsGlued(at + 2)
            && p.TextOf(at + 2) is "m" or "M" && p.IsSymbol(at + 3, '.') && p.IsGlued(at + 3);
    }
}
