using SearchService.Articles;
using SearchService.Indexing.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>A file that discovery met: one to read, or one that is rejected before it is opened.</summary>
internal sealed record FoundFile(FileKey Key, string FullPath, long Bytes, Rejection? Rejection = null);
