using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Articles;

namespace SearchService.Readers.Dates;

/// <summary>
/// Reads a date of publication as metadata and date lines print it: ISO 8601, RFC 822, Unix time, and dates in words. All
/// of the text must be understood, so a sentence that holds a date is not one. The day is never moved to another zone.
/// </summary>
internal static partial class PrintedTime
{
    private const int LongestText = 120;

    public static PublicationTime? Read(string? text, TimeZoneInfo zone, DayOrder order = DayOrder.Unknown) =>
        Read(text, new DateStyle(zone, order));

    public static PublicationTime? Read(string? text, DateStyle style)
    {
        var given = text is null ? null : PrintedDigits.ToAscii(text.Trim()).TrimEnd('.');
        if (given is null || given.Length is < 4 or > LongestText)
        {
            return null;
        }

        given = ShortWeekday().Replace(given, "");

        return UnixTime(given) ?? InWords(given, style.For(text!));
    }

    private static PublicationTime? UnixTime(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? PublicationTime.From(DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 13 ? number : number * 1000))
            : null;

    private static PublicationTime? InWords(string text, DateStyle style)
    {
        if (PrintedDate.In(text, style.Order, style.Language) is not { } found)
        {
            return null;
        }

        var rest = string.Concat(text.AsSpan(0, found.Match.Index), " ", text.AsSpan(found.Match.Index + found.Match.Length));
        return WithClock(found.Date, found.Match, rest, style.Zone);
    }

    private static PublicationTime? WithClock(PartialDate date, Match match, string rest, TimeZoneInfo zone)
    {
        if (match.Groups["hour"].Success)
        {
            return Clocked(date, match, rest, zone);
        }

        return Clock().Match(rest) is { Success: true } clock
            ? Clocked(date, clock, string.Concat(rest.AsSpan(0, clock.Index), " ", rest.AsSpan(clock.Index + clock.Length)), zone)
            : Understood(ZonePhrases.Without(rest, null, out _), out _, out _) ? new PublicationTime(date) : null;
    }

    private static PublicationTime? Clocked(PartialDate date, Match clock, string rest, TimeZoneInfo zone)
    {
        var hour = PrintedDate.Number(clock.Groups["hour"])!.Value;
        if (clock.Groups["half"] is { Success: true } half && hour <= 12)
        {
            hour = hour % 12 + (HalfDays.IsAfternoon(half.Value) ? 12 : 0);
        }

        var minute = PrintedDate.Number(clock.Groups["minute"]) ?? 0;
        var second = Math.Min(PrintedDate.Number(clock.Groups["second"]) ?? 0, 59);
        if (hour == 24 && minute + second == 0 && NextDay(date) is { } next)
        {
            // ISO 8601: the end of the day, which is the start of the next.
            (date, hour) = (next, 0);
        }

        var isTime = date.Day is not null && hour < 24 && minute <= 59;
        var time = isTime ? new TimeOnly(hour, minute, second) : default;
        var counted = NumericOffset(clock.Groups["offset"].Value);
        rest = clock.Groups["zone"] is { Success: true } inside ? string.Concat(rest, " ", inside.Value) : rest;
        var beside = ZonePhrases.Without(
            counted is null ? rest : NameOfOffset().Replace(rest, ""), isTime ? Moment(date, time) : null, out var written);
        return !Understood(beside, out var named, out var offset) ? null
            : !isTime ? new PublicationTime(date)
            : new PublicationTime(date, time, counted ?? written ?? (named ? offset
            : zone.GetUtcOffset(Moment(date, time))));
    }

    private static PartialDate? NextDay(PartialDate date) =>
        date is { Month: { } month, Day: { } day } && new DateOnly(date.Year, month, day) is var given && given < DateOnly.MaxValue
            ? PartialDate.From(given.AddDays(1))
            : null;

    private static DateTime Moment(PartialDate date, TimeOnly time) =>
        new(new DateOnly(date.Year, date.Month!.Value, date.Day!.Value), time, DateTimeKind.Unspecified);

    private static TimeSpan? NumericOffset(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var minutes = digits.Length == 4 ? int.Parse(digits.AsSpan(2), CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59)
        {
            return null;
        }

        var size = new TimeSpan(hours, minutes, 0);
        return text[0] is '-' or '−' ? -size : size;
    }

    /// <summary>Whether what is left beside date and time says nothing further, or names the zone.</summary>
    private static bool Understood(string rest, out bool zoneNamed, out TimeSpan? offset)
    {
        zoneNamed = false;
        offset = null;
        foreach (Match word in Words().Matches(rest))
        {
            if (ZoneNames.TryFind(word.Value, out var found))
            {
                (zoneNamed, offset) = zoneNamed ? (true, offset) : (true, found);
            }
            else if (!WordsBeside.Dates.Contains(word.Value))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(
        @"(?<!\d)(?:(?<half>" + HalfDays.BeforeHour + @")\s?)?(?<hour>\d{1,2})"
        + @"(?:\s?[時时点시]\s?(?:(?<minute>\d{1,2})\s?[分분](?:\s?(?<second>\d{1,2})\s?[秒초])?)?"
        + @"|(?:[:.]|\s?h\s?)(?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?<half>" + HalfDays.BehindHour + @"))?"
        + @"|\s*(?<half>[ap]\.?m\b)\.?)\s*(?:(?:UTC|GMT)?(?<offset>[+\-−]\d{2}(?::?\d{2})?)(?!\d))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Clock();

    /// <summary>RFC 822 puts a weekday before the day; programs write it in the language of their site.</summary>
    [GeneratedRegex(@"\A\p{L}[\p{L}\p{M}]{0,3}\.?,\s*(?=\d)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex ShortWeekday();

    /// <summary>Browsers write the zone's name, in their own language, behind its offset: <c>GMT+0200 (heure d’été)</c>.</summary>
    [GeneratedRegex(@"\([^()\d]{2,60}\)\s*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex NameOfOffset();

    [GeneratedRegex(@"[\p{L}\p{M}\d]+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Words();
}
