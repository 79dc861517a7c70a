using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Quarters, halves and seasons.
/// <code>
///   quarter := ["the"] [year] ["fiscal"] ordinal ["-"] "quarter" [of-year] | "Q" 1..4 [year] | 1..4 "Q" [year]
///   half    := ["the"] ("first" | "second" | "last") "half" of-year | "H" 1..2 year
///   season  := ["the"] season ["of"] [year]
///   of-year := "of" ("the year" | year | ("this" | "last" | "next") "year")
/// </code>
/// </summary>
internal static class PartsOfYears
{
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading) =>
        TryShortQuarter(p, i, timeline, out reading) || TryOrdinalPart(p, i, timeline, out reading)
        || TrySeason(p, i, timeline, out reading);

    private static bool TryShortQuarter(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var letter = p[i].Kind == TokenKind.Word ? i : i + 1;
        var number = p[i].Kind == TokenKind.Word ? i + 1 : i;
        var isQuarter = p.TextOf(letter) is "Q";
        if ((!isQuarter && p.TextOf(letter) is not "H") || !p.IsGlued(i + 1) || p[number] is not { Kind: TokenKind.Number, Length: 1 }
            || p[number].Value < 1 || p[number].Value > (isQuarter ? 4 : 2) || (p.IsGlued(i) && p[i - 1].Kind != TokenKind.Symbol))
        {
            return false;
        }

        var end = i + 2;
        var grain = isQuarter ? Grain.Quarter : Grain.Half;
        if (TryYearOf(p, end, timeline, out var year, out var yearEnd))
        {
            reading = new Reading(i, yearEnd, new DateValue(grain, year, p[number].Value));
            return true;
        }

        if (p[end] is { Kind: TokenKind.Number, Length: 2, Gap: Gap.None })
        {
            reading = new Reading(i, end + 1, new DateValue(grain, Numerals.FullYear(p[end].Value), p[number].Value));
            return true;
        }

        reading = new Reading(i, end, timeline.Published.QuarterOfYear(p[number].Value, Tenses.Of(p, i, end)));
        return isQuarter;
    }

    private static bool TryOrdinalPart(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var at = p.After(i, WordKind.The);
        int? year = null;
        if (p[at] is { Kind: TokenKind.Number, Length: 4 } && Numerals.IsPlain(p, at) && p[at].Value is >= 1900 and <= 2100)
        {
            year = p[at++].Value;
            at = p.IsApostrophe(at) && p.IsGlued(at + 1) && p.TextOf(at + 1) is "s" ? at + 2 : at;
            if (at > i + 1 && timeline.Quarter is { } quarter
                && p[at] is { Word: WordKind.Unit, Value: (int)Unit.Period or (int)Unit.Quarter, Gap: Gap.Space })
            {
                reading = new Reading(i, at + 1, quarter with { Year = year }, IsSpokenOf: false);
                return true;
            }
        }

        at = p.After(at, WordKind.Fiscal);
        if (year is null && Numerals.TryYear(p, at, out var fiscalYear, out var fiscalEnd) && p[at - 1].Word == WordKind.Fiscal && at > i)
        {
            (year, at) = (fiscalYear, fiscalEnd);
        }

        return TryOrdinalPart(p, i, at, year, timeline, out reading);
    }

    /// <summary>"third quarter" at <paramref name="at"/>, of a year that stands before it or after it.</summary>
    public static bool TryOrdinalPart(in Passage p, int start, int at, int? year, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var isLast = p[at].Word is WordKind.Last or WordKind.Latest;
        var part = 0;
        var end = at + 1;
        if (!isLast && !Numerals.TryOrdinal(p, at, out part, out end))
        {
            return false;
        }

        // "third-period net income" is the quarter's.
        if (p.AfterHyphen(end) > end && part is >= 1 and <= 4 && p[end + 1] is { Word: WordKind.Unit, Value: (int)Unit.Period })
        {
            reading = new Reading(p.Is(start, WordKind.The) ? at : start, end + 2,
                year is null ? timeline.Published.QuarterOfYear(part, Tenses.Of(p, start, end)) : new DateValue(Grain.Quarter, year, part));
            return true;
        }

        // "the third-quarter loss": the article belongs to the loss.
        start = p.Is(start, WordKind.The) && p.AfterHyphen(end) > end && year is null ? at : start;
        end = p.After(p.AfterHyphen(end), WordKind.Fiscal);
        var isHalf = p.Is(end, WordKind.Half);
        if ((!isHalf && p[end] is not { Word: WordKind.Unit, Value: (int)Unit.Quarter }) || part > (isHalf ? 2 : 4) || (isLast && !isHalf))
        {
            return false;
        }

        part = isLast ? 2 : part;
        end++;
        var of = p.After(end, WordKind.Of);
        if (year is null && TryDecadeOf(p, of, out var decade))
        {
            reading = decade with { Start = start };
            return true;
        }

        if (year is null && TryYearOf(p, end, timeline, out var yearAfter, out var yearEnd))
        {
            (year, end) = (yearAfter, yearEnd);
        }

        var grain = isHalf ? Grain.Half : Grain.Quarter;
        if (year is not null)
        {
            reading = new Reading(start, end, new DateValue(grain, year, part));
            return true;
        }

        reading = new Reading(start, end, timeline.Published.QuarterOfYear(part, Tenses.Of(p, start, end)));
        return !isHalf && !IsSport(p, start, end) && !p.Is(of + 1, WordKind.Unit);
    }

    private static bool TryDecadeOf(in Passage p, int at, out Reading reading)
    {
        reading = default;
        return p.Is(at - 1, WordKind.Of) && Eras.TryRead(p, at, out reading);
    }

    /// <summary>"of 2019", "2019", "of last year", "of the year".</summary>
    public static bool TryYearOf(in Passage p, int at, DiscourseTimeline timeline, out int? year, out int end)
    {
        var from = p.After(p.AfterComma(at), WordKind.Of);
        from = p.After(from, WordKind.Fiscal);
        if (Numerals.TryYear(p, from, out var number, out end))
        {
            year = number;
            return true;
        }

        return TryPointedYear(p, from, timeline, out year, out end) && (p[from].Word != WordKind.The || from > at);
    }

    /// <summary>"last year", "this year", "next year", "the year".</summary>
    public static bool TryPointedYear(in Passage p, int at, DiscourseTimeline timeline, out int? year, out int end)
    {
        end = at + 2;
        var offset = p[at].Word switch { WordKind.Last => -1, WordKind.Next => 1, WordKind.This or WordKind.The => 0, _ => (int?)null };
        year = timeline.Published.Year + offset;
        return offset is not null && p[at + 1] is { Word: WordKind.Unit, Value: (int)Unit.Year, Gap: Gap.Space };
    }

    private static bool IsSport(in Passage p, int start, int end)
    {
        for (var i = start - 16; i < end + 16; i++)
        {
            if (p[i].Word == WordKind.Sport)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TrySeason(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var at = p.After(i, WordKind.The);
        if (p[at].Word != WordKind.Season)
        {
            return false;
        }

        var season = p[at].Value;
        var of = p.Is(at + 1, WordKind.Of);
        if (TryYearOf(p, at + 1, timeline, out var year, out var end))
        {
            var isWinterRange = season == 4 && p.IsDash(end);
            reading = new Reading(i, end, new DateValue(Grain.Season, year, season));
            return isWinterRange || !p.IsSymbol(at + 1, ',');
        }

        reading = new Reading(i, at + 1, timeline.Published.SeasonOfYear(season, Tenses.Of(p, i, at + 1), beside: false));
        return !of && (at > i ? IsTimePreposition(p[i - 1].Word) : IsTimePreposition(p[i - 1].Word) && p[i - 1].Word != WordKind.For)
            && !(p[at + 1] is { Kind: TokenKind.Word, Word: WordKind.None, Casing: Casing.Lower } && at == i);
    }

    private static bool IsTimePreposition(WordKind word) => word is WordKind.In or WordKind.By or WordKind.Preposition or WordKind.For
        or WordKind.Early or WordKind.Late or WordKind.Mid or WordKind.Of;
}
