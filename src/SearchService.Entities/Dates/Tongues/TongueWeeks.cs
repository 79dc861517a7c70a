using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>A weekday with the week that it is of, as seen from the publication.</summary>
internal sealed class TongueWeeks(TonguePassage p, TongueSpans spans, PublicationDay published)
{
    /// <summary>Its number among the units of the calendar.</summary>
    private const int Week = 2;

    private const int MostBetween = 2;

    private const int LongestBetween = 5;

    /// <summary>"Montag letzter Woche", "lundi de la semaine dernière", "на прошлой неделе в понедельник".</summary>
    public bool TryWeekday(int i, List<Reading> readings, out int end)
    {
        var (weekday, step) = (i, 0);
        end = i + 1;
        if (p.Is(i, CalendarMeaning.Weekday))
        {
            if (!TryWeek(AfterSmallWords(i + 1), out step))
            {
                return false;
            }

            end = AfterSmallWords(i + 1) + 2;
        }
        else if (TryWeek(i, out step))
        {
            weekday = AfterSmallWords(i + 2);
            end = TongueDays.AfterSuffix(p, weekday + 1);
        }

        // "nächste Woche Montag, 9. Mai": the date says more.
        if (!p.Is(weekday, CalendarMeaning.Weekday) || p.IsNumber(end) || p.IsNumber(end + 1) || published.Today is not { } today)
        {
            return false;
        }

        readings.Add(new Reading(i, end, DateValue.OfDay(today - DayNumber.WeekdayOf(today) + p[weekday].Value + 7 * step)));
        return true;
    }

    /// <summary>Last, this or next week: two tokens, in the order of the language.</summary>
    private bool TryWeek(int i, out int step)
    {
        var isWeek = (p.Is(i, TongueSpans.Pointers) && IsWeek(i + 1))
            || (IsWeek(i) && p.Is(i + 1, TongueSpans.Pointers) && spans.PointsBack(i + 1));
        var pointer = p.Is(i, TongueSpans.Pointers) ? p[i] : p[i + 1];
        step = pointer.Is(CalendarMeaning.Last) ? -1 : pointer.Is(CalendarMeaning.Next) ? 1 : 0;
        return isWeek;
    }

    private bool IsWeek(int i) => p.Is(i, CalendarMeaning.Unit) && p[i].Value == Week;

    /// <summary>"der", "della", "в": short words, and the same in longer form.</summary>
    private int AfterSmallWords(int at)
    {
        for (var end = at + MostBetween; at < end && p.IsWord(at) && IsSmall(at); at++)
        {
        }

        return at;
    }

    private bool IsSmall(int at) => (p[at].Length <= LongestBetween || p.Is(at, CalendarMeaning.Of | CalendarMeaning.Article))
        && !p[at].IsCapital && !p.Is(at, CalendarMeaning.Joint | CalendarMeaning.Weekday | CalendarMeaning.Month | CalendarMeaning.Unit
            | TongueSpans.Pointers);
}
