using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>Weekdays of Chinese, Japanese and Korean with what says of which week they are.</summary>
internal sealed class CharacterWeekdays(CharacterText text, string language, PublicationDay published)
{
    private readonly CalendarWord[] _words = CharacterWords.DaysOf(language);

    /// <summary>지난 수요일, 오는 수요일, 次の水曜日.</summary>
    public bool TryPointed(int at, out int end, out DateValue value)
    {
        var found = CharacterWords.TryPointedWeekday(text, _words, at, out end, out var weekday, out var step);
        value = !found ? default
            : step == 0 ? published.WeekdayOfThisWeek(weekday)
            : published.WeekdayBeside(weekday, step < 0 ? Direction.Past : Direction.Future);
        return found;
    }

    /// <summary>上周三, 先週の水曜日, 지난주 수요일.</summary>
    public bool TryBehind(int at, int end, int step, out int weekdayEnd, out DateValue value)
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
            var next = text.Starts(end, "の") ? end + 1 : text.Skip(end);
            var word = Array.Find(_words, word => word.Meaning == CalendarMeaning.Weekday && text.Starts(next, word.Form));
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
}
