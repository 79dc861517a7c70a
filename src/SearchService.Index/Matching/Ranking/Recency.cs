namespace SearchService.Indexing.Matching.Ranking;

/// <summary>Lets scores fall with the age of an article, counted from the newest one found.</summary>
internal sealed class Recency(FoundArticles found)
{
    private readonly long _newest = Newest(found);

    public void Apply()
    {
        for (var match = 0; match < found.Matches.Count; match++)
        {
            found.Matches.Rescore(match, (float)(found.Matches.Scores[match] * FactorOf(match)));
        }
    }

    /// <summary>What the score of an article is multiplied by, 0.5 to 1; 0.5 without a date.</summary>
    public double FactorOf(int match) => AgeFactor.Of(found.Order.PublishedAt(match) is > 0 and var published ? published : null, _newest);

    private static long Newest(FoundArticles found)
    {
        long newest = 0;
        for (var match = 0; match < found.Matches.Count; match++)
        {
            newest = Math.Max(newest, found.Order.PublishedAt(match));
        }

        return newest;
    }
}
