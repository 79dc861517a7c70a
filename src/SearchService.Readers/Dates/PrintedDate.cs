using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Readers.Text;

namespace SearchService.Readers.Dates;

/// <summary>Which number comes first in <c>9/12/2023</c>.</summary>
internal enum DayOrder
{
    /// <summary>Not known: such a date is read only where one of the numbers can be no month, or full stops part them.</summary>
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>A day, month or year as it is printed: ISO 8601, numbers, and words in the languages of the table of months.</summary>
/// <param name="Date">What it says.</param>
/// <param name="Match">Where it stands; groups <c>hour</c>, <c>minute</c>, <c>second</c> and <c>offset</c> where the form holds a
/// time.</param>
internal readonly partial record struct PrintedDate(PartialDate Date, Match Match)
{
    private const int FirstYear = 1400;
    private const int LastYear = 2200;

    private static readonly Func<Regex>[] AnyForm =
        [Iso, Compact, Ctime, YearFirst, WordsYearFirst, DayMonthYear, MonthDayYear, Vietnamese, Numeric,
            .. TableDates.Forms, .. EraDates.Forms, MonthYear, JustYear];

    private static readonly Func<Regex>[] WholeDays =
        [IsoDay, YearFirst, WordsYearFirst, DayMonthYear, MonthDayYear, Vietnamese, Numeric, .. EraDates.Forms];

    /// <summary>The date of a text that is one, in the first form that fits.</summary>
    public static PrintedDate? In(string text, DayOrder order, string? language = null)
    {
        // Alone and in ISO 8601 an old year is meant; the year 1 is what programs print that have no date.
        if (PartialDate.TryParse(text, out var old) && old.Year is > 1 and < FirstYear)
        {
            return new PrintedDate(old, Anything().Match(text));
        }

        foreach (var form in AnyForm)
        {
            if (form().Match(text) is { Success: true } match && DateOf(match, order, language) is { } date)
            {
                return new PrintedDate(date, match);
            }
        }

        return null;
    }

    /// <summary>Whole days that stand anywhere in a line, in order; of overlapping ones the first form.</summary>
    public static IReadOnlyList<PrintedDate> DaysIn(string line, DayOrder order, string? language = null)
    {
        if (!line.AsSpan().ContainsAnyInRange('0', '9') && !line.Contains('年', StringComparison.Ordinal))
        {
            return [];
        }

        var found = new List<PrintedDate>();
        foreach (var form in WholeDays)
        {
            for (var match = form().Match(line); match.Success; match = match.NextMatch())
            {
                if (DateOf(match, order, language) is { Day: not null } date && !found.Exists(other => Overlaps(other.Match, match)))
                {
                    found.Add(new PrintedDate(date, match));
                }
            }
        }

        if (found.Exists(date => !EraDates.IsIslamic(date.Match)))
        {
            found.RemoveAll(date => EraDates.IsIslamic(date.Match));
        }

        return [.. found.OrderBy(date => date.Match.Index)];
    }

    public static bool IsDate(int? year, int? month, int? day) =>
        year is >= FirstYear and <= LastYear
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is { } known && day >= 1 && day <= CalendarDay.DaysInMonth(year!.Value, known)));

    /// <summary>The number that a group of digits holds, or null where it took no part.</summary>
    public static int? Number(Group group) =>
        group.Success && int.TryParse(PrintedDigits.ToAscii(group.Value), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    [GeneratedRegex("^.*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, ReadingPattern.Patience)]
    private static partial Regex Anything();

    private static bool Overlaps(Match one, Match other) => one.Index < other.Index + other.Length && other.Index < one.Index + one.Length;

    private static PartialDate? DateOf(Match match, DayOrder order, string? language)
    {
        if (match.Groups["era"].Success)
        {
            return EraDates.Read(match);
        }

        var year = Number(match.Groups["year"]);
        if (match.Groups["year"].Length == 2)
        {
            // RFC 2822, 4.3: two digits up to 49 are of this century, others of the last.
            year += year < 50 ? 2000 : 1900;
        }

        int? month, day;
        if (match.Groups["week"].Success || match.Groups["dayOfYear"].Success)
        {
            return TableDates.Counted(match, year!.Value);
        }

        if (match.Groups["first"].Success)
        {
            // In 08.09.23 any of the three may be the year.
            var asked = match.Groups["separator"].Value == "." && match.Groups["year"].Length == 4 ? DayOrder.DayFirst : order;
            (day, month) = InOrder(Number(match.Groups["first"])!.Value, Number(match.Groups["second"])!.Value, asked);
            if (month is null)
            {
                return null;
            }
        }
        else
        {
            var name = match.Groups["name"];
            month = name.Success
                ? CalendarWords.MonthNamed(Spaces.Clean(name.Value.Trim('.')), language)
                : Number(match.Groups["month"]);
            day = Number(match.Groups["day"]);
            if (name.Success && month is null)
            {
                return null;
            }
        }

        return EraDates.InCalendarOf(language, match.Groups["name"].Value, year, month, day);
    }

    private static (int? Day, int? Month) InOrder(int first, int second, DayOrder order) =>
        first > 12 || order == DayOrder.DayFirst || first == second ? (first, second)
        : second > 12 || order == DayOrder.MonthFirst ? (second, first)
        : (null, null);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>One or two letters make a month in the scripts of India, Burma and the Arabs alone.</summary>
    private const string MonthName = @"(?:(?:арван\s+)?[\p{L}\p{M}]{3,}|[\u0600-\u06ff\u0900-\u1fff]{1,2})";

    /// <summary>The months of the Levant and two Irish ones have two words.</summary>
    private const string MonthWords =
        @"(?:كانون\s+\p{L}+|تشرين\s+\p{L}+|(?:Meán|Deireadh)\s+Fómhair|\p{L}[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*"
        + @"|\p{L}(?:\.[\p{L}\p{M}]+)+|[\u0900-\u1fff]{1,2})";

    [GeneratedRegex(
        @"^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?"
        + @"\s*(?<offset>[+\-−]\d{2}(?::?\d{2})?)?)?)?(?![\d/])",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![\d\-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d\-])", Options, ReadingPattern.Patience)]
    private static partial Regex IsoDay();

    [GeneratedRegex(
        @"^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?"
            + @"(?<offset>[+\-]\d{2}:?\d{2})?)?(?!\d)",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"(?<name>\p{L}{3})\s+(?<day>\d{1,2})\s+(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})\s+(?:(?<offset>[+\-]\d{4})\s+"
        + @"|(?<zone>\p{L}{3,5})\s+)?(?<year>\d{4})$",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Ctime();

    [GeneratedRegex(
        @"(?<!\d)(?<year>\d{4})\s*(?:[-/.年년]|оны)\s*(?<month>\d{1,2})(?:\s*[-/.月월]|(?:-р)?\s+сарын)\s*(?<day>\d{1,2})(?!\d)\s?[.日일]?",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex YearFirst();

    /// <summary>
    /// Hungarian, Lithuanian, Latvian, Basque, Armenian, Kazakh, Malayalam: <c>2023. szeptember 12.</c>, <c>2023 m. rugsėjo 12 d.</c>,
    /// <c>2023. gada 12. septembrī</c>, <c>2023ko irailaren 12a</c>.
    /// </summary>
    [GeneratedRegex(
        @"(?<!\d)(?<year>\d{4})(?:\.|,|\(?e?\)?ko|-ж\.,?)?\s+(?:(?:m|թ|ж)\.,?\s+|(?:gada|жылғы|жылдын|оны|د)\s+)?"
        + @"(?:(?<name>" + MonthName + @")(?:\.?|\s+сарын)\s+(?<day>\d{1,2})|(?<day>\d{1,2})(?:\.?\s+|-)(?<name>" + MonthName + @"))"
        + @"(?!\d|:\d|,?\s+\d{4}(?!\d))(?:\.|\s?d\.|\(?an?\)?(?!\p{L}))?",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex WordsYearFirst();

    [GeneratedRegex(
        @"(?<![\d.,:/])(?<day>\d{1,2})(?:st|nd|rd|th|er|ère|re|a|e|η|-го|-я)?(?!\p{L})[.º°ª]?(?:\s*,)?"
        + @"(?:\s+(?:(?:de|of|ngày|oṣù)\b|d’|d'|ta[’']))?[\s\-/.]*(?<name>" + MonthWords + @")(?:\s*/\s*" + MonthWords + @")?"
        + @"[.॰׳’'،]?,?(?:\s+(?:de|del|de\s+l[’']any)|\s+[คพ]\.ศ\.)?[\s\-,/.]*(?<year>\d{4}|\d{2}(?=\s+\d{2}:))(?!\d)",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(
        @"(?<name>\p{L}[\p{L}\p{M}]+)\.?[\s\-]+(?<day>\d{1,2})(?:st|nd|rd|th|\.)?,?[\s\-]+(?<year>\d{4})(?!\d)",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(
        @"(?<day>\d{1,2})\s+(?:tháng|thg)\s+(?<month>\d{1,2}),?\s+(?:năm\s+)?(?<year>\d{4})(?!\d)", Options, ReadingPattern.Patience)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(
        @"(?<![\d./\-])(?<first>\d{1,2})\s?(?<separator>[./\-])\s?(?<second>\d{1,2})\s?\k<separator>\s?(?<year>\d{4})(?!\d)",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}\p{M}]+)\.?,?\s+(?:de\s+)?(?<year>\d{4})$", Options, ReadingPattern.Patience)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^(?<year>\d{4})$", Options, ReadingPattern.Patience)]
    private static partial Regex JustYear();
}
