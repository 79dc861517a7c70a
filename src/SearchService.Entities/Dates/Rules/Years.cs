using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Years that stand by themselves.
/// <code>
///   year   := 1000..2999 | ["the"] "year" number | "fiscal" ["year"] year | "'" two digits | spoken | number ("BC" | "AD") | "AD" number
/// </code>
/// </summary>
internal static class Years
{
    public static bool TryRead(in Passage p, int i, out Reading reading) =>
        TryEra(p, i, out reading) || TryFiscal(p, i, out reading) || TryYearNumber(p, i, out reading) || TryBare(p, i, out reading);

    private static bool TryEra(in Passage p, int i, out Reading reading)
    {
        reading = default;
        if (p[i].Word == WordKind.Era && p[i].Value == 0 && p[i].Casing == Casing.Upper && Numerals.IsPlain(p, i + 1)
            && p[i + 1].Gap == Gap.Space && p[i + 1].Value is >= 1 and <= 2999)
        {
            reading = new Reading(i, i + 2, DateValue.OfYear(p[i + 1].Value));
            return true;
        }

        if (!Numerals.IsPlain(p, i) || p[i].Suffix != NumberSuffix.None || p[i].Value is < 1 or > 9999)
        {
            return false;
        }

        var (isEra, isBefore, end) = EraAfter(p, i + 1);
        if (!isEra && (p.IsDash(i + 1) || p[i + 1].Word is WordKind.To or WordKind.And) && p[i + 2].Kind == TokenKind.Number
            && EraAfter(p, i + 3) is { IsEra: true } joined)
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

        var isDotted = p[i].Kind == TokenKind.Word && p.IsSymbol(i + 1, '.') && p.IsGlued(i + 1)
            && p.IsGlued(i + 2) && p.IsSymbol(i + 3, '.');
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
            // "two thousand" is a quantity unless something introduces it as a time.
            reading = new Reading(i, spokenEnd, DateValue.OfYear(spoken));
            return !BareYears.Counts(p, spokenEnd) && (spoken != 2000 || p[i - 1].Word is WordKind.In or WordKind.Preposition);
        }

        if (p.IsApostrophe(i)
            && p[i + 1] is { Kind: TokenKind.Number, Length: 2, Suffix: NumberSuffix.None, Gap: Gap.None } && !p.IsGlued(i)
            && p[i - 1].Word is WordKind.In or WordKind.Preposition or WordKind.Of or WordKind.By && Numerals.IsFreeOnRight(p, i + 1))
        {
            reading = new Reading(i, i + 2, DateValue.OfYear(Numerals.FullYear(p[i + 1].Value)));
            return true;
        }

        reading = new Reading(i, i + 1, DateValue.OfYear(p[i].Value));
        return BareYears.IsYear(p, i);
    }
}
