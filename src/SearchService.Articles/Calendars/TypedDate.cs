using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchService.Articles.Calendars;

/// <summary>
/// A date as a person types it: ISO 8601, or with the month's name in any language of <see cref="CalendarWords"/> ("24 avril 2022",
/// "24. April 2022", "April 24, 2022", "апрель 2022"), or in numbers ("24.4.2022", "04/2022", "2022年4月24日").
/// </summary>
public static partial class TypedDate
{
    private const int Longest = 64;

    /// <summary>"г.", "m. 24 d.", "24ê nîsana 2022an": languages put a letter or two beside day and year.</summary>
    private const int LongestMark = 2;

    private const int BuddhistYears = 543;

    private const int FirstBuddhistYear = 2400;

    /// <summary>
    /// Reads one date, and nothing beside it but a weekday, an article or "of". <c>4/5/2022</c>, which is April here and May there, is
    /// none.
    /// </summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = Marks().Replace(text, "").Trim();
        if (PartialDate.TryParse(typed, out date))
        {
            return true;
        }

        return typed.Length is > 0 and <= Longest && (Characters(typed) ?? Numbers(typed) ?? Words(typed)) is { } iso
            && PartialDate.TryParse(iso, out date);
    }

    /// <summary>"2022年4月24日", "2022년 4월 24일", and what is known of it.</summary>
    private static string? Characters(string typed) =>
        CharacterDate().Match(typed) is { Success: true } match ? Iso(match.Groups["y"], match.Groups["m"], match.Groups["d"]) : null;

    private static string? Numbers(string typed)
    {
        if (MonthByNumber().Match(typed) is { Success: true } counted)
        {
            return Iso(counted.Groups["y"], counted.Groups["m"], counted.Groups["d"]);
        }

        if (YearFirst().Match(typed) is { Success: true } first)
        {
            return Iso(first.Groups["y"], first.Groups["m"], first.Groups["d"]);
        }

        if (MonthAndYear().Match(typed) is { Success: true } month)
        {
            return Iso(month.Groups["y"], month.Groups["m"], Match.Empty.Groups["d"]);
        }

        if (YearLast().Match(typed) is not { Success: true } last)
        {
            return null;
        }

        var (one, two, mark) = (Number(last.Groups["a"]), Number(last.Groups["b"]), last.Groups["mark"].Value);
        return mark == "." || one > 12 || one == two ? Iso(last.Groups["y"], last.Groups["b"], last.Groups["a"])
            : two > 12 ? Iso(last.Groups["y"], last.Groups["a"], last.Groups["b"])
            : null;
    }

    /// <summary>A month's name, a year, at most one more number for the day, and small words of the calendar.</summary>
    private static string? Words(string typed)
    {
        int? month = null, day = null, year = null;
        foreach (Match word in WordOrNumber().Matches(typed))
        {
            if (char.IsDigit(word.Value[0]))
            {
                var digits = word.Value.Length;
                var number = Number(word);
                if (digits == 4 && year is null)
                {
                    year = number;
                }
                else if (digits <= 2 && day is null)
                {
                    day = number;
                }
                else
                {
                    return null;
                }
            }
            else if (month is null && Month(word.Value) is { } named)
            {
                month = named;
            }
            else if (word.Length > LongestMark && !word.Value.StartsWith("วัน", StringComparison.Ordinal)
                && !SmallWords.Value.Contains(CalendarWords.Lower(word.Value)))
            {
                return null;
            }
        }

        // The Buddhist era, which Thailand counts by.
        year -= year >= FirstBuddhistYear && typed.AsSpan().ContainsAnyInRange('\u0E01', '\u0E4F') ? BuddhistYears : 0;
        return month is null || year is null ? null
            : day is null ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }

    /// <summary>"במרץ": Hebrew writes "in" together with the month.</summary>
    private static int? Month(string word) => CalendarWords.MonthNamed(word)
        ?? (word.Length > 2 && word[0] == 'ב' ? CalendarWords.MonthNamed(word[1..]) : null);

    /// <summary>Weekdays, articles, "of", the ordinals of numbers, and what follows a year, of all languages.</summary>
    private static readonly Lazy<HashSet<string>> SmallWords = new(() =>
    [
        "the", "gada", "оны", "сарын", "гараг", "วันที่", "ค.ศ", "พ.ศ", "día", "dia",
        .. CalendarWords.All.SelectMany(tongue => tongue.Words)
            .Where(word => (word.Meaning & (CalendarMeaning.Weekday | CalendarMeaning.ShortWeekday | CalendarMeaning.Article
                | CalendarMeaning.Of | CalendarMeaning.Ordinal | CalendarMeaning.AfterNumber)) != 0)
            .SelectMany(word => WordOrNumber().Matches(word.Form).Select(part => part.Value)),
    ]);

    private static string Iso(Group year, Group month, Group day) => (month.Success, day.Success) switch
    {
        (false, _) => year.Value,
        (_, false) => string.Create(CultureInfo.InvariantCulture, $"{Number(year):0000}-{Number(month):00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Number(year):0000}-{Number(month):00}-{Number(day):00}"),
    };

    /// <summary>In digits of any script: Arabic ones too.</summary>
    private static int Number(Capture digits) =>
        digits.Value.Aggregate(0, (number, digit) => (number * 10) + (int)char.GetNumericValue(digit));

    [GeneratedRegex(@"^(?<y>\d{4}) ?[年년](?: ?(?<m>\d{1,2}) ?[月월](?: ?(?<d>\d{1,2}) ?[日号號일] ?[\p{L}()（）]{0,5})?)?$")]
    private static partial Regex CharacterDate();

    [GeneratedRegex(@"^(?<y>\d{4})(?<mark>[-./]) ?(?<m>\d{1,2})(?:\k<mark> ?(?<d>\d{1,2}))?\.?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})(?<mark>[-./]) ?(?<b>\d{1,2})\k<mark> ?(?<y>\d{4})\.?(?: ?[гр]\.?)?$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<m>\d{1,2}) ?[-./] ?(?<y>\d{4})\.?(?: ?[гр]\.?)?$")]
    private static partial Regex MonthAndYear();

    /// <summary>"24 tháng 4, 2022", "ngày 24 tháng 4 năm 2022": Vietnamese counts its months.</summary>
    [GeneratedRegex(
        @"^(?:[\p{L}\p{M} ]{0,16}, ?)?(?:ngày )?(?:(?<d>\d{1,2}) )?(?:tháng|thg) (?<m>\d{1,2}),? (?:năm )?(?<y>\d{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthByNumber();

    /// <summary>Marks of direction, and what joins and parts Persian letters.</summary>
    [GeneratedRegex("[\u061C\u200B-\u200F\u202A-\u202E]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\d+|[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*")]
    private static partial Regex WordOrNumber();
}
