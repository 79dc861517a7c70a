using Lucene.Net.Search;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Compiling;

/// <summary>A query tree, ready for one state of the index.</summary>
/// <param name="Query">Finds and scores articles.</param>
/// <param name="Patterns">What is marked in them.</param>
/// <param name="Words">The words that ranking counts, in the order of the query.</param>
internal sealed record CompiledQuery(Query Query, IReadOnlyList<MarkPattern> Patterns, IReadOnlyList<RankedWord> Words);

/// <summary>A word of a query as ranking counts it.</summary>
/// <param name="Stems">Its stem in each language in use.</param>
/// <param name="Idf">How much it tells apart.</param>
/// <param name="Boost">The weight it was given, 1 by default.</param>
internal sealed record RankedWord(IReadOnlyList<string> Stems, double Idf, float Boost);
