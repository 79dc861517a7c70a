using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// Words of Chinese, Japanese and Korean: eras that years are counted by, spans beside the day of publication, and how long ago
/// something was.
/// </summary>
internal static class CharacterWords
{
    private static readonly (string Word, Unit Unit, int Step)[] Spans =
    [
        ("去年", Unit.Year, -1), ("昨年", Unit.Year, -1), ("今年", Unit.Year, 0), ("明年", Unit.Year, 1), ("来年", Unit.Year, 1),
        ("지난해", Unit.Year, -1), ("작년", Unit.Year, -1), ("올해", Unit.Year, 0), ("금년", Unit.Year, 0), ("내년", Unit.Year, 1),
        ("上个月", Unit.Month, -1), ("上個月", Unit.Month, -1), ("上月", Unit.Month, -1), ("先月", Unit.Month, -1),
        ("지난달", Unit.Month, -1), ("지난 달", Unit.Month, -1),
        ("这个月", Unit.Month, 0), ("這個月", Unit.Month, 0), ("本月", Unit.Month, 0), ("今月", Unit.Month, 0),
        ("이번 달", Unit.Month, 0), ("이달", Unit.Month, 0),
        ("下个月", Unit.Month, 1), ("下個月", Unit.Month, 1), ("下月", Unit.Month, 1), ("来月", Unit.Month, 1),
        ("다음 달", Unit.Month, 1), ("다음달", Unit.Month, 1),
        ("上周", Unit.Week, -1), ("上週", Unit.Week, -1), ("上星期", Unit.Week, -1), ("先週", Unit.Week, -1),
        ("지난주", Unit.Week, -1), ("지난 주", Unit.Week, -1),
        ("本周", Unit.Week, 0), ("本週", Unit.Week, 0), ("这周", Unit.Week, 0), ("這週", Unit.Week, 0), ("今週", Unit.Week, 0),
        ("이번 주", Unit.Week, 0), ("이번주", Unit.Week, 0),
        ("下周", Unit.Week, 1), ("下週", Unit.Week, 1), ("下星期", Unit.Week, 1), ("来週", Unit.Week, 1),
        ("다음 주", Unit.Week, 1), ("다음주", Unit.Week, 1),
    ];

    private static readonly (string Word, Unit Unit)[] Counted =
    [
        ("天", Unit.Day), ("日", Unit.Day), ("일", Unit.Day),
        ("周", Unit.Week), ("週間", Unit.Week), ("週", Unit.Week), ("星期", Unit.Week), ("주", Unit.Week),
        ("个月", Unit.Month), ("個月", Unit.Month), ("か月", Unit.Month), ("ヶ月", Unit.Month), ("カ月", Unit.Month), ("개월", Unit.Month),
        ("年", Unit.Year), ("년", Unit.Year),
    ];

    /// <summary>Eras, with the year before their first one.</summary>
    public static IReadOnlyList<(string Name, int Before)> Eras { get; } =
        [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867)];

    /// <summary>What stands between two days of one month: 至, から, 부터, a dash.</summary>
    public static bool Joins(ReadOnlySpan<char> between) =>
        between is "至" or "到" or "和" or "与" or "與" or "及" or "、" or "から" or "と" or "や" or "부터 " or "부터" or "에서 " or "과 " or "와 "
            or ", " or "~" or "～" or "－" or "-" or "–" or "—" or " ~ " or " - ";

    /// <summary>A span beside the day of publication: 去年, 先月, 이번 주.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word may start.</param>
    /// <param name="end">Behind the word.</param>
    /// <param name="unit">What it names.</param>
    /// <param name="step">-1 for the last, 0 for this, 1 for the next.</param>
    public static bool TrySpan(CharacterText text, int at, out int end, out Unit unit, out int step)
    {
        foreach (var (word, ofUnit, away) in Spans)
        {
            if (text.Starts(at, word))
            {
                (end, unit, step) = (at + word.Length, ofUnit, away);
                return true;
            }
        }

        (end, unit, step) = (at, default, 0);
        return false;
    }

    /// <summary>What is counted back from the day of publication, behind its number: 天前, か月前, 년 전.</summary>
    public static bool TryAgo(CharacterText text, int at, out int end, out Unit unit)
    {
        foreach (var (word, counted) in Counted)
        {
            var behind = text.Starts(at, word) ? text.Skip(at + word.Length) : -1;
            if (behind >= 0 && (text.Starts(behind, "前") || text.Starts(behind, "전")))
            {
                (end, unit) = (behind + 1, counted);
                return true;
            }
        }

        (end, unit) = (at, default);
        return false;
    }

    /// <summary>6月5日星期一, 6月5日(月), 6월 5일 월요일: the weekday belongs to the date in front of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words of the language's calendar.</param>
    /// <param name="end">Behind the date.</param>
    public static int AfterWeekday(CharacterText text, CalendarWord[] words, int end)
    {
        var at = text.Skip(end);
        if (at + 2 < text.Length && text[at] is '(' or '（' && text[at + 2] is ')' or '）')
        {
            return "月火水木金土日一二三四五六월화수목금토일".Contains(text[at + 1], StringComparison.Ordinal) ? at + 3 : end;
        }

        var word = Array.Find(words, word => word.Meaning == CalendarMeaning.Weekday && text.Starts(at, word.Form));
        return word.Form is { } weekday ? at + weekday.Length : end;
    }
}
