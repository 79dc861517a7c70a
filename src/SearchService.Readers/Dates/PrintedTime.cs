using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Articles;

namespace SearchService.Readers.Dates;

/// <summary>Which number comes first in <c>9/12/2023</c>.</summary>
internal enum DayOrder
{
    /// <summary>Not known: such a date is read only where one of the numbers can be no month, or full stops part them.</summary>
    Unknown,
    DayFirst,
}

/// <summary>
/// Reads a date of publication as metadata and date lines print it: ISO 8601, RFC 822, Unix time, and dates in words. All
/// of the text must be understood, so a sentence that holds a date is not one. The day is never moved to another zone.
/// </summary>
internal static partial class PrintedTime
{
    private const int LongestText = 120;
    private const int FirstYear = 1400;
    private const int LastYear = 2200;

    private static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
        "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
        "at", "on", "the", "um", "uhr", "à", "le", "den", "am", "alle", "ore", "a", "las", "hrs", "h", "г", "года", "в", "time", "local", "year",
    };

    public static PublicationTime? Read(string? text, DateStyle style) => Read(text, style.Zone, style.Order);

    public static PublicationTime? Read(string? text, TimeZoneInfo zone, DayOrder order = DayOrder.Unknown)
    {
        var given = text?.Trim().TrimEnd('.');
        if (given is null || given.Length is < 4 or > LongestText)
        {
            return null;
        }

        return UnixTime(given) ?? InWords(given, zone, order);
    }

    private static PublicationTime? UnixTime(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? PublicationTime.From(DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 13 ? number : number * 1000))
            : null;

    private static PublicationTime? InWords(string text, TimeZoneInfo zone, DayOrder order)
    {
        foreach (var pattern in DatePatterns)
        {
            if (pattern().Match(text) is { Success: true } match && DateOf(match, order) is { } date)
            {
                var rest = string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
                return WithClock(date, match, rest, zone);
            }
        }

        return null;
    }

    private static PartialDate? DateOf(Match match, DayOrder order)
    {
        var year = Number(match.Groups["year"]);
        if (match.Groups["year"].Length == 2)
        {
            // RFC 2822, 4.3: two digits up to 49 are of this century, others of the last.
            year += year < 50 ? 2000 : 1900;
        }

        int? month, day;
        if (match.Groups["first"].Success)
        {
            (day, month) = InOrder(Number(match.Groups["first"])!.Value, Number(match.Groups["second"])!.Value, match.Groups["separator"].Value == "." ? DayOrder.DayFirst : order);
            if (month is null)
            {
                return null;
            }
        }
        else
        {
            month = match.Groups["name"].Success ? PrintedMonths.NumberOf(match.Groups["name"].Value) : Number(match.Groups["month"]);
            day = Number(match.Groups["day"]);
            if (month is null && match.Groups["name"].Success)
            {
                return null;
            }
        }

        return IsDate(year, month, day) ? new PartialDate(year!.Value, month, day) : null;
    }

    private static (int? Day, int? Month) InOrder(int first, int second, DayOrder order) =>
        first > 12 || order == DayOrder.DayFirst || first == second ? (first, second)
        : second > 12 ? (second, first)
        : (null, null);

    public static bool IsDate(int? year, int? month, int? day) =>
        year is >= FirstYear and <= LastYear
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is { } known && day >= 1 && day <= CalendarDay.DaysInMonth(year!.Value, known)));

    private static PublicationTime? WithClock(PartialDate date, Match match, string rest, TimeZoneInfo zone)
    {
        if (match.Groups["hour"].Success)
        {
            return Clocked(date, match, rest, zone);
        }

        return Clock().Match(rest) is { Success: true } clock
            ? Clocked(date, clock, string.Concat(rest.AsSpan(0, clock.Index), " ", rest.AsSpan(clock.Index + clock.Length)), zone)
            : Understood(rest, out _, out _) ? new PublicationTime(date) : null;
    }

    private static PublicationTime? Clocked(PartialDate date, Match clock, string rest, TimeZoneInfo zone)
    {
        if (!Understood(rest, out var named, out var offset))
        {
            return null;
        }

        var hour = Number(clock.Groups["hour"])!.Value;
        if (clock.Groups["half"] is { Success: true } half)
        {
            hour = hour % 12 + (half.Value[0] is 'p' or 'P' ? 12 : 0);
        }

        var minute = Number(clock.Groups["minute"]) ?? 0;
        var second = Math.Min(Number(clock.Groups["second"]) ?? 0, 59);
        if (date.Day is null || hour > 24 || minute > 59)
        {
            return new PublicationTime(date);
        }

        var time = hour == 24 ? new TimeOnly(0, 0) : new TimeOnly(hour, minute, second);
        return new PublicationTime(date, time, NumericOffset(clock.Groups["offset"].Value) ?? (named ? offset : OffsetIn(zone, date, time)));
    }

    private static TimeSpan? OffsetIn(TimeZoneInfo zone, PartialDate date, TimeOnly time) =>
        zone.GetUtcOffset(new DateTime(new DateOnly(date.Year, date.Month!.Value, date.Day!.Value), time, DateTimeKind.Unspecified));

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
            else if (!Noise.Contains(word.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static readonly Func<Regex>[] DatePatterns =
        [Iso, Compact, Ctime, YearFirst, DayMonthYear, MonthDayYear, Numeric, MonthYear, JustYear];

    [GeneratedRegex(@"^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<offset>[+\-−]\d{2}(?::?\d{2})?)?)?)?(?![\d/])", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<offset>[+\-]\d{2}:?\d{2})?)?(?!\d)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<name>\p{L}{3})\s+(?<day>\d{1,2})\s+(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})\s+(?:(?<offset>[+\-]\d{4})\s+|\p{L}{3,4}\s+)?(?<year>\d{4})$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Ctime();

    [GeneratedRegex(@"(?<!\d)(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})(?!\d)\.?日?", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?:\s+(?:de|of))?[\s\-]+(?<name>\p{L}+)\.?,?(?:\s+(?:de|del))?[\s\-,]+(?<year>\d{4}|\d{2}(?=\s+\d{2}:))(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<name>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<!\d)(?<first>\d{1,2})(?<separator>[./\-])(?<second>\d{1,2})\k<separator>(?<year>\d{4})(?!\d)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<name>\p{L}+)\.?,?\s+(?:de\s+)?(?<year>\d{4})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^(?<year>\d{4})$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex JustYear();

    [GeneratedRegex(@"(?<!\d)(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?<half>[ap])\.?m\b\.?)?|\s*(?<half>[ap])\.?m\b\.?)\s*(?:(?:UTC|GMT)?(?<offset>[+\-−]\d{2}(?::?\d{2})?)(?!\d))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Clock();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Words();
}
