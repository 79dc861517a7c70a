namespace SearchService.Indexing.Matching.Ranking;

/// <summary>The hits that ranking looked at more closely.</summary>
/// <param name="candidates">The hits.</param>
/// <param name="lift">Added to the score of each.</param>
internal sealed class RankedHits(IReadOnlyList<Candidate> candidates, double lift)
{
    public static readonly RankedHits None = new([], 0);

    /// <summary>What each step added to the score of a match; null where it was not looked at.</summary>
    public RankingSteps? Of(int match) => candidates.FirstOrDefault(candidate => candidate.Match == match) is { } found
        ? new RankingSteps(found.First, found.Proximity, found.Passage, found.Neighbours, lift)
        : null;
}
