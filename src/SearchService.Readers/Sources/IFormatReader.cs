namespace SearchService.Readers.Sources;

/// <summary>Reads what one entry holds, of one format. Yields at least one outcome; may throw on what it did not foresee.</summary>
internal interface IFormatReader
{
    IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation);
}
