using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// Finds the files of an archive folder, in ordinal order of their paths, so that runs can be compared. Hidden files and
/// folders (their name starts with a dot) are not part of an archive. A link to a file is read where it stands as long as
/// its target stays in the folder; a link to a folder inside is passed over, since its files are met where they lie.
/// </summary>
internal static class FileDiscovery
{
    /// <param name="scope">Where to look.</param>
    /// <param name="ignored">Counts what patterns keep out, where anybody wants to know.</param>
    public static IEnumerable<FoundFile> Find(Scope scope, IgnoredFiles? ignored = null) =>
        File.Exists(scope.Path) || IsLink(scope.Path)
            ? new[] { Inspect(scope.Folder, new FileInfo(scope.Path)) }.OfType<FoundFile>()
            : Walk(scope.Folder, new DirectoryInfo(scope.Path), IgnoreRules.Above(scope), ignored);

    private static IEnumerable<FoundFile> Walk(string root, DirectoryInfo folder, IgnoreRules above, IgnoredFiles? ignored)
    {
        if (!TryList(folder, above, out var items, out var rules, out var refused))
        {
            if (refused is not null)
            {
                yield return Rejected(root, folder.FullName, RejectionCode.Unreadable, refused);
            }

            yield break;
        }

        var names = items.Select(item => item.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (rules.Ignore(item) || (item is DirectoryInfo && PageFolders.Belongs(item.Name, names)))
            {
                ignored?.Add(item);
            }
            else if (item is FileInfo file)
            {
                if (Inspect(root, file) is { } found)
                {
                    yield return found;
                }
            }
            else if (item.LinkTarget is not null)
            {
                if (Target(item) is { } target && !Scope.Within(target, RealPath(root)))
                {
                    yield return Rejected(root, item.FullName, RejectionCode.UnsafePath,
                        $"The link leads to {target}, outside the archive folder: add that folder as an archive folder of its own.");
                }
            }
            else
            {
                foreach (var found in Walk(root, (DirectoryInfo)item, rules, ignored))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>What lies in a folder; of a folder that has vanished meanwhile nothing, and no reason.</summary>
    private static bool TryList(
        DirectoryInfo folder, IgnoreRules above, out FileSystemInfo[] items, out IgnoreRules rules, out string? refused)
    {
        try
        {
            rules = above.With(folder.FullName);
            items = [.. folder.EnumerateFileSystemInfos().Where(item => !item.Name.StartsWith('.'))
                .OrderBy(item => item.Name, StringComparer.Ordinal)];
            refused = null;
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            (items, rules) = ([], above);
            refused = IsMisread(folder) ? Misread
                : failure is DirectoryNotFoundException ? null
                : $"The folder cannot be listed ({failure.Message}): give the service the right to read it.";
            return false;
        }
    }

    /// <summary>The system gave a name that it does not know itself, since its bytes are no UTF-8.</summary>
    private static bool IsMisread(FileSystemInfo item) => item.Name.Contains('\uFFFD', StringComparison.Ordinal);

    private const string Misread = "The name holds bytes that are not UTF-8 (shown as \uFFFD), so that it cannot be opened: rename it.";

    /// <summary>The file, or null where it has vanished since its folder was listed.</summary>
    private static FoundFile? Inspect(string root, FileInfo file)
    {
        try
        {
            return Look(root, file);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return IsMisread(file) ? Rejected(root, file.FullName, RejectionCode.Unreadable, Misread) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var reason = $"The system gives no information about the file ({failure.Message}): give the service the right to read it.";
            return Rejected(root, file.FullName, RejectionCode.Unreadable, reason);
        }
    }

    private static FoundFile Look(string root, FileInfo file)
    {
        if (file.LinkTarget is { } link)
        {
            var target = Target(file);
            if (target is null || !File.Exists(target))
            {
                return Rejected(root, file.FullName, RejectionCode.BrokenLink,
                    $"The link points to {link}, which does not exist: fix or remove it.");
            }

            if (!Scope.Within(target, RealPath(root)))
            {
                return Rejected(root, file.FullName, RejectionCode.UnsafePath,
                    $"The link leads to {target}, outside the archive folder: replace the link with a copy of the file.");
            }

            return Found(root, file.FullName, new FileInfo(target));
        }

        // Pipes, sockets and devices have no length either, and opening one could wait for ever.
        return file.Length == 0
            ? Rejected(root, file.FullName, RejectionCode.Empty, "The file has no content: 0 bytes.")
            : Found(root, file.FullName, file);
    }

    private static FoundFile Found(string root, string path, FileInfo file) =>
        new(Key(root, path), path, file.Length) { Modified = file.LastWriteTimeUtc };

    private static FoundFile Rejected(string root, string path, RejectionCode code, string reason) =>
        new(Key(root, path), path, 0, new Rejection(code, reason));

    private static FileKey Key(string root, string path) =>
        new(root, Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'));

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static string? Target(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            // A chain of links that never ends.
            return null;
        }
    }

    private static string RealPath(string folder) =>
        new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
}
