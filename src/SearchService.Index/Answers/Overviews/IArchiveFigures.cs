using SearchService.Indexing.Storage.Stored;

namespace SearchService.Indexing.Answers.Overviews;

/// <summary>What an engine tells of an archive as a whole, beside its ledger. Safe for use by many threads at once.</summary>
public interface IArchiveFigures
{
    /// <summary>The size of the generation in use, in bytes; 0 while there is none.</summary>
    long Bytes();

    /// <summary>Articles by source and month, every copy counted.</summary>
    IReadOnlyList<SourceMonth> SourceMonths();

    /// <summary>Articles without a date of publication.</summary>
    IEnumerable<StoredPublication> Undated();

    /// <summary>Articles whose date was found in their text or path.</summary>
    IEnumerable<StoredPublication> Guessed();
}
