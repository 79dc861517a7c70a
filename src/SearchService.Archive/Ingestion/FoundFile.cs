using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>A file that discovery met: one to read, or one that is rejected before it is opened.</summary>
internal sealed record FoundFile(FileKey Key, string FullPath, long Bytes, Rejection? Rejection = null)
{
    /// <summary>Systems note times in steps of up to two seconds: within one a file may change again and keep its time.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    /// <summary>When it was last written to; null where nobody asked.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Its time of change, where that tells a later change from none: it is not of this moment.</summary>
    /// <param name="now">Before its content is looked at.</param>
    public DateTimeOffset? ModifiedBefore(DateTimeOffset now) => Modified + Step < now ? Modified : null;

    /// <summary>Whether it has the size and the time that a record has: then its content is not looked at.</summary>
    public bool IsAs(FileRecord record) =>
        record.Hash.Length > 0 && record.Modified is { } modified && modified == Modified && record.Bytes == Bytes;

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
