namespace SearchService.OpenSearch.Searching;

/// <summary>
/// What one request counted of a query at once: how many articles there are, and of each of some sets of fields the first combinations.
/// </summary>
/// <param name="Total">The articles.</param>
/// <param name="First">By the names of the fields, with commas between.</param>
internal sealed record CountedAhead(long Total, IReadOnlyDictionary<string, CountedAnswer> First)
{
    public static CountedAhead Of(SearchAnswer answer, IReadOnlyList<IReadOnlyList<string>> fields) => new(
        answer.Hits.Total!.Value,
        fields.Select((some, at) => (Key: KeyOf(some), Counted: answer.Aggregations![SearchAnswer.TogetherName(at)]))
            .ToDictionary(some => some.Key, some => some.Counted, StringComparer.Ordinal));

    public static string KeyOf(IReadOnlyList<string> fields) => string.Join(',', fields);
}
