using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchService.Readers.Dates;

/// <summary>
/// Zones that are written out, as feeds and mail programs do: <c>Eastern Daylight Time</c>, <c>Central European Summer Time</c>,
/// <c>Europe/Berlin</c> (the names of the tz database).
/// </summary>
internal static partial class ZonePhrases
{
    /// <summary>The offset of standard time in hours, and the zone that tells when the clocks change; null where they never do.</summary>
    private static readonly FrozenDictionary<string, (double Standard, string? Zone)> Names = new Dictionary<string, (double, string?)>
    {
        ["eastern"] = (-5, "America/New_York"),
        ["central"] = (-6, "America/Chicago"),
        ["mountain"] = (-7, "America/Denver"),
        ["pacific"] = (-8, "America/Los_Angeles"),
        ["atlantic"] = (-4, "America/Halifax"),
        ["newfoundland"] = (-3.5, "America/St_Johns"),
        ["alaska"] = (-9, "America/Anchorage"),
        ["hawaii"] = (-10, null),
        ["greenwich mean"] = (0, null),
        ["coordinated universal"] = (0, null),
        ["universal"] = (0, null),
        ["british"] = (0, "Europe/London"),
        ["irish"] = (0, "Europe/Dublin"),
        ["western european"] = (0, "Europe/Lisbon"),
        ["central european"] = (1, "Europe/Berlin"),
        ["eastern european"] = (2, "Europe/Athens"),
        ["westeuropäische"] = (0, "Europe/Lisbon"),
        ["mitteleuropäische"] = (1, "Europe/Berlin"),
        ["osteuropäische"] = (2, "Europe/Athens"),
        ["moscow"] = (3, null),
        ["israel"] = (2, "Asia/Jerusalem"),
        ["gulf"] = (4, null),
        ["india"] = (5.5, null),
        ["indian"] = (5.5, null),
        ["china"] = (8, null),
        ["hong kong"] = (8, null),
        ["singapore"] = (8, null),
        ["philippine"] = (8, null),
        ["japan"] = (9, null),
        ["korea"] = (9, null),
        ["korean"] = (9, null),
        ["australian eastern"] = (10, "Australia/Sydney"),
        ["australian central"] = (9.5, "Australia/Adelaide"),
        ["australian western"] = (8, null),
        ["new zealand"] = (12, "Pacific/Auckland"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text without the zone that it names.</summary>
    /// <param name="text">What stands beside day and time.</param>
    /// <param name="moment">The local time, which tells whether the clocks are changed; null where only a day is given.</param>
    /// <param name="offset">The offset of the zone; null where none is named.</param>
    public static string Without(string text, DateTime? moment, out TimeSpan? offset)
    {
        offset = null;
        if (text.Length < 7 || Phrase().Match(text) is not { Success: true } match || OffsetOf(match, moment) is not { } found)
        {
            return text;
        }

        offset = found;
        return string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
    }

    private static TimeSpan? OffsetOf(Match match, DateTime? moment)
    {
        if (match.Groups["city"] is { Success: true } city)
        {
            return TimeZoneInfo.TryFindSystemTimeZoneById(city.Value, out var zone) ? In(zone, moment) : null;
        }

        if (!Names.TryGetValue(match.Groups["name"].Value, out var named))
        {
            return null;
        }

        var standard = TimeSpan.FromHours(named.Standard);
        return match.Groups["kind"].Value.ToLowerInvariant() switch
        {
            "standard" => standard,
            "daylight" or "summer" or "sommer" => standard + TimeSpan.FromHours(1),
            _ => named.Zone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? In(zone, moment) : standard,
        };
    }

    private static TimeSpan In(TimeZoneInfo zone, DateTime? moment) => moment is { } local ? zone.GetUtcOffset(local) : zone.BaseUtcOffset;

    [GeneratedRegex(
        @"\(?\b(?<name>australian\s(?:eastern|central|western)|(?:central|eastern|western)\seuropean|greenwich\smean|coordinated\suniversal"
        + @"|hong\skong|new\szealand|\p{L}+)"
        + @"(?:\s(?<kind>standard|daylight|summer))?(?:\ssavings?)?\stime\b\)?"
        + @"|\(?\b(?<name>(?:west|mittel|ost)europäische)\s(?<kind>sommer)?zeit\b\)?"
        + @"|\[?\b(?<city>(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z]\w+(?:/[A-Z]\w+)?)\b\]?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Phrase();
}
