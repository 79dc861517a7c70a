using System.Buffers.Binary;
using System.IO.Compression;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// A list of words as sorted 32-bit hashes: a word that is not in it is taken for one once in so many as 4,294,967,296 divided by the
/// length of the list.
/// </summary>
/// <remarks>
/// The file, Brotli over little-endian: the number of words (i32), then the differences of the hashes (u32) in four planes of bytes.
/// </remarks>
internal sealed class HashedWords
{
    private const int HashBytes = 4;

    private readonly uint[] _hashes;

    private HashedWords(uint[] hashes) => _hashes = hashes;

    public int Count => _hashes.Length;

    public bool Contains(uint hash) => Array.BinarySearch(_hashes, hash) >= 0;

    public static void Write(IEnumerable<uint> hashes, Stream file)
    {
        var sorted = hashes.Distinct().Order().Select(hash => (ulong)hash).ToArray();
        using var brotli = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true);
        Span<byte> count = stackalloc byte[HashBytes];
        BinaryPrimitives.WriteInt32LittleEndian(count, sorted.Length);
        brotli.Write(count);
        brotli.Write(NumberPlanes.Pack(NumberPlanes.Steps(sorted), HashBytes));
    }

    /// <exception cref="EndOfStreamException">The stream is cut off.</exception>
    public static HashedWords Read(Stream file)
    {
        using var brotli = new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true);
        Span<byte> count = stackalloc byte[HashBytes];
        brotli.ReadExactly(count);
        var planes = new byte[BinaryPrimitives.ReadInt32LittleEndian(count) * HashBytes];
        brotli.ReadExactly(planes);
        return new HashedWords([.. NumberPlanes.Sums(planes, HashBytes).Select(hash => (uint)hash)]);
    }
}
