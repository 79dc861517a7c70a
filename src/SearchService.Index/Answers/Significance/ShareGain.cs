namespace SearchService.Indexing.Answers.Significance;

/// <summary>How much more frequent a name is among some articles than among all.</summary>
internal static class ShareGain
{
    /// <summary>A name in fewer of the articles than this may be there by chance.</summary>
    public const int MinArticles = 2;

    /// <summary>The gain in share, times the ratio of shares: rare names must be much more frequent here, common ones clearly so.</summary>
    /// <param name="near">Of the articles, those that have it.</param>
    /// <param name="found">The articles.</param>
    /// <param name="far">Of all articles, those that have it.</param>
    /// <param name="all">All articles, 1 or more.</param>
    public static double Of(long near, long found, long far, long all)
    {
        var (here, there) = (near / (double)Math.Max(1, found), far / (double)all);
        return there > 0 ? (here - there) * (here / there) : 0;
    }
}
