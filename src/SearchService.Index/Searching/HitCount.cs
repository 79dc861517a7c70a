using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>Counts the exact hits of a request: what a search would say, without what it keeps and scores.</summary>
internal static class HitCount
{
    /// <param name="opened">What terms were looked up with for other queries; null where there are none.</param>
    public static int Of(Snapshot snapshot, SearchRequest request, QueryNode tree, ArticleSearcherOptions options,
        CancellationToken cancellation, OpenedTerms? opened = null)
    {
        var compiler = new QueryCompiler(snapshot, opened);
        var query = request.Match == MatchMode.Most ? compiler.Loosened(tree) : compiler.Exact(tree);
        var filters = new FilterCompiler(snapshot, options.PlaceNames).Compile(request).Select(filter => filter.Query).ToList();
        return new HitCounter(CopyGroups.Folded(snapshot, request.Copies), options.Timeout, cancellation)
            .Count(snapshot.Searcher, QueryParts.Filtered(query.Query, filters));
    }
}
