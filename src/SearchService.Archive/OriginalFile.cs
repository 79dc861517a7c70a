using SearchService.Archive.Ingestion;
using SearchService.Queries;

namespace SearchService.Archive;

/// <summary>The file that an article was read from; for an entry of a container, the container.</summary>
public static class OriginalFile
{
    /// <returns>An absolute path inside the article's archive folder; null where the file is gone, leads elsewhere, or never was
    /// (posted articles).</returns>
    public static string? Find(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (!Path.IsPathFullyQualified(stored.Folder))
        {
            return null;
        }

        // The name of a file may hold the signs of an entry itself, so the longest name that exists is the file.
        for (var name = stored.File; name.Length > 0;
            name = name[..Math.Max(0, Math.Max(name.LastIndexOf('#'), name.LastIndexOf("!/", StringComparison.Ordinal)))])
        {
            var path = Path.GetFullPath(Path.Combine(stored.Folder, name));
            if (File.Exists(path))
            {
                return IsInside(path, stored.Folder) ? path : null;
            }
        }

        return null;
    }

    /// <summary>Whether a file that <see cref="Find"/> gave may hold other articles beside this one.</summary>
    public static bool HoldsOthers(StoredArticle stored, string path)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return Path.GetFullPath(Path.Combine(stored.Folder, stored.File)) != path;
    }

    /// <summary>By its name, and by every link on the way, as when it was indexed.</summary>
    private static bool IsInside(string path, string folder)
    {
        if (!Scope.Within(path, folder))
        {
            return false;
        }

        for (var above = Path.GetDirectoryName(path); above is not null
            && above.Length > folder.Length; above = Path.GetDirectoryName(above))
        {
            if (new DirectoryInfo(above).LinkTarget is not null)
            {
                return false;
            }
        }

        return FileDiscovery.Find(new Scope(folder, path)).All(file => file.Rejection is null);
    }
}
