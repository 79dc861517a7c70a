using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>Days and years near the publication that one word names: yesterday, today, <c>heuer</c>.</summary>
internal sealed class TongueNearDays(TonguePassage p, PublicationDay published, string language)
{
    /// <summary>The year before last, among the words for years.</summary>
    private const int BeforeLast = 4;

    public bool TryDay(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        ref readonly var token = ref p[i];
        int? offset = token.Is(CalendarMeaning.Today) ? 0
            : token.Is(CalendarMeaning.BeforeYesterday) ? -2
            : token.Is(CalendarMeaning.AfterTomorrow) ? 2
            : token.Is(CalendarMeaning.Yesterday) ? -1
            : token.Is(CalendarMeaning.Tomorrow) && IsTomorrow(i) ? 1
            : null;
        if (offset is not { } days)
        {
            return false;
        }

        readings.Add(new Reading(i, end, published.Day(days)));
        return true;
    }

    /// <summary>"heuer", "i fjor"; "i år 2000" is another year.</summary>
    public bool TryYear(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        if (!p.Is(i, CalendarMeaning.YearWord) || p.IsNumber(end))
        {
            return false;
        }

        readings.Add(new Reading(i, end, published.Part(Unit.Year, p[i].Value == BeforeLast ? -2 : p[i].Value - 2)));
        return true;
    }

    /// <summary>"Morgen" and "la mañana" are mornings.</summary>
    private bool IsTomorrow(int i) => language switch
    {
        "de" => (!p[i].IsCapital || p.StartsSentence(i)) && !p.Is(i - 1, CalendarMeaning.Today | CalendarMeaning.Yesterday),
        "es" => !p.Is(
            i - 1,
            CalendarMeaning.Article | CalendarMeaning.Number | CalendarMeaning.Every | CalendarMeaning.This | CalendarMeaning.Weekday),
        "nl" => !p.Is(i - 1, CalendarMeaning.Article | CalendarMeaning.Number | CalendarMeaning.Every | CalendarMeaning.Weekday),
        _ => true,
    };
}
