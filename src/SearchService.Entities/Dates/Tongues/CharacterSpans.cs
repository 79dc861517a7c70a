using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>Years, months and weeks that Chinese, Japanese and Korean name by how far they are from the day of publication.</summary>
internal static class CharacterSpans
{
    /// <summary>
    /// The word, what it counts in, and how many of them away; 前年 has no step, since it means another year in each language.
    /// </summary>
    public static readonly IReadOnlyList<(string Word, Unit Unit, int Step)> All =
    [
        ("前年", default, 0),
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
}
