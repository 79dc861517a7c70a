using SearchService.Articles;
using SearchService.Indexing.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>A file that discovery met: one to read, or one that is rejected before it is opened.</summary>
internal sealed record FoundFile(FileKey Key, string FullPath, long Bytes, Rejection? Rejection = null);

/// <summary>What an ingestion covers: an archive folder, or a part of it.</summary>
/// <param name="Folder">The archive folder, absolute.</param>
/// <param name="Path">The folder itself, or a folder or file below it, absolute.</param>
internal sealed record Scope(string Folder, string Path)
{
    public bool Covers(FileKey file) => file.Folder == Folder
        && (Path == Folder || Within(System.IO.Path.Combine(Folder, file.Name), Path));

    /// <summary>Whether a path is the folder itself or lies in it.</summary>
    public static bool Within(string path, string folder) => path.Length == folder.Length
        ? path == folder
        : path.StartsWith(folder, StringComparison.Ordinal) && (folder.EndsWith('/') || path[folder.Length] == System.IO.Path.DirectorySeparatorChar);
}
