using SearchService.Articles;

namespace SearchService.Entities.Dates.Calendar;

/// <summary>
/// Chooses the year that a day or month without one belongs to: that of the nearest one on the side that the sentence tells.
/// </summary>
internal static class NearestYear
{
    /// <summary>
    /// A tense is not believed where it leads further away than this, in days. News style prints the year of a day that is not of the
    /// current one, so the nearest day is meant sooner than the nearest month.
    /// </summary>
    public const int FarForDay = 245;

    public const int FarForMonth = 320;

    /// <param name="published">The publication; without month or day, the middle of what is known.</param>
    /// <param name="dayIn">The day in a given year, by <see cref="DayNumber"/>.</param>
    /// <param name="direction">Unknown is the past, unless the future is three times nearer.</param>
    /// <param name="far">Days beyond which the other side is taken.</param>
    public static int Of(PartialDate published, Func<int, int> dayIn, Direction direction, int far)
    {
        var year = published.Year;
        var today = DayNumber.Of(new CalendarDay(year, published.Month ?? 7, published.Day ?? 15));
        var earlier = dayIn(year) <= today ? year : year - 1;
        var later = dayIn(year) >= today ? year : year + 1;
        var back = today - dayIn(earlier);
        var ahead = dayIn(later) - today;
        var isEarlier = direction switch
        {
            Direction.Over => true,
            Direction.Past => back <= far,
            Direction.Future => ahead > far,
            Direction.Either => back <= ahead,
            _ => back <= ahead * 3,
        };
        return Math.Clamp(isEarlier ? earlier : later, 1, 9999);
    }
}
