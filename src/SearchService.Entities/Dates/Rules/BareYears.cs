using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Tells the years among the numbers of four digits. One is a year where nothing beside it says otherwise: money, a measure,
/// a label, a street, a quantity, a telephone number, a score. Outside 1700 to 2049 something must introduce it as well.
/// </summary>
internal static class BareYears
{
    public static bool IsYear(in Passage p, int i)
    {
        if (p[i] is not { Kind: TokenKind.Number, Length: 4, Suffix: NumberSuffix.None, Value: >= 1000 and <= 2100 }
            || !Numerals.IsFreeOnLeft(p, i)
            || !(Numerals.IsFreeOnRight(p, i) || IsSplitYear(p, i)))
        {
            return false;
        }

        if (IsJoinedOnLeft(p, i) || IsJoinedOnRight(p, i) || Counts(p, i + 1) || IsLabelled(p, i) || IsAddress(p, i))
        {
            return false;
        }

        return p[i].Value is >= 1700 and <= 2049 || (IsIntroduced(p, i) && IsFollowedByKnownWord(p, i + 1));
    }

    /// <summary>The number before this token counts what follows: "2000 people", "about 2000 villagers".</summary>
    public static bool Counts(in Passage p, int next) =>
        p[next].Word is WordKind.Measure or WordKind.TimeZone or WordKind.Units or WordKind.Cardinal
        || (p[next] is { Kind: TokenKind.Word, Word: WordKind.None, Casing: Casing.Lower } && IsQuantified(p, next));

    // "about 2000 villagers", "hundreds of 2000 ...", "killed 2000 villagers"
    private static bool IsQuantified(in Passage p, int next)
    {
        var before = p[next - 2];
        return before.Word is WordKind.Approximate or WordKind.Than or WordKind.More or WordKind.Vague
            || (before.Word == WordKind.Of && p[next - 3].Word == WordKind.None && !IsNamedByYear(p.TextOf(next - 3)))
            || (before is { Tense: Tense.Past, Word: WordKind.None } && p.TextOf(next).EndsWith("s", StringComparison.Ordinal));
    }

    // "the census of 1901 lists", "the class of 1978 met"
    private static bool IsNamedByYear(ReadOnlySpan<char> noun) =>
        noun is "census" or "class" or "war" or "crash" or "revolution" or "election"
        or "elections" or "famine" or "treaty" or "act" or "constitution" or "law" or "summer" or "winter"
        or "spring" or "autumn" or "fire" or "flood"
        or "earthquake" or "epidemic" or "uprising" or "coup" or "strike";

    // "2006/07", which elsewhere would be a fraction
    private static bool IsSplitYear(in Passage p, int i) =>
        p.IsSymbol(i + 1, '/') && p.IsGlued(i + 1) && p.IsGlued(i + 2)
        && p[i + 2].Kind == TokenKind.Number && Numerals.IsFreeOnRight(p, i + 2);

    // "555-2019" and "ISO-2019" are none, "1914-1918" is.
    private static bool IsJoinedOnLeft(in Passage p, int i)
    {
        var isJoined = p.IsGlued(i) && p.IsGlued(i - 1) && (p.IsDash(i - 1) || p.IsSymbol(i - 1, '/'));
        if (!isJoined)
        {
            return false;
        }

        return p[i - 2].Kind == TokenKind.Number
            ? p[i - 2].Length != 4 || !IsRange(p[i - 2].Value, p[i].Value)
            : p.IsDash(i - 1) && p[i - 2].Casing == Casing.Upper;
    }

    // "2000-555" is none; "1914-1918", "1914-18", "1997-00" and "1998/9" are.
    private static bool IsJoinedOnRight(in Passage p, int i)
    {
        var isJoined = p.IsGlued(i + 1) && p.IsGlued(i + 2)
            && (p.IsDash(i + 1) || p.IsSymbol(i + 1, '/')) && p[i + 2].Kind == TokenKind.Number;
        if (!isJoined)
        {
            return false;
        }

        var first = p[i].Value;
        var second = p[i + 2].Value;
        return !(p[i + 2].Length switch
        {
            4 => IsRange(first, second),
            2 => (second > first % 100 || (first % 100 >= 90 && second <= 10)) && !(p.IsGlued(i + 3) && p.IsDash(i + 3)),
            1 => p.IsSymbol(i + 1, '/') && second == first % 10 + 1,
            _ => false,
        });
    }

    private static bool IsRange(int first, int second) => second > first && second - first <= 300 && first >= 1000 && second <= 2100;

    // "Page 2019", "No. 1999"
    private static bool IsLabelled(in Passage p, int i)
    {
        var hasStop = p.IsSymbol(i - 1, '.') && p.IsGlued(i - 1) && p[i - 2].Length <= 3;
        return p[i].Gap == Gap.Space && p[hasStop ? i - 2 : i - 1].Word == WordKind.Label;
    }

    // "1600 Pennsylvania Avenue"
    private static bool IsAddress(in Passage p, int i)
    {
        for (var at = i + 1; at < i + 5 && p[at] is { Kind: TokenKind.Word, Casing: not Casing.Lower }; at++)
        {
            if (p[at].Word is WordKind.Street || p.TextOf(at) is "St" or "Ave")
            {
                return at > i + 1;
            }
        }

        return false;
    }

    private static bool IsIntroduced(in Passage p, int i) =>
        p[i - 1].Word is WordKind.In or WordKind.By or WordKind.Preposition or WordKind.Between;

    private static bool IsFollowedByKnownWord(in Passage p, int next) =>
        p[next].Kind != TokenKind.Word || p[next].Word is not WordKind.None;
}
