using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace SearchService.Entities.Tagging;

/// <summary>
/// The clusters of 640,000 English words. Words are kept as sorted 32-bit hashes: an unknown word is taken for a known one once
/// in 6,700, which costs less than the 6 MB that the words themselves would take.
/// </summary>
/// <remarks>
/// The file, Brotli over little-endian: words n; Brown classes b; b times four Brown grains (u16); the hashes as n differences
/// (u32, in four planes of bytes); four planes of GloVe grains (u16; 0xFFFF for none); Brown classes (u16; 0xFFFF for none).
/// Grains lie in planes of n because neighbouring bytes of one kind compress better.
/// </remarks>
internal sealed class WordLexicon
{
    public const ushort None = ushort.MaxValue;
    private const int BucketBits = 16;

    private readonly uint[] _hashes;
    private readonly int[] _buckets;
    private readonly ushort[] _glove;
    private readonly ushort[] _brown;
    private readonly ushort[] _brownGrains;

    private WordLexicon(uint[] hashes, ushort[] glove, ushort[] brown, ushort[] brownGrains)
    {
        (_hashes, _glove, _brown, _brownGrains) = (hashes, glove, brown, brownGrains);
        _buckets = new int[(1 << BucketBits) + 1];
        var at = 0;
        for (var bucket = 0; bucket <= 1 << BucketBits; bucket++)
        {
            while (at < hashes.Length && hashes[at] >> (32 - BucketBits) < bucket)
            {
                at++;
            }

            _buckets[bucket] = at;
        }
    }

    public static uint Hash(ReadOnlySpan<char> key) => (uint)(FeatureHash.Of(key, 7) >> 32);

    /// <summary>The key of a word in small letters: digits count as 0.</summary>
    public static void ToKey(Span<char> lowered)
    {
        foreach (ref var c in lowered)
        {
            c = char.IsAsciiDigit(c) ? '0' : c;
        }
    }

    /// <summary>The clusters of a key, which is a word in small letters after <see cref="ToKey"/>.</summary>
    public WordClusters Find(ReadOnlySpan<char> key)
    {
        var hash = Hash(key);
        var bucket = (int)(hash >> (32 - BucketBits));
        var found = Array.BinarySearch(_hashes, _buckets[bucket], _buckets[bucket + 1] - _buckets[bucket], hash);
        var clusters = WordClusters.None;
        if (found < 0)
        {
            return clusters;
        }

        for (var grain = 0; grain < WordClusters.GloveGrains; grain++)
        {
            var glove = _glove[grain * _hashes.Length + found];
            clusters[grain] = glove == None ? -1 : glove;
            if (_brown[found] != None)
            {
                clusters[WordClusters.GloveGrains + grain] = _brownGrains[_brown[found] * WordClusters.GloveGrains + grain];
            }
        }

        return clusters;
    }

    /// <exception cref="InvalidDataException">The stream is cut off.</exception>
    public static WordLexicon Read(Stream compressed)
    {
        using var brotli = new BrotliStream(compressed, CompressionMode.Decompress, leaveOpen: true);
        Span<byte> counts = stackalloc byte[8];
        brotli.ReadExactly(counts);
        var words = BinaryPrimitives.ReadInt32LittleEndian(counts);
        var brownGrains = Shorts(brotli, BinaryPrimitives.ReadInt32LittleEndian(counts[4..]) * WordClusters.GloveGrains);
        var hashes = Hashes(brotli, words);
        var glove = Shorts(brotli, words * WordClusters.GloveGrains);
        var brown = Shorts(brotli, words);
        return new WordLexicon(hashes, glove, brown, brownGrains);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint[] Hashes(BrotliStream brotli, int words)
    {
        var planes = new byte[words * 4];
        brotli.ReadExactly(planes);
        var hashes = new uint[words];
        var hash = 0u;
        for (var i = 0; i < words; i++)
        {
            hash += planes[i] | (uint)planes[words + i] << 8 | (uint)planes[2 * words + i] << 16 | (uint)planes[3 * words + i] << 24;
            hashes[i] = hash;
        }

        return hashes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ushort[] Shorts(BrotliStream brotli, int count)
    {
        var bytes = new byte[count * 2];
        brotli.ReadExactly(bytes);
        var values = new ushort[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (ushort)(bytes[i] | bytes[count + i] << 8);
        }

        return values;
    }
}
