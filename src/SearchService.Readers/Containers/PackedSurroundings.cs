using System.IO.Enumeration;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Containers;

/// <summary>The files of a container, by their paths in it.</summary>
internal sealed class PackedSurroundings(PackedFiles files, string path = "") : Surroundings
{
    public override string FullPath => path;

    public override object Version => files.Version;

    public override Surroundings Of(string path) => new PackedSurroundings(files, path);

    public override string? Find(string relative)
    {
        List<string> parts = [.. EntryPath.FolderOf(FullPath).Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        var found = string.Join('/', parts);
        return files.Has(found) ? found : null;
    }

    public override IReadOnlyList<string> Near(string pattern)
    {
        var folder = EntryPath.FolderOf(FullPath);
        return [.. files.Named(pattern).Where(found => EntryPath.FolderOf(found) is var near
            && (near == folder || (folder.Length > 0 && near == EntryPath.FolderOf(folder))))];
    }

    public override byte[]? Read(string path, long limit) => files.Read(path, limit);
}

/// <summary>What can be looked at of a container while one of its files is read.</summary>
internal abstract class PackedFiles
{
    private readonly Dictionary<string, List<string>> _named = new(StringComparer.Ordinal);

    /// <summary>Not the files themselves: whoever keeps answers would keep all of them with it.</summary>
    public object Version { get; } = new();

    /// <summary>The paths of all files, each once.</summary>
    protected abstract IReadOnlyCollection<string> Paths { get; }

    public abstract bool Has(string path);

    /// <summary>The bytes of a file, or null where they are more than the limit, or cannot be read.</summary>
    public abstract byte[]? Read(string path, long limit);

    /// <summary>The paths whose last part is like the pattern, in order. Each page of an issue asks for the same few.</summary>
    public List<string> Named(string pattern)
    {
        if (!_named.TryGetValue(pattern, out var paths))
        {
            _named[pattern] = paths = [.. Paths
                .Where(path => FileSystemName.MatchesSimpleExpression(pattern, path.AsSpan(path.LastIndexOf('/') + 1)))
                .Order(StringComparer.Ordinal)];
        }

        return paths;
    }
}
