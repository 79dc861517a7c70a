using SearchService.Articles;

namespace SearchService.Indexing.Ledger;

/// <summary>A source file: the archive folder it was found in, and its path there.</summary>
/// <param name="Folder">The archive folder, absolute.</param>
/// <param name="Name">Relative to the folder, with <c>/</c> on every system.</param>
public readonly record struct FileKey(string Folder, string Name)
{
    private const char Separator = '\0';

    internal string Term => Folder + Separator + Name;

    internal static FileKey FromTerm(string term)
    {
        var split = term.IndexOf(Separator, StringComparison.Ordinal);
        return new FileKey(term[..split], term[(split + 1)..]);
    }
}

/// <summary>What the ledger knows of a source file as a whole.</summary>
/// <param name="Hash">SHA-256 of its bytes in lower-case hexadecimal; empty where it could not be opened.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Read">When it was last read.</param>
/// <param name="Articles">Articles that came out of it.</param>
/// <param name="Rejected">Entries that were rejected, or the file itself.</param>
public sealed record FileRecord(FileKey File, string Hash, long Bytes, DateTimeOffset Read, int Articles, int Rejected);

/// <summary>An entry that did not become an article.</summary>
/// <param name="Entry">The file and the entry in it: <c>rest.ndjson#12</c>.</param>
public sealed record RejectedEntry(FileKey File, string Entry, Rejection Rejection);

/// <summary>What the ledger knows of an entry that became an article.</summary>
/// <param name="Hash">Fingerprint of the article's content.</param>
/// <param name="FirstSeen">When the article first came in.</param>
/// <param name="Changed">When its content last became another, or null where it never did.</param>
public sealed record IndexedEntry(string Entry, ArticleId Id, string Hash, DateTimeOffset FirstSeen, DateTimeOffset? Changed);
