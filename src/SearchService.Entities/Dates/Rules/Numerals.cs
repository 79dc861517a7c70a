using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>Numbers in digits and in words.</summary>
internal static class Numerals
{
    /// <summary>A whole number in digits that is no part of a decimal, a grouped or an alphanumeric one, nor money.</summary>
    public static bool IsPlain(in Passage p, int i)
    {
        var token = p[i];
        return token is { Kind: TokenKind.Number, Value: >= 0, Suffix: not NumberSuffix.Other }
            && IsFreeOnLeft(p, i) && IsFreeOnRight(p, i);
    }

    public static bool IsFreeOnLeft(in Passage p, int i) =>
        !p.IsGlued(i)
        || p[i - 1].Kind == TokenKind.Symbol
            && !(p[i - 1].Value is '.' or ',' or ':' or '/' && p.IsGlued(i - 1) && p[i - 2].Kind == TokenKind.Number)
            && p[i - 1].Value is not ('$' or '£' or '€' or '¥' or '#' or '+' or '=' or '@' or '%' or '&' or '.' or '<' or '\\');

    public static bool IsFreeOnRight(in Passage p, int i) =>
        !p.IsGlued(i + 1)
        || p[i + 1].Kind == TokenKind.Symbol
            && !(p[i + 1].Value is '.' or ',' or ':' or '/' && p.IsGlued(i + 2) && p[i + 2].Kind == TokenKind.Number)
            && p[i + 1].Value is not ('%' or '$' or '£' or '€' or '°' or '@' or '+' or '=' or '\\');

    /// <summary>One and up, in digits or words: "12", "twenty-one", "a hundred".</summary>
    public static bool TryCardinal(in Passage p, int i, out int value, out int end)
    {
        (value, end) = (p[i].Value, i + 1);
        if (p.IsNumber(i))
        {
            return IsPlain(p, i) && p[i].Suffix == NumberSuffix.None && value is > 0 and < 10_000;
        }

        if (!p.Is(i, WordKind.Cardinal))
        {
            return false;
        }

        if (value is >= 20 and < 100)
        {
            var next = p.AfterHyphen(end);
            if (p.Is(next, WordKind.Cardinal) && p[next].Value < 10)
            {
                (value, end) = (value + p[next].Value, next + 1);
            }
        }

        if (value < 100 && p.Is(end, WordKind.Cardinal) && p[end].Value >= 100)
        {
            (value, end) = (value * p[end].Value, end + 1);
        }

        return true;
    }

    /// <summary>"3rd", "third", "twenty-first".</summary>
    public static bool TryOrdinal(in Passage p, int i, out int value, out int end)
    {
        (value, end) = (p[i].Value, i + 1);
        if (p[i] is { Kind: TokenKind.Number, Suffix: NumberSuffix.Ordinal } && value > 0)
        {
            return IsFreeOnLeft(p, i);
        }

        if (p.Is(i, WordKind.Cardinal) && value is 20 or 30)
        {
            var next = p.AfterHyphen(end);
            if (p.Is(next, WordKind.Ordinal) && p[next].Value < 10)
            {
                (value, end) = (value + p[next].Value, next + 1);
                return true;
            }

            return false;
        }

        return p.Is(i, WordKind.Ordinal);
    }

    /// <summary>A day of a month, 1 to 31: "5", "5th", "fifth".</summary>
    public static bool TryDay(in Passage p, int i, out int day, out int end)
    {
        if (p.IsNumber(i))
        {
            (day, end) = (p[i].Value, i + 1);
            return IsPlain(p, i) && p[i].Suffix != NumberSuffix.Plural && day is >= 1 and <= 31 && p[i].Length <= 4;
        }

        return TryOrdinal(p, i, out day, out end) && day is >= 1 and <= 31;
    }

    /// <summary>The year that belongs to a month or day before it: "2019", "'98", "nineteen ninety-eight".</summary>
    public static bool TryYear(in Passage p, int i, out int year, out int end)
    {
        (year, end) = (p[i].Value, i + 1);
        if (p[i] is { Kind: TokenKind.Number, Length: 4, Suffix: NumberSuffix.None })
        {
            return year is >= 1000 and <= 2999 && IsFreeOnRight(p, i);
        }

        if (p.IsApostrophe(i) && p[i + 1] is { Kind: TokenKind.Number, Length: 2, Suffix: NumberSuffix.None, Gap: Gap.None }
            && IsFreeOnRight(p, i + 1))
        {
            (year, end) = (FullYear(p[i + 1].Value), i + 2);
            return true;
        }

        return TrySpokenYear(p, i, out year, out end);
    }

    /// <summary>"nineteen ninety-four", "two thousand and one".</summary>
    public static bool TrySpokenYear(in Passage p, int i, out int year, out int end)
    {
        (year, end) = (0, i + 1);
        if (!p.Is(i, WordKind.Cardinal))
        {
            return false;
        }

        var first = p[i].Value;
        var next = p.AfterHyphen(i + 1);
        if (first is >= 15 and <= 20 && p.Is(next, WordKind.Cardinal) && p[next].Value is >= 10 and < 100
            && TryCardinal(p, next, out var rest, out end))
        {
            year = first * 100 + rest;
            return rest < 100;
        }

        if (first != 2 || !p.Is(i + 1, WordKind.Cardinal) || p[i + 1].Value != 1000)
        {
            return false;
        }

        (year, end) = (2000, i + 2);
        next = p.After(end, WordKind.And);
        if (TryCardinal(p, next, out rest, out var restEnd) && rest < 100 && !p.IsNumber(next))
        {
            (year, end) = (2000 + rest, restEnd);
        }

        return true;
    }

    /// <summary>The year that two digits mean in news: 1930 to 2029.</summary>
    public static int FullYear(int twoDigits) => twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;
}
