using SearchService.Articles;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>The short second half of a pair: "Sept. 3-<u>5</u>", "April 24 and <u>25</u>", "2019-<u>21</u>", "2019/<u>20</u>".</summary>
internal static class JoinedDates
{
    public static bool TryRead(in Passage p, int i, Reading previous, out Reading reading)
    {
        reading = default;
        if (previous.End != i || !IsJoin(p, i))
        {
            return false;
        }

        var at = i + 1;
        return previous.Value.Grain switch
        {
            Grain.Day when p.Is(at, WordKind.Weekday) => TryWeekday(p, i, previous, out reading),
            Grain.Day => TryDay(p, at, previous.Value, out reading),
            Grain.Year when p.IsApostrophe(at) => TryShortYear(p, at, out reading),
            Grain.Year or Grain.Season when p[i - 1] is { Kind: TokenKind.Number, Length: 4 } =>
                TryYear(p, at, previous.Value, out reading),
            _ => false,
        };
    }

    private static bool IsJoin(in Passage p, int i) =>
        (p.IsDash(i) || p[i].Word is WordKind.And or WordKind.To or WordKind.Or || p.IsSymbol(i, '/') || p.IsSymbol(i, ',')
            || p[i] is { Word: WordKind.Preposition, Kind: TokenKind.Word });

    private static bool TryDay(in Passage p, int at, DateValue first, out Reading reading)
    {
        reading = default;
        if (first.Clock is not null || first.Year is { } year && first.Day >= CalendarDay.DaysInMonth(year, first.Part)
            || !Numerals.TryDay(p, at, out var day, out var end) || day <= first.Day
            || day > CalendarDay.DaysInMonth(first.Year ?? 2000, first.Part)
            || !(p.IsNumber(at) || p[at].Word == WordKind.Ordinal) || !IsOver(p, end) || p.IsDash(at - 1) && p.IsDash(at - 2))
        {
            return false;
        }

        // "Nov. 3-5, 2011"
        end = Numerals.TryYear(p, p.AfterComma(end), out var said, out var yearEnd) && said == first.Year ? yearEnd : end;
        reading = new Reading(at, end, first with { Day = day });
        return true;
    }

    // "Monday through Wednesday": the second comes after the first.
    private static bool TryWeekday(in Passage p, int join, Reading previous, out Reading reading)
    {
        reading = default;
        if (!p.Is(previous.End - 1, WordKind.Weekday) || p[join].Word is WordKind.And or WordKind.Or || p.IsSymbol(join, ',')
            || previous.Value.FirstDay is not { } first)
        {
            return false;
        }

        var value = DateValue.OfDay(DayNumber.OnOrAfter(first, p[join + 1].Value));
        reading = new Reading(join + 1, join + 2, value);
        return p[join + 2].Kind != TokenKind.Symbol || p[join + 2].Value != ','
            || p[join + 3].Word is not (WordKind.Month or WordKind.ShortMonth);
    }

    private static bool TryYear(in Passage p, int at, DateValue first, out Reading reading)
    {
        reading = default;
        if (first.Year is not { } year || !(p.IsDash(at - 1) || p.IsSymbol(at - 1, '/')) || !p.IsGlued(at - 1) || !p.IsGlued(at)
            || p[at] is not { Kind: TokenKind.Number, Length: 1 or 2, Suffix: NumberSuffix.None }
            || !Numerals.IsFreeOnRight(p, at) || p.IsDash(at + 1))
        {
            return false;
        }

        var size = p[at].Length == 1 ? 10 : 100;
        var second = year / size * size + p[at].Value;
        second = second <= year ? second + size : second;
        reading = new Reading(at, at + 1, DateValue.OfYear(second));
        return second - year < (size == 10 ? 2 : 60);
    }

    // "in 2004, '06 and '08"
    private static bool TryShortYear(in Passage p, int at, out Reading reading)
    {
        var isYear = Numerals.TryYear(p, at, out var year, out var end);
        reading = new Reading(at, end, DateValue.OfYear(year));
        return isYear && !p.IsApostrophe(end);
    }

    // What a number counts follows it at once; a day is followed by a sign, a year or a word that the grammar knows.
    private static bool IsOver(in Passage p, int end) => p[end].Kind switch
    {
        TokenKind.Word => p[end].Word is not (WordKind.None or WordKind.Measure or WordKind.Units or WordKind.Unit or WordKind.Cardinal
            or WordKind.Meridiem or WordKind.Month or WordKind.ShortMonth),
        TokenKind.Number => p[end].Length == 4,
        TokenKind.Symbol => p[end].Value is not ('%' or ':' or '-'),
        _ => true,
    };
}
