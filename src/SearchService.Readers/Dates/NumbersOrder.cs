namespace SearchService.Readers.Dates;

/// <summary>Which number of a date in numbers comes first, by the language and country that a page declares.</summary>
internal static class NumbersOrder
{
    /// <param name="locale"><c>en-US</c>, <c>de</c>, <c>pt_BR</c>; null where none is declared.</param>
    public static DayOrder Of(string? locale)
    {
        var parts = locale?.Trim().Split('-', '_') ?? [];
        return parts is not [var language, ..] || language.Length == 0 ? DayOrder.Unknown
            : !language.Equals("en", StringComparison.OrdinalIgnoreCase) ? DayOrder.DayFirst
            : parts.Length < 2 ? DayOrder.Unknown
            : parts[^1].ToUpperInvariant() is "US" or "PH" or "CA" ? DayOrder.MonthFirst
            : DayOrder.DayFirst;
    }
}
