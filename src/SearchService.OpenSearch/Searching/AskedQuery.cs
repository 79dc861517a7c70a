using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Searching;

/// <summary>A request, compiled for one state of the archive.</summary>
/// <param name="Parsed">The query as it was read.</param>
/// <param name="Part">The query, with what is marked and what was left out.</param>
/// <param name="Loosened">The same where words may be missing.</param>
/// <param name="Filters">By what they restrict: a facet counts what its own filters keep out, too.</param>
internal sealed record AskedQuery(ParsedQuery Parsed, AskedPart Part, AskedPart Loosened, IReadOnlyList<AskedFilter> Filters)
{
    /// <summary>What is found; always the same object.</summary>
    public Clause Found { get; } = Beside(Part, Filters);

    /// <summary>What lacks words of the query, and is neither found nor a copy of what is.</summary>
    /// <param name="found">The groups of what is found.</param>
    public Clause Lacking(IReadOnlyList<string> found) => new BoolClause
    {
        Must = [Loosened.Clause!],
        Filter = [.. Filters.Select(filter => filter.Clause)],
        Not = [Part.Clause!, Clause.OneOf(ClusterFields.Group, found)],
    };

    /// <summary>What a facet counts: what is found, and what only the filters on its own field keep out.</summary>
    public Clause CountedBy(FacetRequest facet) =>
        facet.WithinFound || !Filters.Any(filter => filter.Facets.Contains(facet.Field)) ? Found
            : Beside(Part, Filters.Where(filter => !filter.Facets.Contains(facet.Field)));

    /// <summary>A query and the filters of a request.</summary>
    public static async Task<AskedQuery> OfAsync(
        ClusterIndex index, QueryReader queries, SearchRequest request, CancellationToken cancellation)
    {
        var languages = await index.Languages.OfAsync(index, cancellation).ConfigureAwait(false);
        var parsed = queries.Read(request.Query, request.Synonyms, languages);
        var filtered = request with { Filters = [.. request.Filters.Select(queries.WithPlaces)] };
        return await OfAsync(index, languages, filtered, parsed, cancellation).ConfigureAwait(false);
    }

    /// <summary>A query that was read already.</summary>
    public static async Task<AskedQuery> OfAsync(ClusterIndex index, ParsedQuery parsed, CancellationToken cancellation) => await OfAsync(
        index, await index.Languages.OfAsync(index, cancellation).ConfigureAwait(false),
        new SearchRequest { Match = MatchMode.All }, parsed, cancellation).ConfigureAwait(false);

    private static async Task<AskedQuery> OfAsync(ClusterIndex index, IReadOnlyList<TextAnalyzer> languages, SearchRequest request,
        ParsedQuery parsed, CancellationToken cancellation)
    {
        var (words, names) = (new KnownWords(), new MeantNames());
        var asked = Of(new TreeAsking(languages, words, names), request, parsed);
        if (words.Asked.Count + names.Asked.Count > 0)
        {
            var held = await HeldAsync(index, [.. words.Asked], cancellation).ConfigureAwait(false);
            var meant = await NameMeanings.OfAsync(index, names.Asked, cancellation).ConfigureAwait(false);
            asked = held.Count + meant.Count > 0
                ? Of(new TreeAsking(languages, new KnownWords(held), new MeantNames(meant)), request, parsed)
                : asked;
        }

        return asked;
    }

    private static AskedQuery Of(TreeAsking asking, SearchRequest request, ParsedQuery parsed)
    {
        var loosened = asking.Loosened(parsed.Tree);
        return new AskedQuery(
            parsed, request.Match == MatchMode.Most ? loosened : asking.Exact(parsed.Tree), loosened,
            [.. AskedFilter.Of(request, asking)]);
    }

    private static BoolClause Beside(AskedPart part, IEnumerable<AskedFilter> filters) => new()
    {
        Must = [part.Clause!],
        Filter = [.. filters.Select(filter => filter.Clause)],
    };

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
