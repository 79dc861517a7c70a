using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>Decades and centuries: "the 1990s", "the '90s", "the nineties", "the 1800s", "the 20th century", "fifth-century BC".</summary>
internal static class Eras
{
    public static bool TryRead(in Passage p, int i, out Reading reading) => TryCentury(p, i, out reading) || TryDecade(p, i, out reading);

    private static bool TryDecade(in Passage p, int i, out Reading reading)
    {
        var at = p.After(i, WordKind.The);
        if (p[at] is { Kind: TokenKind.Number, Length: 5, Suffix: NumberSuffix.Plural }
            && p[at].Value is >= 1000 and <= 2090 && p[at].Value % 10 == 0)
        {
            var year = p[at].Value;
            var isCentury = year % 100 == 0 && year < 2000;
            reading = new Reading(i, at + 1, isCentury ? new DateValue(Grain.Century, year / 100) : new DateValue(Grain.Decade, year / 10));
            return Numerals.IsFreeOnLeft(p, at);
        }

        // "1990's"
        if (p[at] is { Kind: TokenKind.Number, Length: 4, Suffix: NumberSuffix.None }
            && p[at].Value is >= 1700 and <= 2090 && p[at].Value % 10 == 0
            && at > i && p.IsApostrophe(at + 1) && p.IsGlued(at + 2) && p.TextOf(at + 2) is "s")
        {
            reading = new Reading(i, at + 3, new DateValue(Grain.Decade, p[at].Value / 10));
            return true;
        }

        var hasMark = p.IsApostrophe(at);
        var digits = hasMark ? at + 1 : at;
        if (p[digits] is { Kind: TokenKind.Number, Length: 3, Suffix: NumberSuffix.Plural }
            && p[digits].Value % 10 == 0 && p[digits].Value >= 10
            && (hasMark ? p.IsGlued(digits) : IsAfterThe(p, digits) && !IsWeather(p, digits)))
        {
            reading = new Reading(i, digits + 1, new DateValue(Grain.Decade, Numerals.FullYear(p[digits].Value) / 10));
            return true;
        }

        reading = new Reading(i, at + 1, new DateValue(Grain.Decade, 190 + p[at].Value));
        return p[at].Word == WordKind.Decade && IsAfterThe(p, at) && !IsWeather(p, at);
    }

    private static bool IsAfterThe(in Passage p, int at) => p.Is(at - 1, WordKind.The)
        || p[at - 1].Word is WordKind.Early or WordKind.Late or WordKind.Mid && p.Is(at - 2, WordKind.The)
        || p.IsDash(at - 1) && p[at - 2].Word == WordKind.Mid && p.Is(at - 3, WordKind.The);

    private static bool IsWeather(in Passage p, int at)
    {
        for (var i = at - 10; i < at + 6; i++)
        {
            if (p.TextOf(i) is "temperatures" or "Temperatures" or "degrees" or "highs" or "lows" or "Highs" or "Lows" or "temperature")
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryCentury(in Passage p, int i, out Reading reading)
    {
        reading = default;
        if (!Numerals.TryOrdinal(p, p.After(i, WordKind.The), out var ordinal, out var end) || ordinal > 30)
        {
            return false;
        }

        // "the 18th and 19th centuries"
        if (p[end].Word is WordKind.And or WordKind.To or WordKind.Or && Numerals.TryOrdinal(p, end + 1, out _, out var second)
            && p[p.AfterHyphen(second)] is { Word: WordKind.Unit or WordKind.Units, Value: (int)Unit.Century })
        {
            reading = new Reading(i, end, new DateValue(Grain.Century, ordinal - 1));
            return true;
        }

        end = p.AfterHyphen(end);
        if (p[end] is not { Word: WordKind.Unit or WordKind.Units, Value: (int)Unit.Century })
        {
            return false;
        }

        if (p.TextOf(end + 1) is "Fox")
        {
            return false;
        }

        var (isEra, isBefore, eraEnd) = Years.EraAfter(p, end + 1);
        reading = new Reading(i, isEra ? eraEnd : end + 1, new DateValue(Grain.Century, isBefore ? -ordinal : ordinal - 1));
        return true;
    }
}
