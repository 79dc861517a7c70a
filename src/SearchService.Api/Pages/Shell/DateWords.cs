using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Entities.Dates;

namespace SearchService.Api.Pages.Shell;

/// <summary>What an article's date expressions mean, in the words of a reader (docs/dates.md lists the values).</summary>
public static partial class DateWords
{
    private const string Unknown = " (year not known)";

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["PAST_REF"] = "in the past",
        ["PRESENT_REF"] = "now",
        ["FUTURE_REF"] = "in the future",
        ["XXXX"] = "a year",
        ["XXX"] = "a decade",
        ["XX"] = "a century",
        ["XXXX-XX"] = "a month",
        ["XXXX-XX-XX"] = "a day",
        ["XXXX-QX"] = "a quarter",
        ["XXXX-WXX"] = "a week",
        ["XXXX-WXX-WE"] = "a weekend",
    };

    private static readonly Dictionary<string, string> Seasons = new(StringComparer.Ordinal)
    {
        ["SP"] = "spring",
        ["SU"] = "summer",
        ["FA"] = "autumn",
        ["WI"] = "winter",
    };

    private static readonly Dictionary<string, string> Clocks = new(StringComparer.Ordinal)
    {
        ["MO"] = ", morning",
        ["MI"] = ", midday",
        ["AF"] = ", afternoon",
        ["EV"] = ", evening",
        ["NI"] = ", night",
    };

    /// <summary>Whether a value says no more than before, now or later, or some Monday.</summary>
    public static bool IsVague(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Whole.ContainsKey(value) || value.StartsWith("XXXX-WXX", StringComparison.Ordinal);
    }

    /// <param name="value">TIMEX3; one that is none of its forms is returned as it is.</param>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Whole.TryGetValue(value, out var known))
        {
            return known;
        }

        var clock = value.IndexOf('T', StringComparison.Ordinal);
        var day = Day(clock < 0 ? value : value[..clock]);
        return day is null ? value : clock < 0 ? day : day + Clock(value[(clock + 1)..]);
    }

    private static string? Day(string date)
    {
        if (PartialDate.TryParse(date, out var plain))
        {
            return Words.Date(plain);
        }

        return date switch
        {
            ['B', 'C', _, _, _, _] when Number(date[2..]) is { } year => $"{year} BC",
            ['B', 'C', _, _] when Number(date[2..]) is { } century => $"{Ordinal(century + 1)} century BC",
            [_, _, _] when Number(date) is not null => $"{date}0s",
            [_, _] when Number(date) is { } century => $"{Ordinal(century + 1)} century",
            _ => Part().Match(date) is { Success: true } part ? Named(part.Groups["year"].Value, part.Groups["part"].Value, date) : null,
        };
    }

    private static string? Named(string year, string part, string date)
    {
        var known = Number(year) is not null;
        var of = known ? $" of {year}" : Unknown;
        return part switch
        {
            ['Q', var quarter and >= '1' and <= '4'] => $"{Ordinals[quarter - '1']} quarter{of}",
            ['H', var half and >= '1' and <= '2'] => $"{Ordinals[half - '1']} half{of}",
            "WI" when known && Number(year) is { } first => FormattableString.Invariant($"winter {first}–{(first + 1) % 100:00}"),
            _ when Seasons.TryGetValue(part, out var season) => season + (known ? " " + year : Unknown),
            ['W', 'X', 'X', '-', var weekday and >= '1' and <= '7'] =>
                $"a {CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)((weekday - '0') % 7))}",
            ['W', ..] when TimexValue.DaysOf(date) is { } days => Week(part, days),
            _ when !known && PartialDate.TryParse("2000-" + part, out var unplaced) =>
                Words.Date(unplaced).Replace(" 2000", Unknown, StringComparison.Ordinal),
            _ => null,
        };
    }

    private static string Week(string part, DayRange days)
    {
        var first = Words.Date(new PartialDate(days.First.Year, days.First.Month, days.First.Day));
        return days.First == days.Last ? first : part.EndsWith("WE", StringComparison.Ordinal) ? $"weekend of {first}" : $"week of {first}";
    }

    private static string Clock(string clock) => Clocks.GetValueOrDefault(clock) ?? (TimeOfDay().IsMatch(clock) ? $", {clock}" : "");

    private static string Ordinal(int number) =>
        number + ((number % 100 is >= 11 and <= 13 ? 0 : number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<year>\d{4}|XXXX)-(?<part>.+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@"^\d\d:\d\d\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}
