using SearchService.Archive.Copies;
using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Readers;

namespace SearchService.Archive.Ingestion;

/// <summary>An entry of a file with all that can be worked out before the index is touched.</summary>
/// <param name="Outcome">What the reader made of it.</param>
/// <param name="Hash">The article's fingerprint; empty for a rejection.</param>
/// <param name="Entities">What was found in the article.</param>
/// <param name="Sketch">What stands for the text when copies are sought.</param>
internal readonly record struct PreparedEntry(ReadOutcome Outcome, string Hash, ArticleEntities Entities, TextSketch Sketch)
{
    public static PreparedEntry Rejected(string file, Rejection rejection) => new(new EntryRejected(file, rejection), "", ArticleEntities.None, TextSketch.Empty);
}

/// <summary>Some entries of one file, in order. A large file comes in many batches.</summary>
/// <param name="File">The file.</param>
/// <param name="Hash">Of the file's bytes; empty where it was not opened.</param>
/// <param name="IsFirst">The file starts here.</param>
/// <param name="IsLast">The file ends here.</param>
/// <param name="Unchanged">The ledger's record of a file that has not changed and was not read.</param>
/// <param name="Entries">The entries.</param>
internal sealed record Batch(FoundFile File, string Hash, bool IsFirst, bool IsLast, FileRecord? Unchanged, IReadOnlyList<PreparedEntry> Entries);
