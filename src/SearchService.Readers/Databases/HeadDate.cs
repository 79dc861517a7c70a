using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Databases;

/// <summary>A date at the start of a line of a document's head: <c>September 12, 2023 Tuesday, Late Edition</c>.</summary>
internal static class HeadDate
{
    private const int MostWords = 14;
    private const int FewestWords = 2;
    private const int LongestLine = 160;

    /// <summary>
    /// The date, or null where the line does not start with one. Databases print the day before the month in
    /// numbers unless they are American.
    /// </summary>
    public static PublicationTime? Read(string line, TimeZoneInfo zone)
    {
        if (line.Length is 0 or > LongestLine || !line.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var words = line.Split((char[])[' ', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length, MostWords); count >= Math.Min(FewestWords, words.Length); count--)
        {
            var start = string.Join(' ', words.Take(count)).TrimEnd(',', ';', ':', '-', '–');
            if (start.Length > 4 && PrintedTime.Read(start, zone) is { } time)
            {
                return time;
            }
        }

        return null;
    }
}
