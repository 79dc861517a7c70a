using SearchService.Articles.Calendars;

namespace SearchService.Readers.Dates;

/// <summary>Months by their names in any language of the table of calendar words, inflected forms too.</summary>
internal static class PrintedMonths
{
    /// <summary>Beginnings of names that take endings: Finnish <c>syyskuu|ta</c>. The longest first.</summary>
    private static readonly CalendarWord[] Stems =
    [
        .. CalendarWords.All.SelectMany(language => language.Words)
            .Where(word => word is { Meaning: CalendarMeaning.Month, IsStem: true, Form.Length: > 3 })
            .OrderByDescending(word => word.Form.Length),
    ];

    /// <summary>1 to 12, or null where the word names no month.</summary>
    public static int? NumberOf(string word)
    {
        if (CalendarWords.MonthOf(word) is { } number)
        {
            return number;
        }

        var form = CalendarWords.Lower(word);
        return Array.Find(Stems, stem => form.StartsWith(stem.Form, StringComparison.Ordinal)) is { Value: > 0 } found ? found.Value : null;
    }
}
