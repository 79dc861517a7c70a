using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

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
        : path.StartsWith(folder, StringComparison.Ordinal)
            && (folder.EndsWith('/') || path[folder.Length] == System.IO.Path.DirectorySeparatorChar);

    /// <summary>
    /// What the paths mean that were typed: one in a folder that the ledger knows is a part of it, any other folder is an
    /// archive folder of its own. A path inside another of the paths is covered by it.
    /// </summary>
    /// <exception cref="IngestionException">A path does not exist.</exception>
    public static List<Scope> Resolve(IEnumerable<string> paths, IEnumerable<string> knownFolders)
    {
        var folders = knownFolders.ToList();
        var scopes = paths.Select(typed => Resolve(typed, folders)).DistinctBy(scope => scope.Path).ToList();
        return scopes.FindAll(scope => !scopes.Exists(other => other != scope && Within(scope.Path, other.Path)));
    }

    public static string FullPath(string typed) => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(typed));

    private static Scope Resolve(string typed, List<string> folders)
    {
        var path = FullPath(typed);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new IngestionException(IngestionFault.NoSuchPath,
                $"{typed} does not exist: give a folder of article files, or one file.");
        }

        var known = folders.Where(folder => Within(path, folder)).MaxBy(folder => folder.Length);
        return new Scope(known ?? (Directory.Exists(path) ? path : System.IO.Path.GetDirectoryName(path)!), path);
    }
}
