namespace SearchService.Readers.Containers;

/// <summary>The name of the file inside a compressed one.</summary>
internal static class CompressedName
{
    public static string Without(string path, string ending) =>
        path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? path[..^ending.Length]
        : path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".tzst", StringComparison.OrdinalIgnoreCase) ? Path.ChangeExtension(path, ".tar")
        : path;
}
