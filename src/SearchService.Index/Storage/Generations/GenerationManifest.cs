using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using SearchService.Files;

namespace SearchService.Indexing.Storage.Generations;

/// <summary>
/// <c>manifest.json</c> in a generation: every file of its last commit, with its size and the checksum (CRC-32) that Lucene wrote at its
/// end. It is written after each commit, at the cost of the last eight bytes of each file that is new.
/// </summary>
/// <param name="Schema">The layout of the index.</param>
/// <param name="Commit">The file of the commit, <c>segments_…</c>.</param>
/// <param name="Files">Its files, by name.</param>
internal sealed record GenerationManifest(string Schema, string Commit, IReadOnlyList<ManifestFile> Files)
{
    private const string FileName = "manifest.json";
    private const int ChecksumBytes = sizeof(long);

    public static void Write(Generation generation)
    {
        using var directory = FSDirectory.Open(generation.FullPath);
        var commit = DirectoryReader.ListCommits(directory)[^1];
        // The engine writes a file once, and never again under the same name.
        var known = (Read(generation)?.Files ?? []).ToDictionary(file => file.Name);
        var files = commit.FileNames.Order(StringComparer.Ordinal).Select(name =>
            known.GetValueOrDefault(name) is { } file && file.Bytes == new FileInfo(Path.Combine(generation.FullPath, name)).Length
                ? file
                : Describe(generation, name)).ToList();
        var manifest = new GenerationManifest(Generations.Schema.Version, commit.SegmentsFileName, files);
        DurableFile.Replace(Path.Combine(generation.FullPath, FileName),
            JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.GenerationManifest));
    }

    /// <summary>Null where there is none that can be read: an index of an earlier version has none.</summary>
    public static GenerationManifest? Read(Generation generation)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(generation.FullPath, FileName));
            return JsonSerializer.Deserialize(file, ManifestJson.Default.GenerationManifest);
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    private static ManifestFile Describe(Generation generation, string name)
    {
        using var file = File.OpenRead(Path.Combine(generation.FullPath, name));
        Span<byte> checksum = stackalloc byte[ChecksumBytes];
        file.Seek(-ChecksumBytes, SeekOrigin.End);
        file.ReadExactly(checksum);
        return new ManifestFile(name, file.Length, BinaryPrimitives.ReadInt64BigEndian(checksum));
    }
}

/// <param name="Name">In the folder of the generation.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Checksum">CRC-32 of all but its last eight bytes.</param>
internal sealed record ManifestFile(string Name, long Bytes, long Checksum);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GenerationManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
