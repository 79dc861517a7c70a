using SearchService.Queries;

namespace SearchService.Wire.Requests;

/// <summary>
/// Reads the parameters of <c>/concordance</c>, <c>/words</c> and <c>/collocates</c>: what narrows a search, and their own.
/// </summary>
public static class CloseReadingParameters
{
    private static readonly ConcordanceRequest UsualLines = new(new SearchRequest());
    private static readonly CollocatesRequest UsualNear = new(new SearchRequest());

    /// <summary>What narrows a search.</summary>
    private static readonly IReadOnlyList<SearchParameter> Narrowing =
    [
        .. SearchParameters.All.Where(parameter => parameter.Name is "copies" or "person" or "place" or "source" or "author" or "section"
            or "language" or "country" or "from_date" or "to_date" or "mentions" or "near" or "km" or "synonyms"),
    ];

    private static readonly SearchParameter Query = SearchParameters.All[0];

    /// <summary>Those of a concordance.</summary>
    public static IReadOnlyList<SearchParameter> OfConcordance { get; } =
    [
        Query,
        SearchParameter.Choice("order", UsualLines.Order, "article, left or right: by the words before, or after, the match."),
        new("with", "", "Only lines with this word beside the match."),
        SearchParameter.Count(
            "words", UsualLines.Words, 1, ConcordanceRequest.MostWords,
            $"How many words on each side, 1 to {ConcordanceRequest.MostWords}."),
        SearchParameter.Choice("sort", SortOrder.Newest, "The order of the articles: relevance, newest or oldest."),
        SearchParameter.Count("from", UsualLines.From, 0, int.MaxValue, "How many lines to skip."),
        SearchParameter.Count(
            "size", UsualLines.Size, 0, SearchRequest.MaxSize, $"How many lines to return, 0 to {SearchRequest.MaxSize}."),
        .. Narrowing,
    ];

    /// <summary>Those of words over time.</summary>
    public static IReadOnlyList<SearchParameter> OfWords { get; } =
    [
        Query with
        {
            Repeats = true,
            Example = null,
            Description = $"A word, a phrase or any other query; each place where it matches counts. 1 to {WordsRequest.MostQueries}.",
        },
        new("interval", "year", "year or month.") { Choices = ["year", "month"] },
        .. Narrowing.Where(parameter => parameter.Name != "copies"),
    ];

    /// <summary>Those of collocates.</summary>
    public static IReadOnlyList<SearchParameter> OfCollocates { get; } =
    [
        Query,
        SearchParameter.Count(
            "distance", UsualNear.Distance, 1, CollocatesRequest.MostDistance,
            $"How many words on each side of a match are looked at, 1 to {CollocatesRequest.MostDistance}."),
        SearchParameter.Count("least", UsualNear.Least, 1, 1_000_000, "Words that occur there less often are left out."),
        SearchParameter.YesOrNo("stopwords", UsualNear.StopWords, "true: also words such as 'the' and 'of'."),
        SearchParameter.Count(
            "size", UsualNear.Size, 0, SearchRequest.MaxSize, $"How many words to return, 0 to {SearchRequest.MaxSize}."),
        .. Narrowing,
    ];

    public static ConcordanceRequest ReadConcordance(
        IEnumerable<KeyValuePair<string, string>> given, out IReadOnlyList<RequestError> errors)
    {
        var (typed, search, faults) = Read(given, OfConcordance);
        var request = new ConcordanceRequest(search with { Query = typed.One("q") ?? "", Sort = typed.Choice("sort", SortOrder.Newest) })
        {
            Order = typed.Choice("order", UsualLines.Order),
            With = typed.One("with"),
            Words = typed.Number("words", UsualLines.Words, 1, ConcordanceRequest.MostWords),
            From = typed.Number("from", UsualLines.From, 0, int.MaxValue),
            Size = typed.Number("size", UsualLines.Size, 0, SearchRequest.MaxSize),
        };
        errors = faults;
        return request;
    }

    public static WordsRequest ReadWords(IEnumerable<KeyValuePair<string, string>> given, out IReadOnlyList<RequestError> errors)
    {
        var (typed, search, faults) = Read(given, OfWords);
        var queries = typed.Many("q").ToList();
        if (queries.Count > WordsRequest.MostQueries)
        {
            faults.Add(new RequestError(
                ErrorCode.InvalidParameter, $"'q' occurs {queries.Count} times: expected {WordsRequest.MostQueries} at most.", "q"));
        }

        var interval = typed.Choice("interval", TimelineInterval.Year);
        if (interval == TimelineInterval.Day)
        {
            faults.Add(new RequestError(ErrorCode.InvalidParameter, "'interval' is 'day': expected year or month.", "interval"));
        }

        errors = faults;
        return new WordsRequest(queries, search, interval);
    }

    public static CollocatesRequest ReadCollocates(
        IEnumerable<KeyValuePair<string, string>> given, out IReadOnlyList<RequestError> errors)
    {
        var (typed, search, faults) = Read(given, OfCollocates);
        var request = new CollocatesRequest(search with { Query = typed.One("q") ?? "", Sort = SortOrder.Newest })
        {
            Distance = typed.Number("distance", UsualNear.Distance, 1, CollocatesRequest.MostDistance),
            Least = typed.Number("least", UsualNear.Least, 1, 1_000_000),
            StopWords = typed.Flag("stopwords", UsualNear.StopWords),
            Size = typed.Number("size", UsualNear.Size, 0, SearchRequest.MaxSize),
        };
        errors = faults;
        return request;
    }

    private static (TypedParameters Typed, SearchRequest Search, List<RequestError> Faults) Read(
        IEnumerable<KeyValuePair<string, string>> given, IReadOnlyList<SearchParameter> known)
    {
        List<KeyValuePair<string, string>> all = [.. given];
        List<RequestError> faults = [];
        var typed = new TypedParameters(all, known, faults);
        var search = SearchParameters.Read(all.Where(pair => Narrowing.Any(parameter => parameter.Name == pair.Key)), out var wrong);
        faults.AddRange(wrong);
        return (typed, search, faults);
    }
}
