using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// Quarters and halves of a year, which stands beside them. A quarter without its year may be of a game, a city or a moon, and is none.
/// </summary>
internal sealed class TonguePartsOfYear(TonguePassage p, TongueDays days, string language)
{
    public const CalendarMeaning Words = CalendarMeaning.Quarter | CalendarMeaning.Half;

    private readonly TongueOrders _orders = new(p);

    /// <summary>"Q1 2022", "T4 2021".</summary>
    public bool TryShort(int i, List<Reading> readings, out int end)
    {
        end = i + 3;
        if (p.TextOf(i) is not ("Q" or "T") || p[i + 1] is not { Kind: TokenKind.Number, Length: 1, Value: >= 1 and <= 4 } number
            || !p.IsGlued(i + 1) || !days.IsYear(i + 2))
        {
            return false;
        }

        readings.Add(new Reading(i, end, new DateValue(Grain.Quarter, p[i + 2].Value, number.Value)));
        return true;
    }

    /// <summary>"erstes Quartal 2022", "premier semestre de 2022", "الربع الأول من عام 2022".</summary>
    public bool TryRead(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        var noun = i;
        if (!(p.Is(i, Words)
            ? _orders.TryRead(i + 1, out var number, out var at)
            : _orders.TryRead(i, out number, out noun) && p.Is(at = noun, Words)))
        {
            return false;
        }

        at = noun == i ? at : noun + 1;
        while (p.IsWord(at) && p.Is(at, CalendarMeaning.Of | CalendarMeaning.Article | CalendarMeaning.Introducer | CalendarMeaning.Unit)
            && p[at].Month == 0)
        {
            at++;
        }

        if (!days.IsYear(at) || !IsPart(noun, number))
        {
            return false;
        }

        end = TongueDays.AfterSuffix(p, at + 1);
        readings.Add(new Reading(i, end, Part(noun, p[at].Value, number)));
        return true;
    }

    /// <summary>"2022'nin ilk çeyreğinde", "vuoden 2022 ensimmäisellä neljänneksellä", "2019 yazında".</summary>
    public bool TryYearFirst(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        if (!days.IsYear(i))
        {
            return false;
        }

        var at = TongueDays.AfterSuffix(p, i + 1);
        if (language is "tr" or "fi" && p.Is(at, CalendarMeaning.Season))
        {
            end = at + 1;
            readings.Add(new Reading(i, end, new DateValue(Grain.Season, p[i].Value, p[at].Value)));
            return true;
        }

        if (!_orders.TryRead(at, out var number, out var noun) || !p.Is(noun, Words) || !IsPart(noun, number))
        {
            return false;
        }

        end = noun + 1;
        readings.Add(new Reading(i, end, Part(noun, p[i].Value, number)));
        return true;
    }

    private bool IsPart(int noun, int number) => number >= 1 && number <= (p.Is(noun, CalendarMeaning.Quarter) ? 4 : 2);

    private DateValue Part(int noun, int year, int number) =>
        new(p.Is(noun, CalendarMeaning.Quarter) ? Grain.Quarter : Grain.Half, year, number);
}
