using SearchService.Indexing.Words.Analysis;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Searching;

/// <summary>A request, compiled for one state of the archive.</summary>
/// <param name="Part">The query, with what is marked and what was left out.</param>
/// <param name="Loosened">The same where words may be missing.</param>
/// <param name="Filters">By what they restrict: a facet counts what its own filters keep out, too.</param>
internal sealed record AskedQuery(AskedPart Part, AskedPart Loosened, IReadOnlyList<AskedFilter> Filters)
{
    /// <summary>What is found.</summary>
    public Clause Found => Beside(null);

    /// <summary>What lacks words of the query, and is neither found nor a copy of what is.</summary>
    /// <param name="found">The groups of what is found.</param>
    public Clause Lacking(IReadOnlyList<string> found) => new BoolClause
    {
        Must = [Loosened.Clause!],
        Filter = [.. Filters.Select(filter => filter.Clause)],
        Not = [Part.Clause!, Clause.OneOf(ClusterFields.Group, found)],
    };

    /// <summary>What a facet counts: what is found, and what only the filters on its own field keep out.</summary>
    public Clause CountedBy(FacetRequest facet) => Beside(facet.WithinFound ? null : facet.Field);

    /// <summary>A query and the filters of a request.</summary>
    public static async Task<AskedQuery> OfAsync(ClusterIndex index, SearchRequest request, QueryNode tree, CancellationToken cancellation)
    {
        var languages = await LanguagesAsync(index, cancellation).ConfigureAwait(false);
        var asking = new KnownWords();
        var asked = Of(new TreeAsking(languages, asking), request, tree);
        if (asking.Asked.Count > 0)
        {
            var held = await HeldAsync(index, [.. asking.Asked], cancellation).ConfigureAwait(false);
            asked = held.Count > 0 ? Of(new TreeAsking(languages, new KnownWords(held)), request, tree) : asked;
        }

        return asked;
    }

    private static AskedQuery Of(TreeAsking asking, SearchRequest request, QueryNode tree)
    {
        var loosened = asking.Loosened(tree);
        return new AskedQuery(request.Match == MatchMode.Most ? loosened : asking.Exact(tree), loosened, [.. AskedFilter.Of(request)]);
    }

    private BoolClause Beside(FacetField? looksPast) => new BoolClause
    {
        Must = [Part.Clause!],
        Filter = [.. Filters.Where(filter => looksPast is not { } field || !filter.Facets.Contains(field)).Select(filter => filter.Clause)],
    };

    /// <summary>English first: it also serves articles of unknown language.</summary>
    private static async Task<IReadOnlyList<TextAnalyzer>> LanguagesAsync(ClusterIndex index, CancellationToken cancellation)
    {
        List<TextAnalyzer> languages = [TextAnalyzers.English];
        foreach (var language in await index.ValuesAsync(Clause.Articles, ClusterFields.Analyzed, cancellation).ConfigureAwait(false))
        {
            var analyzer = TextAnalyzers.For(language);
            if (!languages.Contains(analyzer))
            {
                languages.Add(analyzer);
            }
        }

        return languages;
    }

    /// <summary>Those of some words that an article holds.</summary>
    private static async Task<HashSet<string>> HeldAsync(ClusterIndex index, IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        HashSet<string> held = new(StringComparer.Ordinal);
        const int AtOnce = 256;
        foreach (var some in terms.Chunk(AtOnce))
        {
            var answer = await index.AskAsync(index.Body(Clause.Articles) with
            {
                Filters = [.. some.Select(term =>
                    Clause.AnyOf(WordAsking.FieldsOf(null).Select(field => new TermClause(field, KnownWords.Sent(term)))))],
            }, cancellation).ConfigureAwait(false);
            held.UnionWith(some.Where((_, at) => answer.Aggregations![SearchAnswer.FilterName(at)].DocCount > 0));
        }

        return held;
    }
}

/// <summary>What a group of filters lets through, and the facets that look past it.</summary>
internal sealed record AskedFilter(IReadOnlyList<FacetField> Facets, Clause Clause)
{
    public static IEnumerable<AskedFilter> Of(SearchRequest request)
    {
        foreach (var group in request.Filters.GroupBy(filter => filter.Field))
        {
            yield return new AskedFilter([FacetOf(group.Key)], new BoolClause
            {
                Filter = [Clause.Articles, .. group.Where(filter => !filter.Exclude).Select(NameAsking.Filter)],
                Not = [.. group.Where(filter => filter.Exclude).Select(NameAsking.Filter)],
            });
        }

        if (request.FromDate is not null || request.ToDate is not null)
        {
            yield return new AskedFilter([FacetField.Years, FacetField.Months],
                new DaysClause(ClusterFields.Published, new DateBounds(request.FromDate, request.ToDate).Days));
        }

        if (request.Mentions is { } days)
        {
            yield return new AskedFilter([], new DaysClause(ClusterFields.MentionDays, days));
        }

        if (request.Near is { } near)
        {
            yield return new AskedFilter([], new DistanceClause(ClusterFields.Points, near.Centre, near.Kilometres));
        }
    }

    private static FacetField FacetOf(FilterField field) => field switch
    {
        FilterField.Person => FacetField.People,
        FilterField.Place => FacetField.Places,
        FilterField.Source => FacetField.Sources,
        FilterField.Author => FacetField.Authors,
        FilterField.Country => FacetField.Countries,
        _ => FacetField.Languages,
    };
}
