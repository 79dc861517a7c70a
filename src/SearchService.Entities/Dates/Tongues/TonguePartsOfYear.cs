using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// Quarters and halves of a year. One whose year does not stand beside it is seen from the publication, unless its word also names a part
/// of a game, a city or a moon.
/// </summary>
internal sealed class TonguePartsOfYear(TonguePassage p, PublicationDay published, TongueLexicon lexicon)
{
    public const CalendarMeaning Words = CalendarMeaning.Quarter | CalendarMeaning.Half;

    /// <summary>Words behind a quarter that say what else has three: school years, and who is with child.</summary>
    private static readonly string[] Elsewhere =
    [
        "grossesse", "embaraz", "gestaci", "gestaç", "gestazion", "gravid", "scolaire", "escolar", "lectivo", "letivo", "scolastic",
        "fiscal",
    ];

    /// <summary>So many words behind a quarter are looked at: "de la grossesse".</summary>
    private const int Behind = 3;

    private readonly TongueOrders _orders = new(p);
    private readonly TongueDays _days = new(p, published, lexicon.Language);
    private readonly TongueSpans _spans = new(p, published, lexicon);

    /// <summary>"Q1 2022", "T4 2021".</summary>
    public bool TryShort(int i, List<Reading> readings, out int end)
    {
        end = i + 3;
        if (p.TextOf(i) is not ("Q" or "T") || p[i + 1] is not { Kind: TokenKind.Number, Length: 1, Value: >= 1 and <= 4 } number
            || !p.IsGlued(i + 1) || !_days.IsYear(i + 2))
        {
            return false;
        }

        readings.Add(new Reading(i, end, new DateValue(Grain.Quarter, p[i + 2].Value, number.Value)));
        return true;
    }

    /// <summary>"erstes Quartal 2022", "premier semestre de 2022", "الربع الأول من عام 2022".</summary>
    public bool TryRead(int i, List<Reading> readings, out int end)
    {
        var (start, noun, at) = (i, i, i + 1);
        end = i + 1;
        var roman = p.IsMark(i - 1, '.') ? i - 2 : i - 1;
        var number = p.Is(i, Words) ? _orders.Roman(roman) : 0;
        if (number > 0)
        {
            start = roman;
        }
        else if (!(p.Is(i, Words)
            ? _orders.TryRead(i + 1, out number, out at)
            : _orders.TryRead(i, out number, out noun) && p.Is(noun, Words)))
        {
            return false;
        }

        at = noun == i ? at : noun + 1;
        var behind = at;
        while (p.IsWord(at) && p.Is(at, CalendarMeaning.Of | CalendarMeaning.Article | CalendarMeaning.Introducer | CalendarMeaning.Unit)
            && p[at].Month == 0)
        {
            at++;
        }

        if (!IsPart(noun, number))
        {
            return false;
        }

        if (_days.IsYear(at))
        {
            end = TongueDays.AfterSuffix(p, at + 1);
            readings.Add(new Reading(start, end, Part(noun, p[at].Value, number)));
            return true;
        }

        end = behind;
        return TryWithoutYear(start, noun, number, behind, readings);
    }

    /// <summary>"im dritten Quartal", "no 1.º semestre", "w III kwartale": the number stands before the word, as an ordinal.</summary>
    private bool TryWithoutYear(int start, int noun, int number, int behind, List<Reading> readings)
    {
        var isOrdinal = noun > start && (!p.IsNumber(start) || noun > start + 1);
        if (!isOrdinal || p.Is(noun, CalendarMeaning.OtherPart) || IsOfElsewhere(behind))
        {
            return false;
        }

        var direction = _spans.DirectionAt(start);
        readings.Add(new Reading(start, behind, p.Is(noun, CalendarMeaning.Quarter)
            ? published.QuarterOfYear(number, direction)
            : published.HalfOfYear(number, direction)));
        return true;
    }

    private bool IsOfElsewhere(int behind)
    {
        for (var at = behind; at < behind + Behind && p.IsWord(at); at++)
        {
            var word = p.TextOf(at);
            foreach (var other in Elsewhere)
            {
                if (word.StartsWith(other, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"2022'nin ilk çeyreğinde", "vuoden 2022 ensimmäisellä neljänneksellä", "2019 yazında".</summary>
    public bool TryYearFirst(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        if (!_days.IsYear(i))
        {
            return false;
        }

        var at = TongueDays.AfterSuffix(p, i + 1);
        if (lexicon.Language is "tr" or "fi" && p.Is(at, CalendarMeaning.Season))
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
