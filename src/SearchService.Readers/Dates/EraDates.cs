using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Readers.Text;

namespace SearchService.Readers.Dates;

/// <summary>
/// Days of calendars that count their years from elsewhere: the solar Hijri calendar of Iran and Afghanistan, the Islamic one (.NET's
/// Umm al-Qura), the Buddhist era of Thailand, the Republic of China's years and Japan's eras; and dates in Chinese characters and
/// with months in Roman numerals.
/// </summary>
internal static partial class EraDates
{
    /// <summary>Thailand counts from 543 BC.</summary>
    private const int BuddhistEra = 543;

    /// <summary>Of years in two digits: <c>66</c> is 2566, which is 2023.</summary>
    private const int ThaiCentury = 2500;

    private const int FirstBuddhist = 2400;
    private const int LastBuddhist = 2743;
    private const int FirstSolar = 1200;
    private const int LastSolar = 1499;

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string SolarMonths =
        "فروردین|اردیبهشت|خرداد|تیر|مرداد|امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند"
        + "|حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت";

    private const string IslamicMonths =
        @"محرم|صفر|ربيع\s+ال[أا]ول|ربيع\s+(?:ال[آا]خر|الثاني)|جماد[ىي]\s+ال[أا]ول[ىي]|جماد[ىي]\s+(?:ال[آا]خرة|ال[آا]خر|الثانية)"
        + @"|رجب|شعبان|رمضان|شوال|ذ[وي]\s+القعدة|ذ[وي]\s+الحجة";

    private const string RomanNumerals = "I{1,3}|I?V|VI{1,3}|I?X|XI{1,2}";

    private static readonly PersianCalendar Solar = new();
    private static readonly UmAlQuraCalendar Islamic = new();

    /// <summary>Of two names for a month the first is Iran's, the second Afghanistan's.</summary>
    private static readonly FrozenDictionary<string, int> SolarNames = Numbered(
        "فروردین|حمل", "اردیبهشت|ثور", "خرداد|جوزا", "تیر|سرطان", "مرداد|امرداد|اسد", "شهریور|سنبله", "مهر|میزان", "آبان|عقرب", "آذر|قوس",
        "دی|جدی", "بهمن|دلو", "اسفند|حوت");

    /// <summary>As <see cref="WithPlainLetters"/> leaves them.</summary>
    private static readonly FrozenDictionary<string, int> IslamicNames = Numbered(
        "محرم", "صفر", "ربيع الاول", "ربيع الاخر|ربيع الثاني", "جمادي الاولي", "جمادي الاخرة|جمادي الاخر|جمادي الثانية", "رجب", "شعبان",
        "رمضان", "شوال", "ذو القعدة|ذي القعدة", "ذو الحجة|ذي الحجة");

