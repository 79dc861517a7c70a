using SearchService.Archive.Copies;
using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.Readers;

namespace SearchService.Archive.Ingestion;

/// <summary>An entry of a file with all that can be worked out before the index is touched.</summary>
/// <param name="Outcome">What the reader made of it.</param>
/// <param name="Hash">The article's fingerprint; empty for a rejection.</param>
/// <param name="Entities">What was found in the article.</param>
/// <param name="Sketch">What stands for the text when copies are sought.</param>
/// <param name="Draft">How the article will stand in the index; null where that is worked out when it is written.</param>
internal readonly record struct PreparedEntry(
    ReadOutcome Outcome, string Hash, ArticleEntities Entities, TextSketch Sketch, ArticleDraft? Draft = null)
{
    public static PreparedEntry Rejected(string file, Rejection rejection) =>
        new(new EntryRejected(file, rejection), "", ArticleEntities.None, TextSketch.Empty);
}

/// <summary>Which part of a file a batch is.</summary>
[Flags]
internal enum BatchPart
{
    Middle = 0,

    /// <summary>The file starts here.</summary>
    First = 1,

    /// <summary>The file ends here.</summary>
    Last = 2,

    Whole = First | Last,
}

/// <summary>Some entries of one file, in order. A large file comes in many batches.</summary>
internal sealed record Batch
{
    private Batch(FileKey file, string hash, long bytes, BatchPart part, IReadOnlyList<PreparedEntry> entries) =>
        (File, Hash, Bytes, Part, Entries) = (file, hash, bytes, part, entries);

    public FileKey File { get; }

    /// <summary>Of the file's bytes, empty where it was not opened; for the inbox, how far it was read.</summary>
    public string Hash { get; }

    /// <summary>The file's size; for the inbox, how far it was read.</summary>
    public long Bytes { get; }

    public BatchPart Part { get; }

    public IReadOnlyList<PreparedEntry> Entries { get; }

    /// <summary>The ledger's record of a file that has not changed and was not read.</summary>
    public FileRecord? Unchanged { get; private init; }

    /// <summary>When the file was last written to, where that tells it from a later state; null where it does not.</summary>
    public DateTimeOffset? Modified { get; private init; }

    /// <summary>What was read of a file of the inbox; null for any other file.</summary>
    public PostedPart? PostedPart { get; private init; }

    public static Batch Of(
        FoundFile file, string hash, BatchPart part, IReadOnlyList<PreparedEntry> entries, DateTimeOffset? modified = null) =>
        new(file.Key, hash, file.Bytes, part, entries) { Modified = modified };

    public static Batch Skipped(FileRecord record, DateTimeOffset? modified) =>
        new(record.File, record.Hash, record.Bytes, BatchPart.Whole, []) { Unchanged = record, Modified = modified };

    public static Batch Rejected(FoundFile file, Rejection rejection) =>
        Of(file, "", BatchPart.Whole, [PreparedEntry.Rejected(file.Key.Name, rejection)]);

    /// <summary>Lines of the inbox; each batch leaves the file's record complete, so that the next run goes on behind it.</summary>
    public static Batch Posted(PostedPart part, long upTo, InboxMark mark, bool isFirst, IReadOnlyList<PreparedEntry> entries) =>
        new(part.Key, mark.ToString(), upTo, isFirst ? BatchPart.First : BatchPart.Middle, entries) { PostedPart = part };
}
