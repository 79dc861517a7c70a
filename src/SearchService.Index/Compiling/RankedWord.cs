namespace SearchService.Indexing.Compiling;

/// <summary>A word of a query as ranking counts it.</summary>
/// <param name="Stems">Its stem in each language in use.</param>
/// <param name="Idf">How much it tells apart.</param>
internal sealed record RankedWord(IReadOnlyList<string> Stems, double Idf);
