namespace SearchService.Indexing.Matching.Ranking;

/// <summary>How a score came about.</summary>
/// <param name="First">The first stage: BM25 over the article.</param>
/// <param name="Proximity">Added for neighbouring words.</param>
/// <param name="Passage">The score of the best passage, mixed in.</param>
/// <param name="Neighbours">The mean score of the articles most alike, mixed in; null behind the hits that have any.</param>
/// <param name="Lift">Added to all hits that were looked at more closely.</param>
internal readonly record struct RankingSteps(double First, double Proximity, double Passage, double? Neighbours, double Lift);
