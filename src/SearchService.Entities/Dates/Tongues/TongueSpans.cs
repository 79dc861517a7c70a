using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>What is said as seen from the publication: last week, this year, three days ago, Monday.</summary>
internal sealed class TongueSpans(TonguePassage p, PublicationDay published, TongueLexicon lexicon)
{
    public const CalendarMeaning Pointers = CalendarMeaning.Last | CalendarMeaning.This | CalendarMeaning.Next;

    private const CalendarMeaning Spans = CalendarMeaning.Unit | CalendarMeaning.Weekday | CalendarMeaning.Month | CalendarMeaning.Season
        | CalendarMeaning.Quarter | CalendarMeaning.Weekend;

    /// <summary>Its number among the units of the calendar.</summary>
    private const int Month = 3;

    /// <summary>Up to so many tokens behind a weekday are searched for a verb of the future.</summary>
    private const int Sentence = 25;

    private static readonly Unit[] Units = [Unit.Day, Unit.Week, Unit.Month, Unit.Year];

    /// <summary>"letzte Woche", "la semaine dernière", "в прошлом году".</summary>
    public bool TryPointed(int i, List<Reading> readings, out int end)
    {
        end = i + 2;
        var (pointer, span) = (p[i], p[i + 1]);
        if (!(pointer.Is(Pointers) && (span.Is(Spans) || IsWeekday(span, pointer))))
        {
            (span, pointer) = (p[i], p[i + 1]);
            if (!(span.Is(Spans) && pointer.Is(Pointers) && PointsBack(i + 1)))
            {
                return false;
            }
        }

        // "no próximo mês de outubro".
        if (span is { Value: Month } && span.Is(CalendarMeaning.Unit) && MonthBehind(i + 2) is var month and > 0)
        {
            (span, end) = (p[month], month + 1);
        }

        var step = pointer.Is(CalendarMeaning.Last) ? -1 : pointer.Is(CalendarMeaning.Next) ? 1 : 0;
        var direction = step < 0 ? Direction.Past : Direction.Future;
        var value = span switch
        {
            _ when IsWeekday(span, pointer) =>
                step == 0 ? published.WeekdayOfThisWeek(span.Value) : published.WeekdayBeside(span.Value, direction),
            _ when span.Is(CalendarMeaning.Plural) || (!span.Is(CalendarMeaning.Weekend) && IsPlural(i)) => default,
            _ when span.Is(CalendarMeaning.Weekend) => published.Part(Unit.Weekend, step),
            _ when span.Is(CalendarMeaning.Unit) => OfUnit(span.Value, step),
            _ when span.Is(CalendarMeaning.Quarter) => published.Part(Unit.Quarter, step),
            { Month: > 0 } => step == 0 ? published.MonthOfThisYear(span.Month) : published.MonthBeside(span.Month, direction),
            _ => published.SeasonOfYear(span.Value, step == 0 ? Direction.Unknown : direction, beside: step != 0),
        };
        if (value.Grain == Grain.None)
        {
            return false;
        }

        readings.Add(new Reading(i, end, value));
        return true;
    }

    /// <summary>"vor drei Tagen", "il y a deux ans", "tre giorni fa", "через неделю".</summary>
    public bool TryAgo(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        var before = p.Is(i, CalendarMeaning.AgoBefore) ? -1 : p.Is(i, CalendarMeaning.AheadBefore) ? 1 : 0;
        var from = i + 1;
        while (p.Is(from, CalendarMeaning.About) && !p.Is(from, CalendarMeaning.Number))
        {
            from++;
        }

        if (before != 0 && TryLength(from, out var count, out var unit, out end))
        {
            if (before > 0 && CountsFromElsewhere(i, end))
            {
                return true;
            }

            readings.Add(new Reading(i, end, published.Part(unit, before * count)));
            return true;
        }

        if (!TryLength(i, out count, out unit, out end) || !p.Is(end, CalendarMeaning.AgoAfter | CalendarMeaning.AheadAfter))
        {
            return false;
        }

        if (!(p.Is(end, CalendarMeaning.AheadAfter) && CountsFromElsewhere(i, end)))
        {
            readings.Add(new Reading(i, end + 1, published.Part(unit, p.Is(end, CalendarMeaning.AgoAfter) ? -count : count)));
        }

        end++;
        return true;
    }

    /// <summary>A weekday by itself: the last one, or the next where the sentence speaks of what is to come.</summary>
    public bool TryWeekday(int i, List<Reading> readings, out int end)
    {
        end = TongueDays.AfterSuffix(p, i + 1);
        var ambiguous = lexicon.Language is "el" or "tr" or "de";
        if (ambiguous && !p[i].IsCapital && !(lexicon.Language == "tr" && (end > i + 1 || IsTurkishDayPart(i + 1))))
        {
            return false;
        }

        readings.Add(new Reading(i, end, published.Weekday(p[i].Value, DirectionAt(i))));
        return true;
    }

    /// <summary>Where a month stands behind a word for "of"; -1 where none does.</summary>
    private int MonthBehind(int at)
    {
        while (p.Is(at, CalendarMeaning.Of) && p[at].Month == 0)
        {
            at++;
        }

        return p[at].Month > 0 && p.Is(at, CalendarMeaning.Month) && p.Is(at - 1, CalendarMeaning.Of) ? at : -1;
    }

    /// <summary>"ближайшие недели": "недели" alone may be one week.</summary>
    private bool IsPlural(int pointer) => lexicon.Language is "ru" or "uk" && p.Is(pointer, Pointers)
        && p.TextOf(pointer) is var word && (word.EndsWith("ие") || word.EndsWith("их") || word.EndsWith("і"));

