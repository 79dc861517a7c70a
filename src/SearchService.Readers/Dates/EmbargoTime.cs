using SearchService.Articles;

namespace SearchService.Readers.Dates;

/// <summary>
/// The end of an embargo: a time, or a day, from whose beginning in the archive's time zone the article may be shown.
/// </summary>
internal static class EmbargoTime
{
    /// <summary>An embargo of which the end is not given: until further notice.</summary>
    public static readonly DateTimeOffset Open = DateTimeOffset.MaxValue;

    /// <returns>Null where a month or a year is all that is known, which says too little.</returns>
    public static DateTimeOffset? Of(PublicationTime? given, TimeZoneInfo zone)
    {
        if (given is not { Date: { Month: { } month, Day: { } day } date } time)
        {
            return null;
        }

        var local = new DateOnly(date.Year, month, day).ToDateTime(time.Time ?? TimeOnly.MinValue);
        var offset = time.Time is null ? null : time.Offset;
        return new DateTimeOffset(local, offset ?? zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
