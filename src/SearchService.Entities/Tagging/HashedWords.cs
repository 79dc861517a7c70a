using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
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

    /// <summary>Some sixteen hashes lie between two steps of the index.</summary>
    private const int StepBits = 4;

    private readonly uint[] _hashes;
    private readonly int[] _steps;
    private readonly int _shift;

    /// <summary>Hashes are spread evenly: their leading bits say within a few where each stands.</summary>
    private HashedWords(uint[] hashes)
    {
        _hashes = hashes;
        var bits = Math.Max(1, BitOperations.Log2((uint)hashes.Length + 1) - StepBits);
        _shift = 32 - bits;
        _steps = new int[(1 << bits) + 1];
        var at = 0;
        for (var step = 0; step < _steps.Length; step++)
        {
            while (at < hashes.Length && hashes[at] >> _shift < step)
            {
                at++;
            }

            _steps[step] = at;
        }
    }

    public int Count => _hashes.Length;

    public bool Contains(uint hash)
    {
        var step = hash >> _shift;
        return _hashes.AsSpan(_steps[step].._steps[step + 1]).Contains(hash);
    }

    public static void Write(IEnumerable<uint> hashes, Stream file)
    {
        var sorted = hashes.Distinct().Order().Select(hash => (ulong)hash).ToArray();
        using var brotli = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true);
        Span<byte> count = stackalloc byte[HashBytes];
        BinaryPrimitives.WriteInt32LittleEndian(count, sorted.Length);
        brotli.Write(count);
        brotli.Write(NumberPlanes.Pack(NumberPlanes.Steps(sorted), HashBytes));
    }

    /// <exception cref="InvalidDataException">The stream is cut off.</exception>
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
