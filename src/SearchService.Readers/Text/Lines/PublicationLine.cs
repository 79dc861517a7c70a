using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// A line that only says when: <c>Published: 12 September 2023</c>, <c>Updated Sept. 13, 2023 8:30 a.m.</c>, <c>Tue 12 Sep 2023</c>.
/// </summary>
/// <param name="Published">The day the line gives, where it says nothing of an update.</param>
/// <param name="Modified">The day of an update.</param>
internal sealed partial record PublicationLine(PublicationTime? Published, PublicationTime? Modified)
{
    private const int LongestLine = 160;

    public static PublicationLine? Read(string line, DateStyle style)
    {
        if (line.Length > LongestLine || !line.Any(char.IsDigit))
        {
            return null;
        }

        PublicationLine? dates = null;
        foreach (var part in Between().Split(line).Where(part => part.Length > 0))
        {
            if (ReadPart(part, style) is not { } next)
            {
                return null;
            }

            dates = new PublicationLine(dates?.Published ?? next.Published, dates?.Modified ?? next.Modified);
        }

        return dates;
    }

    private static PublicationLine? ReadPart(string part, DateStyle style)
    {
        var label = Label().Match(part);
        var rest = part[label.Length..].Trim();
        if (PrintedTime.Read(rest, style) is not { } time || (label.Length == 0 && time.Date.Day is null))
        {
            return null;
        }

        return Change().IsMatch(label.Value) ? new PublicationLine(null, time) : new PublicationLine(time, null);
    }

    [GeneratedRegex(
        @"\s*[|•·]\s*|\s+[-–—]\s+(?=\p{L})|,?\s+(?=(?:last\s+)?(?:updated|modified|aktualisiert|mis à jour)\b)|(?<=\d)\s*/\s*(?=\p{Lu})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^\W{0,2}(?:(?:(?:first|originally)\s+)?(?:released|issued|created|printed|(?:" + DateLabelWords.Published
        + @"))(?:\s+(?:time|date))?"
        + @"|(?:last\s+)?(?:" + DateLabelWords.Updated + @")|publication\s+date|data)\b"
        + @"(?:\s*(?:on|at|in|am|le|el|il|op|em|:|[-–—]))*\s*:?\s*"
        + @"|^\W{0,2}(?:" + DateLabelWords.PublishedAnywhere + "|" + DateLabelWords.UpdatedAnywhere
        + @")[\p{L}\p{M}]*(?:\s\p{L}+)?\s*[:：]\s*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\b(?:" + DateLabelWords.Updated + @")\b|" + DateLabelWords.UpdatedAnywhere,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Change();
}
