using SearchService.Indexing.Storage.Engine;

namespace SearchService.Archive.Statistics;

/// <summary>The few numbers that tell whether an archive is well.</summary>
/// <param name="Articles">Articles, copies included.</param>
/// <param name="Files">Source files that the ledger knows.</param>
/// <param name="Rejected">Entries that were rejected, by code.</param>
/// <param name="Withdrawn">Articles that people withdrew.</param>
/// <param name="Bytes">The size of the generation in use.</param>
public sealed record ArchiveCounts(int Articles, int Files, IReadOnlyDictionary<string, int> Rejected, int Withdrawn, long Bytes)
{
    internal static readonly ArchiveCounts None = new(0, 0, new Dictionary<string, int>(), 0, 0);

    internal static ArchiveCounts Of(ILedger ledger, long bytes) => new(
        ledger.ArticleCount,
        ledger.FileCount,
        ledger.Rejections().CountBy(entry => entry.Rejection.Code.Name).ToDictionary(),
        ledger.Withdrawn().Count(),
        bytes);
}
