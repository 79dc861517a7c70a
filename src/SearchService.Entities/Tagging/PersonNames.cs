using System.Buffers.Binary;
using System.IO.Compression;
using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// First and last names of people all over the world, in Latin letters; a name in Cyrillic or Greek is looked up as it is carried over.
/// Kept as sorted 32-bit hashes: of 25,000 words that are no names one is taken for one.
/// </summary>
/// <remarks>
/// The file, Brotli over little-endian: the number of names (i32), then the differences of the hashes (u32) in four planes of bytes.
/// </remarks>
internal sealed class PersonNames
{
    private const int Longest = 32;
    private const int HashBytes = 4;

    private readonly uint[] _hashes;

    private PersonNames(uint[] hashes) => _hashes = hashes;

    public bool Contains(ReadOnlySpan<char> name) => name.Length <= Longest && Array.BinarySearch(_hashes, Hash(name)) >= 0;

    public static void Write(IEnumerable<string> names, Stream file)
    {
        var hashes = names.Select(name => (ulong)Hash(name)).Distinct().Order().ToArray();
        using var brotli = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true);
        Span<byte> count = stackalloc byte[HashBytes];
        BinaryPrimitives.WriteInt32LittleEndian(count, hashes.Length);
        brotli.Write(count);
        brotli.Write(NumberPlanes.Pack(NumberPlanes.Steps(hashes), HashBytes));
    }

    /// <exception cref="EndOfStreamException">The stream is cut off.</exception>
    public static PersonNames Read(Stream file)
    {
        using var brotli = new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true);
        Span<byte> count = stackalloc byte[HashBytes];
        brotli.ReadExactly(count);
        var planes = new byte[BinaryPrimitives.ReadInt32LittleEndian(count) * HashBytes];
        brotli.ReadExactly(planes);
        return new PersonNames([.. NumberPlanes.Sums(planes, HashBytes).Select(hash => (uint)hash)]);
    }

    private static uint Hash(ReadOnlySpan<char> name)
    {
        Span<char> plain = stackalloc char[Longest * 3];
        return (uint)(FeatureHash.Of(plain[..Romanization.Write(name, plain)], 77) >> 32);
    }
}
