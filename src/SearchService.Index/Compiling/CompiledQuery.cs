using Lucene.Net.Search;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>A query tree, ready for one state of the index.</summary>
/// <param name="Query">Finds and scores articles.</param>
/// <param name="Patterns">What is marked in them.</param>
/// <param name="Words">The words that ranking counts, in the order of the query.</param>
/// <param name="Warnings">What was dropped or cut short, each said once.</param>
/// <param name="LeftOut">Words of the tree that were left out because nearly every article holds them.</param>
internal sealed record CompiledQuery(
    Query Query,
    IReadOnlyList<MarkPattern> Patterns,
    IReadOnlyList<RankedWord> Words,
    IReadOnlyList<QueryWarning> Warnings,
    IReadOnlyList<QueryNode> LeftOut);
