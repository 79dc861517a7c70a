using SearchService.Articles;
using SearchService.Entities.Dates.Calendar;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// Quarters, halves and seasons with their year (2022年第一季度, 2022년 1분기, 2019年夏), decades (1990年代, 90년대, 上世纪九十年代) and centuries
/// (19世纪), and the second of two joined days (5月3日至5日), of Chinese, Japanese and Korean.
/// </summary>
internal sealed class CharacterPeriods(CharacterText text)
{
    private const int LastCentury = 21;

    private static readonly string[] Decades = ["年代", "년대"];

    private static readonly string[] Centuries = ["世纪", "世紀", "세기"];

    private static readonly string[] Quarters = ["季度", "季", "四半期", "分期", "분기"];

    private static readonly (string Word, int Half)[] Halves =
        [("上半年", 1), ("下半年", 2), ("上半期", 1), ("下半期", 2), ("상반기", 1), ("하반기", 2)];

    private static readonly (string Word, int Season)[] Seasons =
    [
        ("春", 1), ("夏", 2), ("秋", 3), ("冬", 4), ("봄", 1), ("여름", 2), ("가을", 3), ("겨울", 4),
    ];

    public bool TryRead(int at, out int end, out DateValue value)
    {
        (end, value) = (at, default);
        var century = 19;
        if (text.Starts(at, "上世纪") || text.Starts(at, "上世紀"))
        {
            return TryDecade(at + 3, century, out end, out value);
        }

        if (!text.TryNumber(at, out var number, out var behind, out var length))
        {
            return false;
        }

        if (Sign(Centuries, behind) is var sign and > 0 && number is >= 1 and <= LastCentury)
        {
            (end, value) = (behind + sign, new DateValue(Grain.Century, number - 1));
            if (TryDecade(end, number - 1, out var decadeEnd, out var decade))
            {
                (end, value) = (decadeEnd, decade);
            }

            return true;
        }

        return length == 4 && number is >= 1000 and <= 2100
            ? TryDecadeOf(number, behind, out end, out value) || TryPart(number, behind, out end, out value)
            : TryDecade(at, century, out end, out value);
    }

    /// <summary>"5月3日至5日", "3日から5日": the second day is of the month of the first.</summary>
    public bool TryJoinedDay(int at, in DateValue first, int firstEnd, out int end, out DateValue value)
    {
        (end, value) = (at, default);
        if (first.Grain != Grain.Day || !CharacterWords.Joins(text.Between(firstEnd, at))
            || !text.TryNumber(at, out var day, out var dayAt, out _) || CharacterWords.TryAgo(text, dayAt, out _, out _)
            || !text.IsDay(dayAt, out end)
            || day < 1 || day > CalendarDay.DaysInMonth(first.Year ?? 2000, first.Part))
        {
            return false;
        }

        value = first with { Day = day };
        return true;
    }

    /// <summary>1990年代.</summary>
    private bool TryDecadeOf(int year, int at, out int end, out DateValue value)
    {
        (end, value) = (at + Sign(Decades, at), new DateValue(Grain.Decade, year / 10));
        return end > at && year % 10 == 0;
    }

    /// <summary>90年代 of a century.</summary>
    private bool TryDecade(int at, int century, out int end, out DateValue value)
    {
        value = default;
        if (!text.TryNumber(text.Skip(at), out var number, out end, out _) || number is < 10 or > 90 || number % 10 != 0
            || Sign(Decades, end) is not (var sign and > 0))
        {
            return false;
        }

        end += sign;
        value = new DateValue(Grain.Decade, century * 10 + number / 10);
        return true;
    }

    /// <summary>2022年第一季度, 2022年上半年, 2019年夏天.</summary>
    private bool TryPart(int year, int at, out int end, out DateValue value)
    {
        (end, value) = (at, default);
        if (text.YearSign(at) is not (var sign and > 0))
        {
            return false;
        }

        at = text.Skip(at + sign);
        at = text.Starts(at, "第") || text.Starts(at, "제") || text.Starts(at, "の") ? at + 1 : at;
        foreach (var (word, half) in Halves)
        {
            if (text.Starts(at, word))
            {
                (end, value) = (at + word.Length, new DateValue(Grain.Half, year, half));
                return true;
            }
        }

        if (TrySeason(year, at, out end, out value))
        {
            return true;
        }

        if (!text.TryNumber(at, out var quarter, out var behind, out _) || quarter is < 1 or > 4
            || Sign(Quarters, behind) is not (var length and > 0))
        {
            return false;
        }

        (end, value) = (behind + length, new DateValue(Grain.Quarter, year, quarter));
        return true;
    }

    /// <summary>夏天, の夏, 여름, behind a year.</summary>
    public bool TrySeason(int year, int at, out int end, out DateValue value)
    {
        (end, value) = (at, default);
        at = text.Starts(at, "の") ? at + 1 : text.Skip(at);
        foreach (var (word, season) in Seasons)
        {
            if (text.Starts(at, word))
            {
                end = at + word.Length;
                end += text.Starts(end, "天") || text.Starts(end, "季") ? 1 : 0;
                value = new DateValue(Grain.Season, year, season);
                return true;
            }
        }

        return false;
    }

    private int Sign(string[] signs, int at)
    {
        foreach (var sign in signs)
        {
            if (text.Starts(at, sign))
            {
                return sign.Length;
            }
        }

        return 0;
    }
}
