using System.Globalization;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>A text in Chinese, Japanese or Korean, and what stands at a place of it: a word, a number, the sign of a unit.</summary>
internal sealed class CharacterText(string text)
{
    public int Length => text.Length;

    public char this[int at] => text[at];

    /// <summary>The length of the sign of a year, with a space before it; 0 where none stands here.</summary>
    public int YearSign(int at) => Starts(at, "年") || Starts(at, "년") ? 1 : Starts(at, " 年") || Starts(at, " 년") ? 2 : 0;

    /// <summary>The sign of a month, with or without a space before it.</summary>
    /// <param name="at">Where it may start.</param>
    /// <param name="end">Behind it.</param>
    public bool IsMonth(int at, out int end)
    {
        at = Skip(at);
        end = at + (Starts(at, "月份") ? 2 : 1);
        return Starts(at, "月") || (Starts(at, "월") && !Starts(at, "월드"));
    }

    /// <summary>The sign of a day of the month, and not a word that starts with it.</summary>
    /// <param name="at">Where it may start.</param>
    /// <param name="end">Behind it.</param>
    public bool IsDay(int at, out int end)
    {
        at = Skip(at);
        end = at + 1;
        return (Starts(at, "日") || Starts(at, "号") || Starts(at, "號") || Starts(at, "일"))
            && !(at + 1 < text.Length && text[at + 1] is '间' or '間' or '간' or '目' or '本' or '元' or '产' or '째');
    }

    public ReadOnlySpan<char> Between(int start, int end) => text.AsSpan(start, end - start);

    /// <summary>Behind one space, where one stands here.</summary>
    public int Skip(int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    public bool Starts(int at, string word) => at >= 0 && at <= text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    /// <summary>One or two figures of a date in numbers, with a space before them or not.</summary>
    public bool TryFigures(int at, out int number, out int end)
    {
        (number, end) = (0, Skip(at));
        var start = end;
        while (end < text.Length && char.IsDigit(text[end]) && end - start < 3)
        {
            number = number * 10 + CharUnicodeInfo.GetDecimalDigitValue(text[end++]);
        }

        return end - start is 1 or 2;
    }

    /// <summary>Figures of either width, or Chinese numerals up to 99; years figure by figure.</summary>
    public bool TryNumber(int at, out int number, out int end, out int length)
    {
        (number, end) = (0, at);
        while (end < text.Length && char.IsDigit(text[end]) && end - at < 9)
        {
            number = number * 10 + CharUnicodeInfo.GetDecimalDigitValue(text[end++]);
        }

        length = end - at;
        if (length > 0)
        {
            return at == 0 || !(char.IsDigit(text[at - 1]) || text[at - 1] is '.' or ',' && at > 1 && char.IsDigit(text[at - 2]));
        }

        var (tens, digits) = (-1, 0);
        while (end < text.Length
            && ("〇一二三四五六七八九".IndexOf(text[end], StringComparison.Ordinal) is var digit and >= 0 || text[end] is '十' or '零'))
        {
            if (text[end] == '十')
            {
                tens = digits == 0 ? 1 : number;
                number = 0;
            }
            else
            {
                number = number * 10 + Math.Max(0, "〇一二三四五六七八九".IndexOf(text[end], StringComparison.Ordinal));
            }

            digits++;
            end++;
        }

        number += tens > 0 ? tens * 10 : 0;
        length = end - at;
        return length is > 0 and <= 4;
    }
}
