using System.Buffers.Binary;

namespace SearchService.Archive.Copies;

/// <summary>A short stand-in for a text, from which can be told whether another prints the same story.</summary>
/// <param name="Wording">The smallest hashes of all runs of four words; none of a text with fewer words.</param>
/// <param name="Numbers">The smallest hashes of its numbers.</param>
/// <param name="Names">The smallest hashes of its names.</param>
/// <remarks>
/// Reports that fill one form every day (markets, weather, results) share their wording and differ in numbers and names.
/// </remarks>
public sealed record TextSketch(uint[] Wording, uint[] Numbers, uint[] Names)
{
    /// <summary>Hashes of wording that are kept at most.</summary>
    internal const int WordingSize = 128;

    /// <summary>Hashes of numbers, and of names, that are kept at most.</summary>
    internal const int ParticularsSize = 48;

    private const int ShingleWords = 4;

    // No hash is 0, so it can part the lists.
    private const uint Separator = 0;

    public static TextSketch Empty { get; } = new([], [], []);

    public static TextSketch Of(ReadOnlySpan<char> text)
    {
        var words = TextWords.In(text);
        if (words.All.Count < ShingleWords)
        {
            return Empty;
        }

        var shingles = new uint[words.All.Count - ShingleWords + 1];
        for (var i = 0; i < shingles.Length; i++)
        {
            shingles[i] = Shingle(words.All, i);
        }

        return new TextSketch(
            SmallestHashes.Of(shingles, WordingSize),
            SmallestHashes.Of([.. words.Numbers], ParticularsSize),
            SmallestHashes.Of([.. words.Names], ParticularsSize));
    }

    /// <summary>Whether both were made of the same words.</summary>
    public bool IsSameAs(TextSketch other) =>
        Wording.AsSpan().SequenceEqual(other.Wording) && Numbers.AsSpan().SequenceEqual(other.Numbers)
        && Names.AsSpan().SequenceEqual(other.Names);

    public byte[] ToBytes()
    {
        if (Wording.Length == 0)
        {
            return [];
        }

        uint[] all = [.. Wording, Separator, .. Numbers, Separator, .. Names];
        var bytes = new byte[all.Length * sizeof(uint)];
        for (var i = 0; i < all.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), all[i]);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; earlier versions wrote the wording alone.</summary>
    public static TextSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        var all = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        }

        var first = Array.IndexOf(all, Separator);
        var second = Array.LastIndexOf(all, Separator);
        return first < 0 ? new TextSketch(all, [], []) : new TextSketch(all[..first], all[(first + 1)..second], all[(second + 1)..]);
    }

    private static uint Shingle(List<uint> words, int start)
    {
        ulong mixed = 2166136261;
        for (var i = start; i < start + ShingleWords; i++)
        {
            mixed = (mixed ^ words[i]) * 0x9E3779B97F4A7C15;
            mixed ^= mixed >> 29;
        }

        return Math.Max(1, (uint)(mixed >> 32));
    }
}
