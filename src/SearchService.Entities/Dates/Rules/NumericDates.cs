using SearchService.Articles;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Dates in digits: <c>2019-09-12</c>, <c>2019/09/12</c>, <c>12.09.2019</c>, <c>9/12/2019</c>, <c>9/12/19</c>, <c>2019-09</c>,
/// <c>20190912</c>. With slashes the month comes first (the convention of US news), unless the first number cannot be one or only the other
/// way round it is a day of the week around the publication; with full stops the day comes first.
/// </summary>
internal static class NumericDates
{
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var first = p[i];
        if (first is not { Kind: TokenKind.Number, Suffix: NumberSuffix.None } || !IsFree(p, i))
        {
            return false;
        }

        if (first.Length == 8 && IsAlone(p, i, i + 1))
        {
            return TryDay(i, i + 1, first.Value / 10_000, first.Value / 100 % 100, first.Value % 100, out reading);
        }

        // "12-Sep-2019"
        if (p.IsGlued(i + 1) && p.IsGlued(i + 2) && p[i + 2].Word is WordKind.Month or WordKind.ShortMonth
            && p[i + 1].Value is '-' or '/' && p[i + 3].Value == p[i + 1].Value
            && p.IsGlued(i + 3) && p.IsGlued(i + 4)
            && p[i + 4] is { Kind: TokenKind.Number, Length: 2 or 4, Value: >= 0 } && IsAlone(p, i, i + 5))
        {
            return TryDay(i, i + 5, p[i + 4].Length == 4 ? p[i + 4].Value : Numerals.FullYear(p[i + 4].Value),
                p[i + 2].Value, first.Value, out reading);
        }

        if (!TryPart(p, i + 1, '\0', out var sign, out var second))
        {
            return false;
        }

        var hasThird = TryPart(p, i + 3, sign, out _, out var third);
        if (hasThird && IsAlone(p, i, i + 5))
        {
            return first.Length == 4
                ? TryDay(i, AfterClock(p, i + 5), first.Value, second.Value, third.Value, out reading)
                : TryYearLast(i, first, second, third, sign, timeline, out reading);
        }

        if (!hasThird && first.Length == 4 && sign is '-' && second.Length == 2 && second.Value is >= 1 and <= 12
            && first.Value is >= 1900 and <= 2100 && second.Value <= first.Value % 100 && IsAlone(p, i, i + 3))
        {
            reading = new Reading(i, i + 3, new DateValue(Grain.Month, first.Value, second.Value));
            return true;
        }

        // "9/11" is the name of one day.
        if (!hasThird && first.Value == 9 && first.Length == 1 && sign == '/' && second.Value == 11 && IsAlone(p, i, i + 3))
        {
            return TryDay(i, i + 3, 2001, 9, 11, out reading);
        }

        return false;
    }

    private static bool IsFree(in Passage p, int i) =>
        !p.IsGlued(i) || p[i - 1].Kind == TokenKind.Symbol && p[i - 1].Value is '(' or '[' or '"' or '\'' or ';' or '\u201c';

    private static bool IsAlone(in Passage p, int i, int end) =>
        p[i].Value >= 0 && (p.TextOf(end) is "T" || Numerals.IsFreeOnRight(p, end - 1))
        && !(p.IsGlued(end) && (p.IsDash(end) || p[end].Kind == TokenKind.Word && p.TextOf(end) is not "T"));

    private static bool TryPart(in Passage p, int at, char expected, out char sign, out DateToken number)
    {
        sign = (char)p[at].Value;
        number = p[at + 1];
        return p[at].Kind == TokenKind.Symbol && p.IsGlued(at) && p.IsGlued(at + 1) && number is { Kind: TokenKind.Number, Value: >= 0 }
            && (expected == '\0' ? sign is '-' or '/' or '.' : sign == expected);
    }

    private static bool TryYearLast(
        int i, DateToken first, DateToken second, DateToken third, char sign, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        if (third.Length is not (2 or 4) || (third.Length == 2 && sign != '/') || first.Length > 2 || second.Length > 2)
        {
            return false;
        }

        var year = third.Length == 4 ? third.Value : Numerals.FullYear(third.Value);
        var dayFirst = sign == '.' || first.Value > 12
            || (IsNear(timeline, year, second.Value, first.Value) && !IsNear(timeline, year, first.Value, second.Value));
        return dayFirst
            ? TryDay(i, i + 5, year, second.Value, first.Value, out reading)
            : TryDay(i, i + 5, year, first.Value, second.Value, out reading);
    }

    private static bool IsNear(DiscourseTimeline timeline, int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarDay.DaysInMonth(year, month)
        && timeline.Published.IsNear(new CalendarDay(year, month, day));

    // "2023-09-12T14:05:00Z", "2023-09-12 14:05": the stamp is one expression, filed under its day.
    private static int AfterClock(in Passage p, int end)
    {
        var at = p.TextOf(end) is "T" && p.IsGlued(end) ? end + 1 : end;
        if (p[at] is not { Kind: TokenKind.Number, Length: 2, Value: < 24 } || p.IsGlued(at) != at > end || !p.IsSymbol(at + 1, ':')
            || !p.IsGlued(at + 1) || !p.IsNumber(at + 2))
        {
            return end;
        }

        at += 3;
        while ((p.IsSymbol(at, ':') || p.IsSymbol(at, '.') || p.IsSymbol(at, '+')) && p.IsGlued(at)
            && p.IsNumber(at + 1) && p.IsGlued(at + 1))
        {
            at += 2;
        }

        return p.TextOf(at) is "Z" && p.IsGlued(at) ? at + 1 : at;
    }

    private static bool TryDay(int i, int end, int year, int month, int day, out Reading reading)
    {
        var isDay = year is >= 1000 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarDay.DaysInMonth(year, month);
        reading = isDay ? new Reading(i, end, new DateValue(Grain.Day, year, month, day)) : default;
        return isDay;
    }
}
