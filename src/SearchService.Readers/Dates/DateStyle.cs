namespace SearchService.Readers.Dates;

/// <summary>What a printed date leaves open.</summary>
/// <param name="Zone">The zone of times without an offset.</param>
/// <param name="Order">Which number comes first.</param>
internal readonly record struct DateStyle(TimeZoneInfo Zone, DayOrder Order)
{
    /// <summary>
    /// English is written in Britain and in America: its <c>9/12/2023</c> stays open. All other languages put the day first.
    /// </summary>
    public static DateStyle Of(TimeZoneInfo zone, string? language) =>
        new(zone, language is null or "en" ? DayOrder.Unknown : DayOrder.DayFirst);
}
