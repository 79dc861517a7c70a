using SearchService.Articles;

namespace SearchService.Indexing.Storage.Ledger;

/// <summary>A source file: the archive folder it was found in, and its path there.</summary>
/// <param name="Folder">The archive folder, absolute.</param>
/// <param name="Name">Relative to the folder, with <c>/</c> on every system.</param>
public readonly record struct FileKey(string Folder, string Name)
{
    private const char Separator = '\0';

    internal string Term => Folder + Separator + Name;

    /// <param name="term">As <see cref="Term"/> is.</param>
    /// <param name="folder">A folder that it is likely to be in: many keys of it then share one text.</param>
    internal static FileKey FromTerm(string term, string folder = "")
    {
        var split = term.IndexOf(Separator, StringComparison.Ordinal);
        return new FileKey(term.AsSpan(0, split).SequenceEqual(folder) ? folder : term[..split], term[(split + 1)..]);
    }
}

/// <summary>What the ledger knows of a source file as a whole.</summary>
/// <param name="Hash">SHA-256 of its bytes in lower-case hexadecimal; empty where it could not be opened.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Read">When it was last read.</param>
/// <param name="Articles">Articles that came out of it.</param>
/// <param name="Rejected">Entries that were rejected, or the file itself.</param>
/// <param name="Withdrawn">Articles in it that are withdrawn.</param>
/// <param name="Modified">
/// When it was last written to, as the system said before it was hashed; null where that was so short before that it could be written to
/// again within the same moment.
/// </param>
public sealed record FileRecord(
    FileKey File, string Hash, long Bytes, DateTimeOffset Read, int Articles, int Rejected, int Withdrawn, DateTimeOffset? Modified = null);

/// <summary>An entry that did not become an article.</summary>
/// <param name="Entry">The file and the entry in it: <c>rest.ndjson#12</c>.</param>
public sealed record RejectedEntry(FileKey File, string Entry, Rejection Rejection);

/// <summary>What the ledger knows of an entry that became an article.</summary>
/// <param name="File">The file that it is in.</param>
/// <param name="Entry">The file and the entry in it.</param>
/// <param name="Id">The article's id.</param>
/// <param name="Versions">Every state that the content was seen in, oldest first.</param>
/// <param name="CopyOf">The first article of the group of copies that it joined, or null.</param>
public sealed record IndexedEntry(FileKey File, string Entry, ArticleId Id, IReadOnlyList<ArticleVersion> Versions, ArticleId? CopyOf);

/// <summary>An article that people withdrew: it is in its file, and not in the index.</summary>
public sealed record WithdrawnEntry(FileKey File, string Entry, ArticleId Id);
