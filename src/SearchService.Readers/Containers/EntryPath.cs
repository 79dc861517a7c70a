namespace SearchService.Readers.Containers;

/// <summary>Names of entries: made alike, and looked at before they are trusted.</summary>
internal static class EntryPath
{
    private const int LongestShown = 100;

    public static string Normal(string name)
    {
        var path = name.Replace('\\', '/').Replace("\0", "", StringComparison.Ordinal);
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path;
    }

    /// <summary>Absolute paths, drives and parents. Nothing is ever written to them; they say that the container is hostile.</summary>
    public static bool LeadsOut(string path) =>
        path.StartsWith('/') || (path.Length > 1 && path[1] == ':') || path.Split('/').Contains("..");

    /// <summary>What systems put beside files: folders of macOS, files that begin with a dot.</summary>
    public static bool IsHidden(string path) =>
        path.Length == 0 || path.EndsWith('/')
        || path.Split('/').Any(part => part == "__MACOSX" || (part.StartsWith('.') && part is not ("." or "..")));

    /// <summary>The path without its last part; empty where it has one alone.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var at ? path[..at] : "";

    public static string Shown(string name) => name.Length <= LongestShown ? name : name[..LongestShown] + "…";
}