    private static readonly FrozenDictionary<string, int> YearsBefore = new[]
    {
        ("民國", 1911), ("民国", 1911), ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867),
    }.ToFrozenDictionary(era => era.Item1, era => era.Item2, StringComparer.Ordinal);

    /// <summary>In each a group <c>era</c> stands, by whose other groups <see cref="Read"/> knows the calendar.</summary>
    public static IReadOnlyList<Func<Regex>> Forms { get; } =
        [NamedEra, Characters, Roman, RomanYearFirst, SolarHijri, IslamicHijri, ThaiShort];

    /// <summary>Whether it is a day of the Islamic calendar, which the sight of the moon may move by one.</summary>
    public static bool IsIslamic(Match match) => match.Groups["islamic"].Success;

    /// <summary>The day that a match of <see cref="Forms"/> names, or null where its calendar has none such.</summary>
    public static PartialDate? Read(Match match)
    {
        int year = Number(match.Groups["year"]), day = Number(match.Groups["day"]);
        return match.Groups["solar"] is { Success: true } solar ? Of(Solar, year, SolarNames[solar.Value], day)
            : IsIslamic(match) ? Of(Islamic, year, IslamicNames[WithPlainLetters(match.Groups["islamic"].Value)], day)
            : match.Groups["thai"] is { Success: true } thai
                ? Gregorian(ThaiCentury + year - BuddhistEra, CalendarWords.MonthOf(thai.Value.Trim('.'), "th") ?? 0, day)
            : match.Groups["roman"] is { Success: true } roman ? Gregorian(year, RomanMonths.Of(roman.Value) ?? 0, day)
            : match.Groups["counted"].Success
                ? Gregorian(Counted(match.Groups["counted"]), Counted(match.Groups["month"]), Counted(match.Groups["day"]))
            : Gregorian(YearsBefore[match.Groups["era"].Value] + year, Number(match.Groups["month"]), day);
    }

    /// <summary>A date in numbers, or with a month's name of the Gregorian calendar, by the years that its language counts.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    /// <param name="name">The month's name, or empty where the date is in numbers.</param>
    /// <param name="year">As printed.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    public static PartialDate? InCalendarOf(string? language, string name, int? year, int? month, int? day)
    {
        if (year is >= FirstBuddhist and <= LastBuddhist && (language == "th" || (name.Length > 0 && IsThai(name[0]))))
        {
            year -= BuddhistEra;
        }

        return name.Length == 0 && language is "fa" or "ps" && year is >= FirstSolar and <= LastSolar
            && month is not null && day is not null
            ? Of(Solar, year.Value, month.Value, day.Value)
            : PrintedDate.IsDate(year, month, day) ? new PartialDate(year!.Value, month, day) : null;
    }

    private static bool IsThai(char letter) => letter is >= '\u0e00' and <= '\u0e7f';

    private static PartialDate? Of(System.Globalization.Calendar calendar, int year, int month, int day) =>
        year > calendar.GetYear(calendar.MinSupportedDateTime) && year < calendar.GetYear(calendar.MaxSupportedDateTime)
        && month is >= 1 and <= 12 && day >= 1 && day <= calendar.GetDaysInMonth(year, month)
            ? PartialDate.From(DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0)))
            : null;

    private static PartialDate? Gregorian(int year, int month, int day) =>
        PrintedDate.IsDate(year, month, day) ? new PartialDate(year, month, day) : null;

    /// <summary>The first year of an era is its origin.</summary>
    private static int Number(Group digits) => digits.Value is "元" ? 1 : PrintedDate.Number(digits) ?? 0;

    /// <summary>Digit by digit as in <c>二〇二三</c>, or counted in tens as in <c>二十三</c>.</summary>
    private static int Counted(Group characters)
    {
        var (number, isAfterTen) = (0, false);
        foreach (var character in characters.Value)
        {
            number = character == '十' ? Math.Max(number, 1) * 10
                : (isAfterTen ? number : number * 10) + Math.Max("〇一二三四五六七八九".IndexOf(character, StringComparison.Ordinal), 0);
            isAfterTen = character == '十';
        }

        return number;
    }

    private static string WithPlainLetters(string name) =>
        Spaces.Clean(name).Replace('أ', 'ا').Replace('آ', 'ا').Replace('ى', 'ي');

    /// <summary>Names of the months from the first, each with its variants.</summary>
    private static FrozenDictionary<string, int> Numbered(params string[] months) => months
        .SelectMany((names, i) => names.Split('|').Select(name => (Name: name, Number: i + 1)))
        .ToFrozenDictionary(month => month.Name, month => month.Number, StringComparer.Ordinal);

    [GeneratedRegex(
        @"(?<era>民國|民国|令和|平成|昭和|大正|明治)\s?(?<year>元|\d{1,3})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex NamedEra();

    [GeneratedRegex(
        @"(?<era>(?<counted>[一二][〇零○一二三四五六七八九]{3}))年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Characters();

    /// <summary><c>24 IV 2022</c>, <c>24.IV.2022</c>: Polish, Hungarian, Italian, Russian papers.</summary>
    [GeneratedRegex(
        @"(?<![\w.])(?<day>\d{1,2})(?<era>[\s./\-]{1,2})(?<roman>" + RomanNumerals + @")[\s./\-]{1,2}(?<year>\d{4})(?!\w)",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Roman();

    /// <summary><c>2023. IX. 12.</c>: Hungarian papers.</summary>
    [GeneratedRegex(
        @"(?<!\d)(?<year>\d{4})(?<era>\.?\s)(?<roman>" + RomanNumerals + @")\.\s?(?<day>\d{1,2})\.",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex RomanYearFirst();

    [GeneratedRegex(
        @"(?<!\d)(?<day>\d{1,2})\s?(?<era>(?<solar>" + SolarMonths + @"))(?:\s?ماه)?[،,]?\s?(?<year>1[2-4]\d{2})(?!\d)",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex SolarHijri();

    [GeneratedRegex(
        @"(?<!\d)(?<day>\d{1,2})\s?(?:من\s)?(?<era>(?<islamic>" + IslamicMonths + @"))[،,]?\s?(?:سنة\s|عام\s)?(?<year>1[34]\d{2})(?!\d)",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex IslamicHijri();

    /// <summary><c>12 ก.ย. 66</c>.</summary>
    [GeneratedRegex(
        @"(?<!\d)(?<day>\d{1,2})\s?(?<era>(?<thai>[\u0e00-\u0e7f][\u0e00-\u0e7f.]{2,}))\s?(?<year>\d{2})(?!\d)",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex ThaiShort();
}
