using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>A file that discovery met: one to read, or one that is rejected before it is opened.</summary>
internal sealed record FoundFile(FileKey Key, string FullPath, long Bytes, Rejection? Rejection = null)
{
    /// <summary>The hash that the ledger would hold now; empty for a file that is rejected before it is opened, or cannot be.</summary>
    public string Hash()
    {
        if (Rejection is not null)
        {
            return "";
        }

        try
        {
            using var bytes = File.OpenRead(FullPath);
            return ArticleFingerprint.Of(bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
