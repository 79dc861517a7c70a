using SearchService.Readers.Names;

namespace SearchService.Readers.Dates;

/// <summary>What a printed date leaves open.</summary>
/// <param name="Zone">The zone of times without an offset.</param>
/// <param name="Order">Which number comes first.</param>
/// <param name="Language">Whose names of months go first, and whose calendar counts the years; ISO 639-1, or null.</param>
internal readonly record struct DateStyle(TimeZoneInfo Zone, DayOrder Order, string? Language = null)
{
    /// <summary>
    /// English is written in Britain and in America: its <c>9/12/2023</c> stays open. All other languages put the day first.
    /// </summary>
    public static DateStyle Of(TimeZoneInfo zone, string? language) =>
        new(zone, language is null or "en" ? DayOrder.Unknown : DayOrder.DayFirst, language);

    /// <summary>Persian digits tell the calendar of a text whose language nobody says.</summary>
    public DateStyle For(string text) => Language is null && PrintedDigits.ArePersian(text) ? this with { Language = "fa" } : this;

    /// <summary>Of a page that declares a language and perhaps a country: <c>en-US</c>.</summary>
    public static DateStyle OfLocale(TimeZoneInfo zone, string? locale) =>
        new(zone, NumbersOrder.Of(locale), LanguageCode.Read(locale));
}
