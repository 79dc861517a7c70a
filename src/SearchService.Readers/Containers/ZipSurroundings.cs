using System.IO.Compression;
using System.IO.Enumeration;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Containers;

/// <summary>The files of a zip, by their paths in it. What is read counts as unpacked.</summary>
internal sealed class ZipSurroundings : Surroundings
{
    private readonly Contents _contents;

    public ZipSurroundings(ZipArchive zip, Unpacking unpacking)
        : this(new Contents(zip, unpacking), "")
    {
    }

    private ZipSurroundings(Contents contents, string path) => (_contents, FullPath) = (contents, path);

    public override string FullPath { get; }

    public override object Version => _contents.Version;

    public override Surroundings Of(string path) => new ZipSurroundings(_contents, path);

    public override string? Find(string relative)
    {
        List<string> parts = [.. FolderOf(FullPath).Split('/', StringSplitOptions.RemoveEmptyEntries)];
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

        var path = string.Join('/', parts);
        return _contents.Files.ContainsKey(path) ? path : null;
    }

    public override IReadOnlyList<string> Near(string pattern)
    {
        var folder = FolderOf(FullPath);
        return [.. _contents.Named(pattern).Where(path => FolderOf(path) is var near
            && (near == folder || (folder.Length > 0 && near == FolderOf(folder))))];
    }

    public override byte[]? Read(string path, long limit)
    {
        if (!_contents.Files.TryGetValue(path, out var entry) || entry.IsEncrypted)
        {
            return null;
        }

        try
        {
            using var content = new CountedStream(entry.Open(), _contents.Unpacking);
            using var bytes = new MemoryStream();
            var block = new byte[32 * 1024];
            for (int count; (count = content.Read(block)) > 0;)
            {
                if (bytes.Length + count > limit)
                {
                    return null;
                }

                bytes.Write(block, 0, count);
            }

            return bytes.ToArray();
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var at ? path[..at] : "";

    /// <summary>What all files of one zip share; made when the first of them asks.</summary>
    private sealed class Contents(ZipArchive zip, Unpacking unpacking)
    {
        private readonly Dictionary<string, List<string>> _named = new(StringComparer.Ordinal);
        private Dictionary<string, ZipArchiveEntry>? _files;

        public Unpacking Unpacking => unpacking;

        /// <summary>Not this itself: whoever keeps answers would keep the whole directory of the zip with them.</summary>
        public object Version { get; } = new();

        public Dictionary<string, ZipArchiveEntry> Files => _files ??= zip.Entries
            .GroupBy(entry => EntryPath.Normal(entry.FullName), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

        /// <summary>Each page of an issue asks for the same few.</summary>
        public List<string> Named(string pattern)
        {
            if (!_named.TryGetValue(pattern, out var paths))
            {
                _named[pattern] = paths = [.. Files.Keys
                    .Where(path => FileSystemName.MatchesSimpleExpression(pattern, path.AsSpan(path.LastIndexOf('/') + 1)))
                    .Order(StringComparer.Ordinal)];
            }

            return paths;
        }
    }
}
