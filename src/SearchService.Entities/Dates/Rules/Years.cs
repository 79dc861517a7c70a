using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Years that stand by themselves.
/// <code>
///   year   := 1000..2999 | ["the"] "year" number | "fiscal" ["year"] year | "'" two digits | spoken | number ("BC" | "AD") | "AD" number
/// </code>
/// A number of four digits counts as a year where nothing beside it says otherwise: money, a measure, a label, a street, a quantity.
/// </summary>
internal static class Years
{
    public static bool TryRead(in Passage p, int i, out Reading reading) =>
        TryEra(p, i, out reading) || TryFiscal(p, i, out reading) || TryYearNumber(p, i, out reading) || TryBare(p, i, out reading);

    private static bool TryEra(in Passage p, int i, out Reading reading)
    {
        reading = default;
        if (p[i].Word == WordKind.Era && p[i].Value == 0 && p[i].Casing == Casing.Upper && Numerals.IsPlain(p, i + 1) && p[i + 1].Gap == Gap.Space && p[i + 1].Value is >= 1 and <= 2999)
        {
            reading = new Reading(i, i + 2, DateValue.OfYear(p[i + 1].Value));
            return true;
        }

        if (!Numerals.IsPlain(p, i) || p[i].Suffix != NumberSuffix.None || p[i].Value is < 1 or > 9999)
        {
            return false;
        }

        var (isEra, isBefore, end) = EraAfter(p, i + 1);
        if (!isEra && (p.IsDash(i + 1) || p[i + 1].Word is WordKind.To or WordKind.And) && p[i + 2].Kind == TokenKind.Number && EraAfter(p, i + 3) is { IsEra: true } joined)
        {
            // "2000-1500 BC"
            (isEra, isBefore, end) = (true, joined.IsBefore, i + 1);
        }

        reading = isEra ? new Reading(i, end, DateValue.OfYear(isBefore ? 1 - p[i].Value : p[i].Value)) : default;
        return isEra;
    }

    /// <summary>"BC", "B.C.", "BCE", "AD", "A.D.", "CE", written in capitals.</summary>
    public static (bool IsEra, bool IsBefore, int End) EraAfter(in Passage p, int i)
    {
        if (p[i] is { Word: WordKind.Era, Casing: Casing.Upper } era)
        {
            return (true, era.Value == 1, i + 1);
        }

        var isDotted = p[i].Kind == TokenKind.Word && p.IsSymbol(i + 1, '.') && p.IsGlued(i + 1) && p.IsGlued(i + 2) && p.IsSymbol(i + 3, '.');
        return isDotted && p.TextOf(i) is "B" && p.TextOf(i + 2) is "C" ? (true, true, i + 4)
            : isDotted && p.TextOf(i) is "A" && p.TextOf(i + 2) is "D" ? (true, false, i + 4)
            : (false, false, i);
    }

    private static bool TryFiscal(in Passage p, int i, out Reading reading)
    {
        reading = default;
        var at = p.After(i, WordKind.The);
        if (p[at].Word != WordKind.Fiscal)
        {
            return false;
        }

        var end = IsYearWord(p, at + 1) ? at + 2 : at + 1;
        if (Numerals.TryYear(p, end, out var year, out var yearEnd))
        {
            reading = new Reading(i, yearEnd, DateValue.OfYear(year));
            return true;
        }

        if (p[at].Value == 2 && p[end] is { Kind: TokenKind.Number, Length: 2, Gap: Gap.None })
        {
            reading = new Reading(i, end + 1, DateValue.OfYear(Numerals.FullYear(p[end].Value)));
            return true;
        }

        return false;
    }

    private static bool IsYearWord(in Passage p, int i) => p[i] is { Word: WordKind.Unit, Value: (int)Unit.Year, Gap: Gap.Space };

    private static bool TryYearNumber(in Passage p, int i, out Reading reading)
    {
        reading = default;
        var at = p.After(i, WordKind.The);
        if (at > i && IsYearWord(p, at))
        {
            if (Numerals.TryYear(p, at + 1, out var year, out var end))
            {
                reading = new Reading(i, end, DateValue.OfYear(year));
                return true;
            }

            if (Numerals.IsPlain(p, at + 1) && p[at + 1] is { Length: >= 2 and <= 4, Value: > 0, Gap: Gap.Space })
            {
                reading = new Reading(i, at + 2, DateValue.OfYear(p[at + 1].Value));
                return true;
            }
        }

        return false;
    }

