namespace SearchService.Queries;

/// <summary>Asks how often words stand in the articles of each period.</summary>
/// <param name="Queries">Each a word, a phrase or any other query; what is counted is each place where it matches.</param>
/// <param name="Within">Which articles are looked at; its query does not count, and copies count one by one.</param>
/// <param name="Interval">Years or months.</param>
public sealed record WordsRequest(IReadOnlyList<string> Queries, SearchRequest Within, TimelineInterval Interval)
{
    /// <summary>The most queries that are counted at once.</summary>
    public const int MostQueries = 10;
}

/// <param name="Interval">Years or months.</param>
/// <param name="Periods">Those of which there are articles, oldest first.</param>
/// <param name="UndatedWords">Words of articles whose publication is not known as exactly as that.</param>
/// <param name="Queries">What was counted, in the order of the request.</param>
public sealed record WordsOverTime(
    TimelineInterval Interval, IReadOnlyList<WordPeriod> Periods, long UndatedWords, IReadOnlyList<CountedWord> Queries)
{
    /// <summary>Words in all.</summary>
    public long Words => Periods.Sum(period => period.Words) + UndatedWords;
}

/// <param name="Value"><c>2023</c> or <c>2023-09</c>.</param>
/// <param name="Words">Words in all articles of the period.</param>
public sealed record WordPeriod(string Value, long Words);

/// <param name="Query">How it was understood.</param>
/// <param name="Articles">Articles in which it matches.</param>
/// <param name="Counts">Matches in each period.</param>
/// <param name="Undated">Matches in articles whose publication is not known as exactly as that.</param>
public sealed record CountedWord(QueryReading Query, long Articles, IReadOnlyList<long> Counts, long Undated)
{
    /// <summary>Matches in all.</summary>
    public long Total => Counts.Sum() + Undated;
}
