using System.Security.Cryptography;
using System.Text;
using SearchService.Articles;
using SearchService.Articles.Letters;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// Sees to it that no two articles share an id: which file holds each id, and ids for articles that bring none.
/// </summary>
internal sealed class IdRegistry
{
    private const int SlugLength = 40;

    private readonly Dictionary<ArticleId, FileKey> _owners = [];

    public IdRegistry(LedgerSnapshot? known)
    {
        foreach (var (id, file) in known?.Ids() ?? [])
        {
            _owners[id] = file;
        }
    }

    /// <summary>Claims an id for a file.</summary>
    /// <returns>The file that had it first, or null where it was free.</returns>
    public FileKey? Claim(ArticleId id, FileKey file)
    {
        if (_owners.TryGetValue(id, out var owner))
        {
            return owner;
        }

        _owners.Add(id, file);
        return null;
    }

    public void Release(ArticleId id) => _owners.Remove(id);

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
            if (Claim(id, file) is null)
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
