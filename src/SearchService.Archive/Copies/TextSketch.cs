using System.Buffers;
using System.Buffers.Binary;

namespace SearchService.Archive.Copies;

/// <summary>
/// A short stand-in for the words of a text, from which can be told how much two texts have in common: the smallest hashes of
/// all runs of four words (a bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997).
/// </summary>
/// <remarks>
/// Below the largest hash that a full sketch keeps it is complete, so two sketches can be compared in the range that both
/// cover. That gives containment as well as resemblance, whatever the sizes, which a MinHash of fixed slots does not: a story
/// that was cut to a third resembles its source by a third only.
/// </remarks>
public static class TextSketch
{
    /// <summary>Hashes that are kept at most.</summary>
    public const int Size = 128;

    private const int ShingleWords = 4;
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;

    /// <summary>The sketch of a text, ascending; empty for one of fewer than four words.</summary>
    public static uint[] Of(ReadOnlySpan<char> text)
    {
        var words = ArrayPool<uint>.Shared.Rent(text.Length / 2 + 1);
        try
        {
            var count = HashWords(text, words);
            if (count < ShingleWords)
            {
                return [];
            }

            var shingles = new uint[count - ShingleWords + 1];
            for (var i = 0; i < shingles.Length; i++)
            {
                shingles[i] = Shingle(words.AsSpan(i, ShingleWords));
            }

            Array.Sort(shingles);
            var distinct = Distinct(shingles);
            return shingles[..Math.Min(distinct, Size)];
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(words);
        }
    }

    /// <summary>How much two texts share.</summary>
    /// <returns>
    /// Containment: of the smaller text's runs of words the part that the other has too, 0 to 1. And on how many runs that rests.
    /// </returns>
    public static (double Containment, int Evidence) Compare(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return (0, 0);
        }

        var end = Math.Min(a.Length < Size ? uint.MaxValue : a[^1], b.Length < Size ? uint.MaxValue : b[^1]);
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length && a[i] <= end && b[j] <= end)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var smaller = Math.Min(CountUpTo(a, end), CountUpTo(b, end));
        return (smaller == 0 ? 0 : (double)shared / smaller, smaller);
    }

    public static byte[] ToBytes(ReadOnlySpan<uint> sketch)
    {
        var bytes = new byte[sketch.Length * sizeof(uint)];
        for (var i = 0; i < sketch.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), sketch[i]);
        }

        return bytes;
    }

    public static uint[] FromBytes(ReadOnlySpan<byte> bytes)
    {
        var sketch = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < sketch.Length; i++)
        {
            sketch[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        }

        return sketch;
    }

    private static int CountUpTo(ReadOnlySpan<uint> sketch, uint end)
    {
        var at = sketch.BinarySearch(end);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>FNV-1a of each word, letter case aside.</summary>
    private static int HashWords(ReadOnlySpan<char> text, Span<uint> words)
    {
        var count = 0;
        var hash = Basis;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
                inWord = true;
            }
            else if (inWord)
            {
                words[count++] = hash;
                (hash, inWord) = (Basis, false);
            }
        }

        if (inWord)
        {
            words[count++] = hash;
        }

        return count;
    }

    private static uint Shingle(ReadOnlySpan<uint> words)
    {
        ulong mixed = Basis;
        foreach (var word in words)
        {
            mixed = (mixed ^ word) * 0x9E3779B97F4A7C15;
            mixed ^= mixed >> 29;
        }

        return (uint)(mixed >> 32);
    }

    private static int Distinct(Span<uint> sorted)
    {
        var kept = 1;
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[kept - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        return kept;
    }
}
