using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// The day on which a story was filed, "SEOUL, Sept. 11 (Yonhap) -": a paper prints it a day or two later, and then "today" in it
/// is the day of the dateline.
/// <code>
///   dateline := CAPITALS [more words] "," month day [","] [year] ["("...")"] dash
/// </code>
/// </summary>
internal static class Datelines
{
    private const int LongestPlace = 8;

    /// <summary>The day that an article speaks from whose first paragraph this is.</summary>
    public static PublicationDay Read(in Passage p, PublicationDay published)
    {
        if (p[0] is not { Kind: TokenKind.Word, Casing: Casing.Upper, Word: WordKind.None })
        {
            return published;
        }

        for (var i = 2; i < LongestPlace; i++)
        {
            if (BareMonths.IsOne(p, i) && p.IsSymbol(i - 1, ',')
                && CalendarDates.TryRead(p, i, new DiscourseTimeline(published), out var date))
            {
                return date.Value is { Grain: Grain.Day, FirstDay: { } day }
                    && IsFollowed(p, date.End) ? published.FiledOn(day) : published;
            }
        }

        return published;
    }

    private static bool IsFollowed(in Passage p, int end) => p.IsSymbol(end, '(') || p.IsDash(end);
}
