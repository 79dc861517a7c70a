using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// Dates of Chinese, Japanese and Korean, which write the unit behind the number: 2022年4月24日, 4月24日, 24日, 2022년 4월, 去年2月, 上周三, 3天前.
/// Numbers are in figures of either width or in Chinese numerals; Japanese years are also counted by era.
/// </summary>
internal sealed class CharacterDates(string text, string language, PublicationDay published)
{
    private static readonly (string Name, int Before)[] Eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867)];

    private static readonly (string Word, Unit Unit, int Step)[] Spans =
    [
        ("前年", default, 0),
        ("去年", Unit.Year, -1), ("昨年", Unit.Year, -1), ("今年", Unit.Year, 0), ("明年", Unit.Year, 1), ("来年", Unit.Year, 1),
        ("지난해", Unit.Year, -1), ("작년", Unit.Year, -1), ("올해", Unit.Year, 0), ("금년", Unit.Year, 0), ("내년", Unit.Year, 1),
        ("上个月", Unit.Month, -1), ("上個月", Unit.Month, -1), ("上月", Unit.Month, -1), ("先月", Unit.Month, -1), ("지난달", Unit.Month, -1), ("지난 달", Unit.Month, -1),
        ("这个月", Unit.Month, 0), ("這個月", Unit.Month, 0), ("本月", Unit.Month, 0), ("今月", Unit.Month, 0), ("이번 달", Unit.Month, 0), ("이달", Unit.Month, 0),
        ("下个月", Unit.Month, 1), ("下個月", Unit.Month, 1), ("下月", Unit.Month, 1), ("来月", Unit.Month, 1), ("다음 달", Unit.Month, 1), ("다음달", Unit.Month, 1),
        ("上周", Unit.Week, -1), ("上週", Unit.Week, -1), ("上星期", Unit.Week, -1), ("先週", Unit.Week, -1), ("지난주", Unit.Week, -1), ("지난 주", Unit.Week, -1),
        ("本周", Unit.Week, 0), ("本週", Unit.Week, 0), ("这周", Unit.Week, 0), ("這週", Unit.Week, 0), ("今週", Unit.Week, 0), ("이번 주", Unit.Week, 0), ("이번주", Unit.Week, 0),
        ("下周", Unit.Week, 1), ("下週", Unit.Week, 1), ("下星期", Unit.Week, 1), ("来週", Unit.Week, 1), ("다음 주", Unit.Week, 1), ("다음주", Unit.Week, 1),
    ];

    private readonly CalendarWord[] _words = [.. (CalendarWords.Of(language)?.Words ?? [])
        .Where(word => word.Meaning is CalendarMeaning.Weekday or CalendarMeaning.Today or CalendarMeaning.Yesterday or CalendarMeaning.Tomorrow
            or CalendarMeaning.BeforeYesterday or CalendarMeaning.AfterTomorrow)
        .OrderByDescending(word => word.Form.Length)];

    public void Read(List<DateMatch> matches)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] >= '0' && TryAt(at, out var end, out var value))
            {
                if (value.Grain != Grain.None && value.IsWritable)
                {
                    var written = value.ToString();
                    matches.Add(new DateMatch(new TextSpan(at, end), written, TimexValue.DaysOf(written)));
                }

                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private bool TryAt(int at, out int end, out DateValue value)
    {
        if (TryNumber(at, out var number, out end, out var length))
        {
            return TryCounted(at, number, length, ref end, out value);
        }

        foreach (var (name, before) in Eras)
        {
            if (Starts(at, name) && (TryNumber(at + name.Length, out var year, out end, out _) || IsFirst(at + name.Length, out year, out end)) && YearSign(end) > 0)
            {
                value = WithMonth(before + year, end + YearSign(end), out end);
                return true;
            }
        }

        return TrySpan(at, out end, out value) || TryWord(at, out end, out value);
    }

    private bool IsFirst(int at, out int year, out int end)
    {
        (year, end) = (1, at + 1);
        return Starts(at, "元");
    }

    private bool TryCounted(int at, int number, int length, ref int end, out DateValue value)
    {
        value = default;
        if (length == 4 && number is >= 1000 and <= 2100)
        {
            if (TryMarked(number, end, out var marked, out value))
            {
                end = marked;
                return true;
            }

            if (YearSign(end) is var year and > 0 && !Starts(end + year, "间") && !Starts(end + year, "間") && !Starts(end + year, "代") && !Starts(end + year, "대"))
            {
                value = WithMonth(number, end + year, out end);
                return true;
            }

            return false;
        }

        if (number is >= 1 and <= 12 && IsMonth(end, out var monthEnd))
        {
            value = WithDay(null, number, monthEnd, out end);
            return true;
        }

        if (TryAgo(number, end, out var agoEnd, out value))
        {
            end = agoEnd;
            return true;
        }

        if (number is >= 1 and <= 31 && IsDay(end, out var dayEnd))
        {
            end = dayEnd;
            value = published.DayOfMonth(number, Direction.Past);
            return true;
        }

        return false;
    }

    /// <summary>2022-04-24, 2022/4/24, 2022.4.24.</summary>
    private bool TryMarked(int year, int at, out int end, out DateValue value)
    {
        value = default;
        end = at;
        if (at >= text.Length || text[at] is not ('-' or '/' or '.') || !TryNumber(at + 1, out var month, out end, out _) || end >= text.Length || text[end] != text[at]
            || !TryNumber(end + 1, out var day, out end, out _) || month is < 1 or > 12 || day < 1 || day > CalendarDay.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateValue(Grain.Day, year, month, day);
        return true;
    }

    private DateValue WithMonth(int year, int at, out int end)
    {
        end = at;
        var next = Skip(at);
        return TryNumber(next, out var month, out var monthAt, out _) && month is >= 1 and <= 12 && IsMonth(monthAt, out var monthEnd)
            ? WithDay(year, month, monthEnd, out end)
            : DateValue.OfYear(year);
    }

    private DateValue WithDay(int? year, int month, int at, out int end)
    {
        end = at;
        var next = Skip(at);
        if (TryNumber(next, out var day, out var dayAt, out _) && day >= 1 && day <= CalendarDay.DaysInMonth(year ?? 2000, month) && IsDay(dayAt, out var dayEnd))
        {
            end = dayEnd;
            return year is { } known ? new DateValue(Grain.Day, known, month, day) : published.DayOfYear(month, day, Direction.Unknown);
        }

        return year is { } y ? new DateValue(Grain.Month, y, month) : published.MonthOfYear(month, Direction.Unknown);
    }

    private bool TrySpan(int at, out int end, out DateValue value)
    {
        foreach (var (word, unit, step) in Spans)
        {
            if (!Starts(at, word) || step == 0 && unit == default)
            {
                continue;
            }

            end = at + word.Length;
            value = published.Part(unit, step);
            if (unit == Unit.Year && value.Year is { } year)
            {
                value = WithMonth(year, end, out end);
            }
            else if (unit == Unit.Month && value is { Grain: Grain.Month, Year: { } ofYear } && TryNumber(Skip(end), out var day, out var dayAt, out _) && IsDay(dayAt, out var dayEnd)
                && day >= 1 && day <= CalendarDay.DaysInMonth(ofYear, value.Part))
            {
                (value, end) = (new DateValue(Grain.Day, ofYear, value.Part, day), dayEnd);
            }
            else if (unit == Unit.Week && TryWeekdayBehind(at, end, step, out var weekdayEnd, out var weekday))
            {
                (value, end) = (weekday, weekdayEnd);
            }

            return true;
        }

        (end, value) = (at, default);
        return false;
    }

    /// <summary>上周三, 先週の水曜日, 지난주 수요일.</summary>
    private bool TryWeekdayBehind(int at, int end, int step, out int weekdayEnd, out DateValue value)
    {
        weekdayEnd = end;
        value = default;
        var number = end < text.Length ? "一二三四五六日".IndexOf(text[end], StringComparison.Ordinal) + 1 : 0;
        if (number > 0 && text[end - 1] is '周' or '週' or '期')
        {
            weekdayEnd = end + 1;
        }
        else
        {
            var next = Starts(end, "の") ? end + 1 : Skip(end);
            var word = Array.Find(_words, word => word.Meaning == CalendarMeaning.Weekday && Starts(next, word.Form));
            number = word.Value;
            weekdayEnd = next + (word.Form?.Length ?? 0);
        }

        if (number == 0 || published.Today is not { } today)
        {
            return false;
        }

        value = DateValue.OfDay(today - DayNumber.WeekdayOf(today) + number + 7 * step);
        return at < weekdayEnd;
    }

    private bool TryWord(int at, out int end, out DateValue value)
    {
        foreach (var word in _words)
        {
            if (Starts(at, word.Form))
            {
                end = at + word.Form.Length;
                value = word.Meaning switch
                {
                    CalendarMeaning.Weekday => published.Weekday(word.Value, Direction.Past),
                    CalendarMeaning.Today => published.Day(0),
                    CalendarMeaning.Yesterday => published.Day(-1),
                    CalendarMeaning.Tomorrow => published.Day(1),
                    CalendarMeaning.BeforeYesterday => published.Day(-2),
                    _ => published.Day(2),
                };
                return true;
            }
        }

        (end, value) = (at, default);
        return false;
    }

    private bool TryAgo(int number, int at, out int end, out DateValue value)
    {
        foreach (var (words, unit) in ((string, Unit)[])[("天|日|일", Unit.Day), ("周|週間|週|星期|주", Unit.Week), ("个月|個月|か月|ヶ月|カ月|개월", Unit.Month), ("年|년", Unit.Year)])
        {
            foreach (var word in words.Split('|'))
            {
                var behind = Starts(at, word) ? Skip(at + word.Length) : -1;
                if (behind >= 0 && (Starts(behind, "前") || Starts(behind, "전")))
                {
                    (end, value) = (behind + 1, published.Part(unit, -number));
                    return true;
                }
            }
        }

        (end, value) = (at, default);
        return false;
    }

    private int YearSign(int at) => Starts(at, "年") || Starts(at, "년") ? 1 : Starts(at, " 年") || Starts(at, " 년") ? 2 : 0;

    private bool IsMonth(int at, out int end)
    {
        at = Skip(at);
        end = at + (Starts(at, "月份") ? 2 : 1);
        return Starts(at, "月") || (Starts(at, "월") && !Starts(at, "월드"));
    }

    private bool IsDay(int at, out int end)
    {
        at = Skip(at);
        end = at + 1;
        return (Starts(at, "日") || Starts(at, "号") || Starts(at, "號") || Starts(at, "일"))
            && !(at + 1 < text.Length && text[at + 1] is '间' or '間' or '간' or '目' or '本' or '元' or '产' or '째');
    }

    private int Skip(int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    private bool Starts(int at, string word) => at >= 0 && at <= text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    /// <summary>Figures of either width, or Chinese numerals up to 99; years figure by figure.</summary>
    private bool TryNumber(int at, out int number, out int end, out int length)
    {
        (number, end) = (0, at);
        while (end < text.Length && char.IsDigit(text[end]) && end - at < 9)
        {
            number = number * 10 + System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(text[end++]);
        }

        length = end - at;
        if (length > 0)
        {
            return at == 0 || !(char.IsDigit(text[at - 1]) || text[at - 1] is '.' or ',' && at > 1 && char.IsDigit(text[at - 2]));
        }

        var (tens, digits) = (-1, 0);
        while (end < text.Length && ("〇一二三四五六七八九".IndexOf(text[end], StringComparison.Ordinal) is var digit and >= 0 || text[end] is '十' or '零'))
        {
            if (text[end] == '十')
            {
                tens = digits == 0 ? 1 : number;
                number = 0;
            }
            else
            {
                number = number * 10 + Math.Max(0, "〇一二三四五六七八九".IndexOf(text[end], StringComparison.Ordinal));
            }

            digits++;
            end++;
        }

        number += tens > 0 ? tens * 10 : 0;
        length = end - at;
        return length is > 0 and <= 4;
    }
}