    private bool IsTurkishDayPart(int i) => p.TextOf(i) is "günü" or "akşamı" or "sabahı" or "gecesi" or "öğleden";

    /// <summary>"im Sommer 2023", "été 2022": a season with its year.</summary>
    public bool TrySeason(int i, List<Reading> readings, out int end)
    {
        var at = i + 1;
        while (p.Is(at, CalendarMeaning.Of | CalendarMeaning.Article) && p.IsWord(at))
        {
            at++;
        }

        end = at + 1;
        if (!p.Is(i, CalendarMeaning.Season) || p[at] is not { Kind: TokenKind.Number, Length: 4, Value: >= 1000 and <= 2100 } year)
        {
            return false;
        }

        end = TongueDays.AfterSuffix(p, at + 1);
        readings.Add(new Reading(i, end, new DateValue(Grain.Season, year.Value, p[i].Value)));
        return true;
    }

    /// <summary>
    /// Whether what is spoken of is to come: the nearest verb of the clause tells, the one before it first; where the clause has none, any
    /// verb of the future in the sentence. "Das Urteil wird am 20. Juni erwartet, hieß es am Dienstag" was said on a Tuesday that is past.
    /// </summary>
    public Direction DirectionAt(int i)
    {
        const CalendarMeaning verb = CalendarMeaning.Future | CalendarMeaning.Past;
        var told = Nearest(i, -1, verb, untilComma: true) ?? Nearest(i, 1, verb, untilComma: true);
        var future = told ?? Nearest(i, -1, CalendarMeaning.Future, untilComma: false)
            ?? Nearest(i, 1, CalendarMeaning.Future, untilComma: false);
        return future is { } at && p.Is(at, CalendarMeaning.Future) ? Direction.Future : Direction.Past;
    }

    /// <summary>"минулої середи"; "в этой среде" is in these surroundings.</summary>
    private bool IsWeekday(TongueToken span, TongueToken pointer) => span.Is(CalendarMeaning.Weekday)
        || (span.Is(CalendarMeaning.WeekdayWithDate) && !(lexicon.Language == "ru" && pointer.Is(CalendarMeaning.This)));

    /// <summary>"el próximo 3 de octubre", "no último dia 3 de outubro".</summary>
    public static Direction DirectionBefore(TonguePassage p, int start) =>
        (p.Is(start - 1, CalendarMeaning.Unit) ? start - 2 : start - 1) is var at
        && p.Is(at, CalendarMeaning.Next) ? Direction.Future
        : p.Is(at, CalendarMeaning.Last) ? Direction.Past
        : Direction.Unknown;

    private int? Nearest(int i, int step, CalendarMeaning meaning, bool untilComma)
    {
        for (var at = i + step; at >= 0 && at < p.Count && Math.Abs(i - at) <= Sentence && !p.EndsSentence(at)
            && !(untilComma && p.IsMark(at, ',')); at += step)
        {
            if (p.Is(at, meaning))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>
    /// "через четыре месяца после землетрясения", "depremden dört ay sonra": four months from then, and not from the publication.
    /// </summary>
    private bool CountsFromElsewhere(int start, int end) => lexicon.Language switch
    {
        "ru" => p.TextOf(end) is "после" or "с",
        "uk" => p.TextOf(end) is "після" or "з",
        "ar" => p.TextOf(end) is "من" or "على",
        "tr" => p.IsWord(start - 1) && p.TextOf(start - 1) is var before
            && (before.EndsWith("den") || before.EndsWith("dan") || before.EndsWith("ten") || before.EndsWith("tan")),
        _ => false,
    };

    /// <summary>Arabic has an ending for two: أسبوعين.</summary>
    private bool IsDual(int unit) => lexicon.Language == "ar" && p.TextOf(unit).EndsWith("ين");

    private DateValue OfUnit(int unit, int step) =>
        Units[unit - 1] is var counted && counted == Unit.Day ? default : published.Part(counted, step);

    /// <summary>"lundi ce" is nothing: which pointers stand behind what they point to is the language's.</summary>
    public bool PointsBack(int pointer) => lexicon.Language is "fr" or "es" or "it" or "pt" or "ar" or "ro"
        && !(p.Is(pointer, CalendarMeaning.This) && lexicon.Language != "ar");

    private bool TryLength(int i, out int count, out Unit unit, out int end)
    {
        (count, unit, end) = (1, default, i + 1);
        var isCount = (p.IsNumber(i) && p[i].Value is > 0 and < 1000) || p.Is(i, CalendarMeaning.Number);
        var at = isCount ? i + 1 : i;
        if (isCount && p.Is(at, CalendarMeaning.Quarter) && CountsQuarters)
        {
            (count, unit, end) = (p[i].Value, Unit.Quarter, at + 1);
            return true;
        }

        if (!p.Is(at, CalendarMeaning.Unit) || p[at].Month > 0 && !isCount)
        {
            return false;
        }

        count = isCount ? p[i].Value : IsDual(at) ? 2 : 1;
        unit = Units[p[at].Value - 1];
        end = at + 1;
        if (!isCount && IsOne(end))
        {
            end++;
            return true;
        }

        // "منذ عام 2017" is no year ago.
        return isCount || IsDual(at) || (unit != Unit.Day && !p.IsNumber(end));
    }

    /// <summary>Elsewhere the word also names a part of a city, of an hour, of a game.</summary>
    private bool CountsQuarters => lexicon.Language is not ("ru" or "uk" or "tr" or "ar");

    /// <summary>قبل يوم واحد: Arabic puts "one" behind what it counts.</summary>
    private bool IsOne(int at) => lexicon.Language == "ar" && p.TextOf(at) is "واحد" or "واحدة";
}
