using SearchService.Indexing.Storage.Writing;

namespace SearchService.Archive.Ingestion;

/// <summary>When what a run has written becomes durable and visible: now and then on the way, or at the end alone.</summary>
/// <param name="writer">Writes.</param>
/// <param name="records">What has to be written with each commit.</param>
/// <param name="memory">What has to be on the disk before it.</param>
/// <param name="every">How often; null for the end alone.</param>
/// <param name="committed">Called after each.</param>
/// <param name="time">The clock.</param>
internal sealed class Commits(
    GenerationWriter writer, FileRecords records, IdMemory memory, TimeSpan? every, Action? committed, TimeProvider time)
{
    private long _last = time.GetTimestamp();

    public void IfDue()
    {
        if (every is { } interval && time.GetElapsedTime(_last) >= interval)
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
        _last = time.GetTimestamp();
    }
}
