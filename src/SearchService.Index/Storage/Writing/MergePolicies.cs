using Lucene.Net.Index;
using SearchService.Indexing.Storage.Engine;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>What a writer merges. Segments are merged by size in tiers, as the engine does by itself.</summary>
internal static class MergePolicies
{
    /// <summary>
    /// The largest segment that a short run makes by merging, in MB: a thousand articles or so, half a second's work at most.
    /// </summary>
    private const double SmallMegabytes = 4;

    /// <summary>
    /// Segments below that, in MB, count as equal: a post makes one of a fifth of it. The engine's own 2 MB would have nearly every post
    /// merge, where larger segments do not count.
    /// </summary>
    private const double FloorMegabytes = 0.0625;

    /// <summary>Segments of about one size that are left alone; runs that merge leave ten at most.</summary>
    private const double OverdueSegments = 16;

    public static MergePolicy For(MergeSize size) => size switch
    {
        MergeSize.Small => new TieredMergePolicy { MaxMergedSegmentMB = SmallMegabytes, FloorSegmentMB = FloorMegabytes },
        MergeSize.Overdue => new TieredMergePolicy { SegmentsPerTier = OverdueSegments },
        _ => new TieredMergePolicy(),
    };
}
