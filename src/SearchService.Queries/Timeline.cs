namespace SearchService.Queries;

public enum TimelineInterval
{
    Year,
    Month,
    Day,
}

/// <summary>How the articles found spread over time.</summary>
/// <param name="Interval">The width of a bucket.</param>
/// <param name="Buckets">Only those that hold any, oldest first.</param>
/// <param name="Undated">Hits whose publication is not known as exactly as the interval.</param>
public sealed record Timeline(TimelineInterval Interval, IReadOnlyList<TimelineBucket> Buckets, long Undated);

/// <param name="Value"><c>2023</c>, <c>2023-09</c> or <c>2023-09-12</c>.</param>
/// <param name="Count">Hits, exact.</param>
/// <param name="Share">Of all articles of that time, 0 to 1.</param>
public sealed record TimelineBucket(string Value, long Count, double Share);
