using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>What is asked of the numbers of an article.</summary>
internal static class ValueFilters
{
    /// <summary>Publication may fall on one of these days.</summary>
    public static Query Published(DayRange days) => QueryParts.Unscored(QueryParts.All(IndexFields.Published.Overlapping(days)));

    /// <summary>A date expression overlaps these days.</summary>
    public static Query Mentions(DayRange days)
    {
        var (first, last) = (days.First.SortKey, days.Last.SortKey);
        return QueryParts.Unscored(IndexFields.MentionDays.Passing($"{first}..{last}", (from, to) => from <= last && first <= to));
    }

    /// <summary>A place lies within a distance of a point, in kilometres.</summary>
    public static Query Near(GeoPoint centre, double kilometres) => QueryParts.Unscored(IndexFields.Points.Passing(
        FormattableString.Invariant($"{centre.Latitude},{centre.Longitude} {kilometres} km"),
        (latitude, longitude) => centre.DistanceTo(new GeoPoint(Degrees(latitude), Degrees(longitude))) <= kilometres));

    private static double Degrees(int bits) => BitConverter.Int32BitsToSingle(bits);
}
