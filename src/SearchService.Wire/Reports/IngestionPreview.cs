namespace SearchService.Wire.Reports;

/// <summary>What a run would do, told by names and content hashes; nothing is read as an article, and nothing is written.</summary>
/// <param name="Run"><c>index</c> or <c>reindex</c>.</param>
/// <param name="Paths">The folders and files that it would cover.</param>
/// <param name="LeftOut">Folders that the index knows and that a reindex would leave out.</param>
/// <param name="Files">Files found.</param>
/// <param name="Ignored">Files that a <c>.searchignore</c> keeps out of the archive.</param>
/// <param name="New">Files that are not in the ledger.</param>
/// <param name="Changed">Files whose content has changed, and those in which an article was withdrawn or restored.</param>
/// <param name="Gone">Files in the ledger that no longer exist.</param>
/// <param name="Unchanged">Files that have not changed; <c>reindex</c> reads them too.</param>
public sealed record IngestionPreview(
    string Run, IReadOnlyList<string> Paths, IReadOnlyList<string> LeftOut, int Files, int Ignored, IReadOnlyList<string> New,
    IReadOnlyList<string> Changed, IReadOnlyList<string> Gone, int Unchanged);
