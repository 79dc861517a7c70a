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
        ("上周末", Unit.Weekend, -1), ("上週末", Unit.Weekend, -1), ("本周末", Unit.Weekend, 0), ("本週末", Unit.Weekend, 0),
        ("这个周末", Unit.Weekend, 0), ("這個週末", Unit.Weekend, 0), ("下周末", Unit.Weekend, 1), ("下週末", Unit.Weekend, 1),
        ("先週末", Unit.Weekend, -1), ("今週末", Unit.Weekend, 0), ("来週末", Unit.Weekend, 1), ("지난 주말", Unit.Weekend, -1),
        ("지난주말", Unit.Weekend, -1), ("이번 주말", Unit.Weekend, 0), ("이번주말", Unit.Weekend, 0), ("다음 주말", Unit.Weekend, 1),
        ("한 달 전", Unit.Month, -1), ("한달 전", Unit.Month, -1), ("두 달 전", Unit.Month, -2), ("두달 전", Unit.Month, -2),
        ("석 달 전", Unit.Month, -3), ("일주일 전", Unit.Week, -1), ("하루 전", Unit.Day, -1), ("이틀 전", Unit.Day, -2),
        ("사흘 전", Unit.Day, -3), ("나흘 전", Unit.Day, -4), ("닷새 전", Unit.Day, -5), ("열흘 전", Unit.Day, -10),
        ("一昨年", Unit.Year, -2), ("おととし", Unit.Year, -2), ("재작년", Unit.Year, -2),
        ("去年", Unit.Year, -1), ("昨年", Unit.Year, -1), ("今年", Unit.Year, 0), ("明年", Unit.Year, 1), ("来年", Unit.Year, 1),
        ("지난해", Unit.Year, -1), ("작년", Unit.Year, -1), ("올해", Unit.Year, 0), ("금년", Unit.Year, 0), ("내년", Unit.Year, 1),
        ("上个月", Unit.Month, -1), ("上個月", Unit.Month, -1), ("上月", Unit.Month, -1), ("先月", Unit.Month, -1),
        ("지난달", Unit.Month, -1), ("지난 달", Unit.Month, -1),
        ("这个月", Unit.Month, 0), ("這個月", Unit.Month, 0), ("本月", Unit.Month, 0), ("今月", Unit.Month, 0),
        ("이번 달", Unit.Month, 0), ("이달", Unit.Month, 0),
        ("下个月", Unit.Month, 1), ("下個月", Unit.Month, 1), ("下月", Unit.Month, 1), ("来月", Unit.Month, 1),
        ("다음 달", Unit.Month, 1), ("다음달", Unit.Month, 1),
        ("上周", Unit.Week, -1), ("上週", Unit.Week, -1), ("上星期", Unit.Week, -1), ("先週", Unit.Week, -1),
        ("上个星期", Unit.Week, -1), ("上個星期", Unit.Week, -1), ("上礼拜", Unit.Week, -1), ("上禮拜", Unit.Week, -1),
        ("这个星期", Unit.Week, 0), ("這個星期", Unit.Week, 0), ("这星期", Unit.Week, 0), ("本星期", Unit.Week, 0),
        ("下个星期", Unit.Week, 1), ("下個星期", Unit.Week, 1), ("下礼拜", Unit.Week, 1), ("下禮拜", Unit.Week, 1),
        ("지난주", Unit.Week, -1), ("지난 주", Unit.Week, -1),
        ("本周", Unit.Week, 0), ("本週", Unit.Week, 0), ("这周", Unit.Week, 0), ("這週", Unit.Week, 0), ("今週", Unit.Week, 0),
        ("이번 주", Unit.Week, 0), ("이번주", Unit.Week, 0),
        ("下周", Unit.Week, 1), ("下週", Unit.Week, 1), ("下星期", Unit.Week, 1), ("来週", Unit.Week, 1),
        ("다음 주", Unit.Week, 1), ("다음주", Unit.Week, 1),
        ("上季度", Unit.Quarter, -1), ("上个季度", Unit.Quarter, -1), ("上個季度", Unit.Quarter, -1), ("前四半期", Unit.Quarter, -1),
        ("지난 분기", Unit.Quarter, -1), ("지난분기", Unit.Quarter, -1), ("전 분기", Unit.Quarter, -1), ("전분기", Unit.Quarter, -1),
        ("本季度", Unit.Quarter, 0), ("这个季度", Unit.Quarter, 0), ("這個季度", Unit.Quarter, 0), ("今四半期", Unit.Quarter, 0),
        ("当四半期", Unit.Quarter, 0), ("이번 분기", Unit.Quarter, 0), ("이번분기", Unit.Quarter, 0), ("당분기", Unit.Quarter, 0),
        ("下季度", Unit.Quarter, 1), ("下个季度", Unit.Quarter, 1), ("下個季度", Unit.Quarter, 1), ("来四半期", Unit.Quarter, 1),
        ("翌四半期", Unit.Quarter, 1), ("다음 분기", Unit.Quarter, 1), ("다음분기", Unit.Quarter, 1),
    ];

    private static readonly (string Word, Unit Unit)[] Counted =
    [
        ("天", Unit.Day), ("日", Unit.Day), ("일", Unit.Day),
        ("周", Unit.Week), ("週間", Unit.Week), ("週", Unit.Week), ("星期", Unit.Week), ("주", Unit.Week),
        ("个月", Unit.Month), ("個月", Unit.Month), ("か月", Unit.Month), ("ヶ月", Unit.Month), ("カ月", Unit.Month), ("개월", Unit.Month),
        ("年", Unit.Year), ("년", Unit.Year),
    ];

    private static readonly (string Word, int Step)[] WeekdayPointers =
    [
        ("지난 ", -1), ("이번 ", 0), ("다음 ", 1), ("오는 ", 1), ("この前の", -1), ("次の", 1), ("今度の", 1),
    ];

    /// <summary>Eras, with the year before their first one.</summary>
    public static IReadOnlyList<(string Name, int Before)> Eras { get; } =
        [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867)];

    /// <summary>Weekdays, and words for days near the publication; the longest first.</summary>
    public static CalendarWord[] DaysOf(string language) => [.. (CalendarWords.Of(language)?.Words ?? [])
        .Where(word => word.Meaning is CalendarMeaning.Weekday or CalendarMeaning.Today
            or CalendarMeaning.Yesterday or CalendarMeaning.Tomorrow
            or CalendarMeaning.BeforeYesterday or CalendarMeaning.AfterTomorrow)
        .OrderByDescending(word => word.Form.Length)];

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
    public static bool TryAgo(CharacterText text, int at, out int end, out Unit unit) => TryCounted(text, at, "前전", out end, out unit);

    /// <summary>What is counted on, from an event or from the day of publication: 天后, 日後, 일 후. It is no date.</summary>
    public static bool IsLater(CharacterText text, int at, out int end) => TryCounted(text, at, "后後후뒤", out end, out _);

    private static bool TryCounted(CharacterText text, int at, string marks, out int end, out Unit unit)
    {
        at = text.Skip(at);
        foreach (var (word, counted) in Counted)
        {
            var behind = text.Starts(at, word) ? text.Skip(at + word.Length) : text.Length;
            if (behind < text.Length && marks.Contains(text[behind], StringComparison.Ordinal))
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
        var opens = at < text.Length && text[at] is '(' or '（';
        if (opens && at + 2 < text.Length && text[at + 2] is ')' or '）')
        {
            return "月火水木金土日一二三四五六월화수목금토일".Contains(text[at + 1], StringComparison.Ordinal) ? at + 3 : end;
        }

        at += opens ? 1 : 0;
        if (!TryWeekday(text, words, at, out var behind, out _))
        {
            return end;
        }

        return !opens ? behind : behind < text.Length && text[behind] is ')' or '）' ? behind + 1 : end;
    }

    /// <summary>지난 수요일, 오는 수요일, 次の水曜日: -1 for the last such weekday, 0 for this week's, 1 for the next.</summary>
    public static bool TryPointedWeekday(CharacterText text, CalendarWord[] words, int at, out int end, out int weekday, out int step)
    {
        (end, weekday, step) = (at, 0, 0);
        foreach (var (word, away) in WeekdayPointers)
        {
            if (text.Starts(at, word) && TryWeekday(text, words, at + word.Length, out end, out weekday))
            {
                step = away;
                return true;
            }
        }

        return false;
    }

    private static bool TryWeekday(CharacterText text, CalendarWord[] words, int at, out int end, out int weekday)
    {
        var word = Array.Find(words, word => word.Meaning == CalendarMeaning.Weekday && text.Starts(at, word.Form));
        (end, weekday) = (at + (word.Form?.Length ?? 0), word.Value);
        return weekday > 0;
    }
}
