using SearchService.Indexing.Storage.Engine;

namespace SearchService.Archive.Ingestion;

/// <summary>When what a run has written becomes durable and visible: now and then on the way, or at the end alone.</summary>
/// <param name="writer">Writes.</param>
/// <param name="records">What has to be written with each commit.</param>
/// <param name="memory">What has to be on the disk before it.</param>
/// <param name="counts">What the run has done.</param>
/// <param name="pace">Now and then, or at the end alone.</param>
/// <param name="committed">Called after each.</param>
/// <param name="time">The clock.</param>
internal sealed class Commits(
    IGenerationWriter writer, FileRecords records, IdMemory memory, RunCounts counts, CommitPace pace, Action? committed, TimeProvider time)
{
    /// <summary>A commit costs as much as some hundred articles, and leaves a segment that is merged with others later.</summary>
    private const int Articles = 4_096;

    /// <summary>So many of the first articles can be found while the others are read.</summary>
    private const int FirstArticles = 256;

    /// <summary>Where files take long to read, no more than this is lost by a kill.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private long _last = time.GetTimestamp();
    private int _articles;

    public void IfDue()
    {
        if (pace == CommitPace.OnTheWay
            && (counts.Indexed - _articles >= (_articles == 0 ? FirstArticles : Articles) || time.GetElapsedTime(_last) >= Longest))
        {
            Now();
        }
    }

    public void Now()
    {
        memory.Flush();
        records.Flush();
        writer.Commit();
        committed?.Invoke();
        (_last, _articles) = (time.GetTimestamp(), counts.Indexed);
    }
}

internal enum CommitPace
{
    /// <summary>What is written becomes visible as the run goes on.</summary>
    OnTheWay,

    /// <summary>Nobody sees a part.</summary>
    AtTheEnd,
}
