using SearchService.Queries;

namespace SearchService.Indexing.Searching;

/// <param name="Hits">In order.</param>
/// <param name="Next">Where to go on, or null at the end.</param>
internal sealed record HitPage(IReadOnlyList<SearchHit> Hits, string? Next);
