using System.Globalization;
using SearchService.Articles;
using SearchService.Articles.Calendars;

namespace SearchService.Api.Pages.Shell;

/// <summary>Numbers and dates as a reader of English expects them.</summary>
public static class Words
{
    /// <summary>Of an article whose source whoever asks may not read in full.</summary>
    public const string Restricted = "Restricted: title, source and date are all that is shown without a key for this source.";

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 article", "12 articles".</summary>
    public static string Count(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>As exact as it is known: "2023", "September 2023", "12 September 2023".</summary>
    public static string Date(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.Year.ToString(CultureInfo.InvariantCulture),
        ({ } month, null) => $"{Month(month)} {date.Year}",
        ({ } month, { } day) => $"{day} {Month(month)} {date.Year}",
    };

    /// <summary>
    /// Days as they are typed in an address, <c>2023-09</c>, <c>2019..2021</c> or <c>2019..</c>, in words;
    /// what cannot be read stays as it is.
    /// </summary>
    public static string Days(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Split("..") switch
        {
            [var one] => Day(one),
            ["", var last] => $"up to {Day(last)}",
            [var first, ""] => $"from {Day(first)} on",
            [var first, var last] => $"{Day(first)} to {Day(last)}",
            _ => typed,
        };
    }

    /// <summary>The name of a month, 1 to 12.</summary>
    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>The day, and the time of day where it is known.</summary>
    public static string Time(PublicationTime time) => time.Time is { } clock
        ? $"{Date(time.Date)}, {clock.ToString("HH:mm", CultureInfo.InvariantCulture)}{Zone(time.Offset)}"
        : Date(time.Date);

    /// <summary>The day and minute, in UTC.</summary>
    public static string Moment(DateTimeOffset moment) =>
        $"{Date(PartialDate.From(DateOnly.FromDateTime(moment.UtcDateTime)))}, "
            + $"{moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";

    private static string Day(string typed) => TypedDate.TryParse(typed, out var date) ? Date(date) : typed;

    private static string Zone(TimeSpan? offset) => offset switch
    {
        null => "",
        { Ticks: 0 } => " UTC",
        { } other => $" UTC{(other < TimeSpan.Zero ? '-' : '+')}{other.ToString("hh\\:mm", CultureInfo.InvariantCulture)}",
    };
}
