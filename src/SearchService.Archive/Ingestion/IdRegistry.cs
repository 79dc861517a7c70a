using System.Security.Cryptography;
using System.Text;
using SearchService.Articles;
using SearchService.Articles.Letters;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// Sees to it that no two articles share an id: which file holds each id, and ids for articles that bring none. Ids that this run did not
/// touch are looked up in the ledger one by one and never listed.
/// </summary>
/// <param name="known">The ledger of the generation that is written; null for a new one.</param>
internal sealed class IdRegistry(ILedger? known)
{
    private const int SlugLength = 40;

    private readonly Dictionary<ArticleId, IdOwner> _claimed = [];
    private readonly HashSet<ArticleId> _released = [];

    /// <summary>Who holds an id; null where it is free.</summary>
    public IdOwner? OwnerOf(ArticleId id) =>
        _claimed.TryGetValue(id, out var owner) ? owner
        : !_released.Contains(id) && known?.Article(id) is { } entry ? new IdOwner(entry.File, entry.Entry)
        : null;

    /// <summary>Claims an id for an entry of a file.</summary>
    /// <returns>Who had it first, or null where it was free.</returns>
    public IdOwner? Claim(ArticleId id, FileKey file, string entry)
    {
        if (OwnerOf(id) is { } owner)
        {
            return owner;
        }

        _claimed.Add(id, new IdOwner(file, entry));
        return null;
    }

    public void Release(ArticleId id)
    {
        _claimed.Remove(id);
        _released.Add(id);
    }

    /// <summary>
    /// An id for an article that brings none: words of its file name that a person can read, and a hash of its path, so
    /// that an archive indexed anew on another machine gets the same links.
    /// </summary>
    public ArticleId Make(string entry, FileKey file)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(entry));
        for (var digits = 6; ; digits += 2)
        {
            var id = new ArticleId($"{Slug(entry)}-{Convert.ToHexStringLower(hash)[..Math.Min(digits, 64)]}");
            if (Claim(id, file, entry) is null)
            {
                return id;
            }

            if (digits > 64)
            {
                hash = SHA256.HashData(hash);
                digits = 6;
            }
        }
    }

    private static string Slug(string entry)
    {
        var name = Folding.Fold(Path.GetFileName(entry));
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var slug = new StringBuilder();
        foreach (var c in dot > 0 ? name.AsSpan(0, dot) : name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length == SlugLength)
            {
                break;
            }
        }

        return slug.ToString().Trim('-') is { Length: > 0 } readable ? readable : "article";
    }
}

/// <summary>The entry that holds an id.</summary>
internal readonly record struct IdOwner(FileKey File, string Entry);
