using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Statistics;

/// <summary>
/// What tells of the archive as a whole: each worked out once for each state of the index, at the first call. Safe for use by
/// many threads at once.
/// </summary>
public abstract class ArchiveOverviews
{
    /// <summary>The same of all articles, whoever asks: how the archive fares, for whoever runs it.</summary>
    public virtual ArchiveOverviews Whole => this;

    /// <summary>What the index holds, in a few numbers.</summary>
    public abstract ArchiveCounts Counts();

    public abstract ArchiveStatistics Statistics();

    /// <summary>Articles by source and month.</summary>
    public abstract ArchiveCoverage Coverage();

    /// <summary>Of which years, months and days there is anything.</summary>
    public abstract ArchiveTimes Times();

    /// <summary>All of them, of one state of the index.</summary>
    public abstract ArchiveOverview All();

    /// <summary>Works them out, and what suggestions need, before the first to ask has to wait for it: seconds on a large index.</summary>
    public abstract void Warm();

    /// <summary>What was rejected, in the order of files.</summary>
    internal static List<RejectedEntry> Rejected(ILedger ledger) =>
    [
        .. ledger.Rejections()
            .OrderBy(entry => entry.File.Folder, StringComparer.Ordinal).ThenBy(entry => entry.File.Name, StringComparer.Ordinal),
    ];
}

/// <summary>An archive as a whole, in one state of its index.</summary>
/// <param name="Statistics">Counts.</param>
/// <param name="Coverage">Articles by source and month.</param>
/// <param name="Rejected">Every file and entry that did not become an article, in the order of files.</param>
public sealed record ArchiveOverview(ArchiveStatistics Statistics, ArchiveCoverage Coverage, IReadOnlyList<RejectedEntry> Rejected);
