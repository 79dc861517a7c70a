namespace SearchService.Indexing.Matching.Ranking;

/// <summary>Lets scores fall with the age of an article, counted from the newest one found.</summary>
internal sealed class Recency(FoundArticles found)
{
    /// <summary>After so long an article has lost half of what age can take, in seconds: 180 days.</summary>
    private const double HalfLife = 180.0 * 24 * 60 * 60;

    /// <summary>What age can take of a score.</summary>
    private const double Share = 0.5;

    private readonly long _newest = Newest(found);

    public void Apply()
    {
        for (var place = 0; place < found.Matches.Count; place++)
        {
            found.Matches.Rescore(place, (float)(found.Matches.Scores[place] * FactorOf(place)));
        }
    }

    /// <summary>What the score of an article is multiplied by, 0.5 to 1; 0.5 without a date.</summary>
    public double FactorOf(int place) => found.Order.PublishedAt(place) is > 0 and var published
        ? 1 - Share + Share * Math.Pow(2, (published - _newest) / HalfLife)
        : 1 - Share;

    private static long Newest(FoundArticles found)
    {
        long newest = 0;
        for (var place = 0; place < found.Matches.Count; place++)
        {
            newest = Math.Max(newest, found.Order.PublishedAt(place));
        }

        return newest;
    }
}