    private static bool TryBare(in Passage p, int i, out Reading reading)
    {
        reading = default;
        if (p[i].Word == WordKind.Cardinal && Numerals.TrySpokenYear(p, i, out var spoken, out var spokenEnd))
        {
            reading = new Reading(i, spokenEnd, DateValue.OfYear(spoken));
            return spoken != 2000 && !Counts(p, spokenEnd) || p[i - 1].Word is WordKind.In or WordKind.Preposition && !Counts(p, spokenEnd);
        }

        if (p.IsApostrophe(i) && p[i + 1] is { Kind: TokenKind.Number, Length: 2, Suffix: NumberSuffix.None, Gap: Gap.None } && !p.IsGlued(i)
            && p[i - 1].Word is WordKind.In or WordKind.Preposition or WordKind.Of or WordKind.By && Numerals.IsFreeOnRight(p, i + 1))
        {
            reading = new Reading(i, i + 2, DateValue.OfYear(Numerals.FullYear(p[i + 1].Value)));
            return true;
        }

        if (p[i] is not { Kind: TokenKind.Number, Length: 4, Suffix: NumberSuffix.None } || !(Numerals.IsPlain(p, i) || IsSeason(p, i)) || !IsYear(p, i))
        {
            return false;
        }

        reading = new Reading(i, i + 1, DateValue.OfYear(p[i].Value));
        return true;
    }

    // "2006/07", which elsewhere would be a fraction
    private static bool IsSeason(in Passage p, int i) => Numerals.IsFreeOnLeft(p, i) && p.IsSymbol(i + 1, '/') && p.IsGlued(i + 1) && p.IsGlued(i + 2)
        && p[i + 2].Kind == TokenKind.Number && Numerals.IsFreeOnRight(p, i + 2);

    private static bool IsYear(in Passage p, int i)
    {
        var year = p[i].Value;
        if (year is < 1000 or > 2100 || IsBesideNumber(p, i) || Counts(p, i + 1) || IsLabelled(p, i) || IsAddress(p, i))
        {
            return false;
        }

        var introduced = p[i - 1].Word is WordKind.In or WordKind.By or WordKind.Preposition or WordKind.Between;
        return year is >= 1700 and <= 2049 || introduced && IsOver(p, i + 1);
    }

    // A telephone number, a score, a range of amounts: joined by a sign to another number that makes no range of years with it.
    private static bool IsBesideNumber(in Passage p, int i)
    {
        if (p.IsGlued(i) && (p.IsDash(i - 1) || p.IsSymbol(i - 1, '/')) && p.IsGlued(i - 1)
            && (p[i - 2].Kind != TokenKind.Number ? p.IsDash(i - 1) && p[i - 2].Casing == Casing.Upper : p[i - 2].Length != 4 || !IsRange(p[i - 2].Value, p[i].Value)))
        {
            return true;
        }

        return p.IsGlued(i + 1) && (p.IsDash(i + 1) || p.IsSymbol(i + 1, '/')) && p.IsGlued(i + 2)
            && p[i + 2].Kind == TokenKind.Number && !(p[i + 2].Length == 4 && IsRange(p[i].Value, p[i + 2].Value))
            && !(p[i + 2].Length == 1 && p.IsSymbol(i + 1, '/') && p[i + 2].Value == p[i].Value % 10 + 1)
            && !(p[i + 2].Length == 2 && (p[i + 2].Value > p[i].Value % 100 || p[i].Value % 100 == 99) && !(p.IsGlued(i + 3) && p.IsDash(i + 3)));
    }

    private static bool IsRange(int first, int second) => second > first && second - first <= 300 && first >= 1000 && second <= 2100;

    // "2000 people", "1900 GMT", "about 2000 villagers".
    private static bool Counts(in Passage p, int next) => (p[next].Word is WordKind.Measure or WordKind.TimeZone or WordKind.Units || p[next] is { Word: WordKind.Cardinal, Kind: TokenKind.Word }
            || IsQuantified(p, next - 1) && p[next] is { Kind: TokenKind.Word, Word: WordKind.None, Casing: Casing.Lower });

    private static bool IsQuantified(in Passage p, int i) => p[i - 1].Word is WordKind.Approximate or WordKind.Than or WordKind.More or WordKind.Vague
        || p[i - 1].Word == WordKind.Of && p[i - 2].Word == WordKind.None
        || p[i - 1] is { Tense: Tense.Past, Word: WordKind.None } && p.TextOf(i + 1).EndsWith("s", StringComparison.Ordinal);

    private static bool IsLabelled(in Passage p, int i) => p[i].Gap == Gap.Space
        && (p[i - 1].Word == WordKind.Label || p[i - 1] is { Kind: TokenKind.Symbol, Value: '.' } && p[i - 2].Word == WordKind.Label && p.IsGlued(i - 1) && p[i - 2].Length <= 3);

    // "1600 Pennsylvania Avenue"
    private static bool IsAddress(in Passage p, int i)
    {
        for (var at = i + 1; at < i + 5 && p[at] is { Kind: TokenKind.Word, Casing: not Casing.Lower }; at++)
        {
            if (p[at].Word is WordKind.Street || p[at] is { Word: WordKind.Coordinate } && p.TextOf(at) is "St" or "Ave")
            {
                return at > i + 1;
            }
        }

        return false;
    }

    private static bool IsOver(in Passage p, int next) => p[next].Kind != TokenKind.Word || p[next].Word is not WordKind.None;
}
