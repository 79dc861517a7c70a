using Lucene.Net.Index;
using SearchService.Indexing.Storage.Engine;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>What a writer merges. Segments are merged by size in tiers, as the engine does by itself.</summary>
internal static class MergePolicies
{
    /// <summary>
    /// The largest segment that a short run makes by merging, in MB: a second's work at most. Ten thousand posts leave some five of that
    /// size.
    /// </summary>
    private const double SmallMegabytes = 16;

    /// <summary>Segments of about one size that are left alone; runs that merge leave ten at most.</summary>
    private const double OverdueSegments = 16;

    public static MergePolicy For(MergeSize size) => size switch
    {
        MergeSize.Small => new TieredMergePolicy { MaxMergedSegmentMB = SmallMegabytes },
        MergeSize.Overdue => new TieredMergePolicy { SegmentsPerTier = OverdueSegments },
        _ => new TieredMergePolicy(),
    };
}
