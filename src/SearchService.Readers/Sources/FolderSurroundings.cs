namespace SearchService.Readers.Sources;

/// <summary>The files of a folder on the disk.</summary>
internal sealed class FolderSurroundings : Surroundings
{
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    private readonly string _folder;
    private readonly string _root;

    public FolderSurroundings(SourceFile file)
    {
        FullPath = Path.GetFullPath(file.FullPath);
        _folder = Path.GetDirectoryName(FullPath) ?? FullPath;
        var name = file.Name.Replace('/', Path.DirectorySeparatorChar);
        _root = FullPath.EndsWith(Path.DirectorySeparatorChar + name, StringComparison.Ordinal)
            ? FullPath[..^(name.Length + 1)]
            : _folder;
    }

    private FolderSurroundings(string fullPath, string root)
    {
        FullPath = fullPath;
        _folder = Path.GetDirectoryName(fullPath) ?? fullPath;
        _root = root;
    }

    public override string FullPath { get; }

    public override object Version => File.GetLastWriteTimeUtc(FullPath);

    public override Surroundings Of(string path) => new FolderSurroundings(Path.GetFullPath(path), _root);

    public override string? Find(string relative)
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

    public override IReadOnlyList<string> Near(string pattern)
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

    public override byte[]? Read(string path, long limit)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file && file.Length <= limit ? File.ReadAllBytes(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsInside(string path) => path == _root || path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
