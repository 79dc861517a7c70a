namespace SearchService.Indexing.Matching;

/// <summary>What the age of an article leaves of its score, on both engines.</summary>
internal static class AgeFactor
{
    /// <summary>What age can take of a score.</summary>
    public const double Share = 0.5;

    /// <summary>After so long an article has lost half of what age can take, in seconds: 180 days.</summary>
    public const long HalfLife = 180L * 24 * 60 * 60;

    /// <summary>What a score is multiplied by, 0.5 to 1; 0.5 without a date.</summary>
    /// <param name="published">The sort key of the article's publication; null without a date.</param>
    /// <param name="newest">That of the newest article found.</param>
    public static double Of(long? published, long newest) =>
        published is { } day ? 1 - Share + Share * Math.Pow(2, (day - newest) / (double)HalfLife) : 1 - Share;
}
