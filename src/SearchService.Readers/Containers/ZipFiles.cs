using System.IO.Compression;

namespace SearchService.Readers.Containers;

/// <summary>The files of a zip. What is read of them counts as unpacked.</summary>
internal sealed class ZipFiles(ZipArchive zip, Unpacking unpacking) : PackedFiles
{
    private Dictionary<string, ZipArchiveEntry>? _files;

    protected override IReadOnlyCollection<string> Paths => Files.Keys;

    /// <summary>Made when the first file asks.</summary>
    private Dictionary<string, ZipArchiveEntry> Files => _files ??= zip.Entries
        .GroupBy(entry => EntryPath.Normal(entry.FullName), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public override bool Has(string path) => Files.ContainsKey(path);

    public override byte[]? Read(string path, long limit)
    {
        if (!Files.TryGetValue(path, out var entry) || entry.IsEncrypted)
        {
            return null;
        }

        try
        {
            using var content = new CountedStream(entry.Open(), unpacking);
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
}
