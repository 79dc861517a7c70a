using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Articles.Calendars;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// Days with month and year in the words of another language than that of the text: a quotation in French, or an
/// article whose language is told wrong.
/// </summary>
internal static partial class ForeignDays
{
    /// <param name="matches">What has been found already, in the order of the text.</param>
    public static void AddTo(List<DateMatch> matches, string text)
    {
        var found = 0;
        foreach (var place in Day().EnumerateMatches(text))
        {
            var match = Day().Match(text, place.Index, place.Length);
            var span = new TextSpan(match.Index, match.Index + match.Length);
            if (matches.Exists(known => known.Span.Start < span.End && span.Start < known.Span.End)
                || CalendarWords.MonthOf(match.Groups["month"].Value) is not { } month)
            {
                continue;
            }

            var (year, day) = (Number(match.Groups["year"]), Number(match.Groups["day"]));
            if (year is >= 1000 and <= 2100 && day >= 1 && day <= CalendarDay.DaysInMonth(year, month))
            {
                var value = new PartialDate(year, month, day);
                matches.Add(new DateMatch(span, value.ToString(), value.Days));
                found++;
            }
        }

        if (found > 0)
        {
            matches.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        }
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // Every repetition has an end, so that time is linear in the text and no clock need watch it.
    [GeneratedRegex(
        @"(?<![0-9.,:/-])(?<day>[0-9]{1,2})(?:[.º]|er)?\s(?:de\s)?(?<month>\p{L}{3,20})\.?\s(?:de\s)?(?<year>[0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
