using SearchService.Articles;

namespace SearchService.Queries;

/// <summary>What can be told of many articles at once, and of one among the others. Safe for use by many threads at once.</summary>
public interface IArticleInsights
{
    /// <summary>Articles that share the words, people and places that tell this one apart, most alike first; copies of it are left out.</summary>
    /// <param name="id">The article; for one that is not there the list is empty.</param>
    /// <param name="count">How many, 0 to <see cref="SearchRequest.MaxSize"/>.</param>
    IReadOnlyList<SearchHit> Similar(ArticleId id, int count);

    /// <summary>How the articles found spread over time; only buckets that hold any, oldest first.</summary>
    Timeline Timeline(SearchRequest request, TimelineInterval interval, CancellationToken cancellation = default);

    /// <summary>The names that are more frequent among the articles found than elsewhere, most telling first; those asked for are left out.</summary>
    /// <param name="request">Finds the articles.</param>
    /// <param name="count">How many people, and how many places.</param>
    SignificantNames Significant(SearchRequest request, int count, CancellationToken cancellation = default);

    /// <summary>What is new of that which is watched for.</summary>
    /// <exception cref="SearchException">The cursor is not one that an answer gave.</exception>
    Arrivals Arrivals(ArrivalRequest request, CancellationToken cancellation = default);
}

public enum TimelineInterval
{
    Year,
    Month,
    Day,
}

/// <param name="Buckets">By time.</param>
/// <param name="Undated">Hits whose publication is not known as exactly as the interval.</param>
public sealed record Timeline(TimelineInterval Interval, IReadOnlyList<TimelineBucket> Buckets, long Undated);

/// <param name="Value"><c>2023</c>, <c>2023-09</c> or <c>2023-09-12</c>.</param>
/// <param name="Count">Hits, exact.</param>
/// <param name="Share">Of all articles of that time, 0 to 1.</param>
public sealed record TimelineBucket(string Value, long Count, double Share);

public sealed record SignificantNames(IReadOnlyList<SignificantName> People, IReadOnlyList<SignificantName> Places);

/// <param name="Name">As most of the articles print it.</param>
/// <param name="Count">Hits that have it, exact.</param>
/// <param name="Everywhere">Articles that have it, found or not.</param>
/// <param name="Score">The gain in frequency times its ratio; more than 0.</param>
public sealed record SignificantName(string Name, long Count, long Everywhere, double Score);
