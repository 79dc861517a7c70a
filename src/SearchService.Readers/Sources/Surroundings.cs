namespace SearchService.Readers.Sources;

/// <summary>The files that lie beside one of an archive folder. Nothing outside of the folder is looked at.</summary>
internal sealed class Surroundings
{
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    private readonly string _folder;
    private readonly string _root;

    public Surroundings(SourceFile file)
    {
        FullPath = Path.GetFullPath(file.FullPath);
        _folder = Path.GetDirectoryName(FullPath) ?? FullPath;
        var name = file.Name.Replace('/', Path.DirectorySeparatorChar);
        _root = FullPath.EndsWith(Path.DirectorySeparatorChar + name, StringComparison.Ordinal)
            ? FullPath[..^(name.Length + 1)]
            : _folder;
    }

    private Surroundings(string fullPath, string root)
    {
        FullPath = fullPath;
        _folder = Path.GetDirectoryName(fullPath) ?? fullPath;
        _root = root;
    }

    public string FullPath { get; }

    /// <summary>What lies beside another file of the same archive folder.</summary>
    public Surroundings Of(string path) => new(Path.GetFullPath(path), _root);

    /// <summary>
    /// A file by its path from the folder of this one; null where there is none, or where the path leads out of the archive.
    /// </summary>
    public string? Find(string relative)
    {
        try
        {
            var path = Path.GetFullPath(Path.Combine(_folder, relative));
            return IsInside(path) && File.Exists(path) ? path : null;
        }
        catch (Exception error) when (error is ArgumentException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Files of a kind in the same folder and in the one above it, in order.</summary>
    public IReadOnlyList<string> Near(string pattern)
    {
        try
        {
            return [.. new[] { _folder, Path.GetDirectoryName(_folder) }.OfType<string>().Where(folder => IsInside(folder))
                .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, AnyCase))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private bool IsInside(string path) => path == _root || path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
