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
    private readonly CharacterText _text = new(text);

    private readonly CharacterPeriods _periods = new(new CharacterText(text));

    private readonly CalendarWord[] _words = CharacterWords.DaysOf(language);

    private readonly CharacterWeekdays _weekdays = new(new CharacterText(text), language, published);

    public void Read(List<DateMatch> matches)
    {
        var (last, lastEnd) = (default(DateValue), 0);
        for (var at = 0; at < _text.Length;)
        {
            if (_text[at] >= '0' && (TryJoinedDay(at, last, lastEnd, out var end, out var value) || TryAt(at, out end, out value)))
            {
                (last, lastEnd) = (value, end);
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

    private bool TryJoinedDay(int at, in DateValue last, int lastEnd, out int end, out DateValue value)
    {
        var isJoined = _periods.TryJoinedDay(at, last, lastEnd, out end, out value);
        end = isJoined ? CharacterWords.AfterWeekday(_text, _words, end) : end;
        return isJoined;
    }

    private bool TryAt(int at, out int end, out DateValue value)
    {
        // 一昨日 begins like a number.
        if (_periods.TryRead(at, out end, out value)
            || (_text[at] == '一' && (TryWord(at, out end, out value) || TrySpan(at, out end, out value))))
        {
            return true;
        }

        if (_text.TryNumber(at, out var number, out end, out var length))
        {
            return TryCounted(at, number, length, ref end, out value);
        }

        foreach (var (name, before) in CharacterWords.Eras)
        {
            if (_text.Starts(at, name) && (_text.TryNumber(at + name.Length, out var year, out end, out _)
                || IsFirst(at + name.Length, out year, out end)) && _text.YearSign(end) > 0)
            {
                value = WithMonth(before + year, end + _text.YearSign(end), out end);
                return true;
            }
        }

        return TrySpan(at, out end, out value) || _weekdays.TryPointed(at, out end, out value) || TryWord(at, out end, out value);
    }

    private bool IsFirst(int at, out int year, out int end)
    {
        (year, end) = (1, at + 1);
        return _text.Starts(at, "元");
    }

    private bool TryCounted(int at, int number, int length, ref int end, out DateValue value)
    {
        value = default;
        if (length == 4 && number is >= 1000 and <= 2100)
        {
            if (TryMarked(number, end, out var marked, out value))
            {
                end = CharacterWords.AfterWeekday(_text, _words, marked);
                return true;
            }

            if (_text.YearSign(end) is var year and > 0 && !_text.Starts(end + year, "间") && !_text.Starts(end + year, "間")
                && !_text.Starts(end + year, "代") && !_text.Starts(end + year, "대"))
            {
                value = WithMonth(number, end + year, out end);
                return true;
            }

            return false;
        }

        if (number is >= 1 and <= 12 && _text.IsMonth(end, out var monthEnd))
        {
            value = WithDay(null, number, monthEnd, out end);
            return true;
        }

        if (TryAgo(number, end, out var agoEnd, out value) || CharacterWords.IsLater(_text, end, out agoEnd))
        {
            end = agoEnd;
            return true;
        }

        if (number is >= 1 and <= 31 && _text.IsDay(end, out var dayEnd))
        {
            end = dayEnd;
            value = published.DayOfMonth(number, Direction.Past);
            return true;
        }

        return false;
    }

    /// <summary>2022-04-24, 2022/4/24, 2022.4.24, 2022. 4. 24.</summary>
    private bool TryMarked(int year, int at, out int end, out DateValue value)
    {
        value = default;
        end = at;
        if (at >= _text.Length || _text[at] is not ('-' or '/' or '.') || !_text.TryFigures(at + 1, out var month, out end)
            || end >= _text.Length || _text[end] != _text[at]
            || !_text.TryFigures(end + 1, out var day, out end) || month is < 1 or > 12 || day < 1
                || day > CalendarDay.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateValue(Grain.Day, year, month, day);
        return true;
    }

    private DateValue WithMonth(int year, int at, out int end)
    {
        end = at;
        var next = _text.Skip(at);
        return _text.TryNumber(next, out var month, out var monthAt, out _) && month is >= 1 and <= 12
            && _text.IsMonth(monthAt, out var monthEnd)
            ? WithDay(year, month, monthEnd, out end)
            : DateValue.OfYear(year);
    }

    private DateValue WithDay(int? year, int month, int at, out int end)
    {
        end = at;
        var next = _text.Skip(at);
        if (_text.TryNumber(next, out var day, out var dayAt, out _) && day >= 1
            && day <= CalendarDay.DaysInMonth(year ?? 2000, month) && _text.IsDay(dayAt, out var dayEnd))
        {
            end = CharacterWords.AfterWeekday(_text, _words, dayEnd);
            return year is { } known ? new DateValue(Grain.Day, known, month, day) : published.DayOfYear(month, day, Direction.Unknown);
        }

        return year is { } y ? new DateValue(Grain.Month, y, month) : published.MonthOfYear(month, Direction.Unknown);
    }

    private bool TrySpan(int at, out int end, out DateValue value)
    {
        if (!CharacterWords.TrySpan(_text, at, out end, out var unit, out var step))
        {
            value = default;
            return false;
        }

        value = published.Part(unit, step);
        if (unit == Unit.Year && value.Year is { } year)
        {
            value = _periods.TrySeason(year, end, out var seasonEnd, out var season) ? season : WithMonth(year, end, out end);
            end = Math.Max(end, seasonEnd);
        }
        else if (unit == Unit.Month && value is { Grain: Grain.Month, Year: { } ofYear }
            && _text.TryNumber(_text.Skip(end), out var day, out var dayAt, out _) && _text.IsDay(dayAt, out var dayEnd)
            && day >= 1 && day <= CalendarDay.DaysInMonth(ofYear, value.Part))
        {
            (value, end) = (new DateValue(Grain.Day, ofYear, value.Part, day), dayEnd);
        }
        else if (unit == Unit.Week && _weekdays.TryBehind(at, end, step, out var weekdayEnd, out var weekday))
        {
            (value, end) = (weekday, weekdayEnd);
        }

        return true;
    }

    private bool TryWord(int at, out int end, out DateValue value)
    {
        foreach (var word in _words)
        {
            if (_text.Starts(at, word.Form))
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
        return (_text[at] is '两' or '兩') && TryAgo(2, at + 1, out end, out value);
    }

    private bool TryAgo(int number, int at, out int end, out DateValue value)
    {
        var found = CharacterWords.TryAgo(_text, at, out end, out var unit);
        value = found ? published.Part(unit, -number) : default;
        return found;
    }
}
