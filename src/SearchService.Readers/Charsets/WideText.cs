using System.Text;

namespace SearchService.Readers.Charsets;

/// <summary>
/// Tells UTF-16 without a byte order mark: every second byte is 0, or the one byte that an alphabet's letters share (04 in Cyrillic, 03 in
/// Greek), with 0 between them for spaces and digits. Scripts of many thousand characters have no such byte, and need the mark.
/// </summary>
internal static class WideText
{
    private const int Sample = 4096;
    private const int Shortest = 8;

    /// <summary>The byte of the last alphabet that is looked for: Georgian.</summary>
    private const int LastAlphabet = 0x10;

    /// <summary>The encoding, which throws on what it does not have; null where the bytes are no such text.</summary>
    /// <param name="bytes">A whole text, or its head.</param>
    public static Encoding? Tell(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        return sample.Length < Shortest ? null
            : IsWide(sample, high: 1) ? new UnicodeEncoding(false, false, true)
            : IsWide(sample, high: 0) ? new UnicodeEncoding(true, false, true)
            : null;
    }

    private static bool IsWide(ReadOnlySpan<byte> sample, int high)
    {
        Span<int> counts = stackalloc int[LastAlphabet + 1];
        var controls = 0;
        var spaces = 0;
        for (var at = 0; at < sample.Length; at += 2)
        {
            var (upper, lower) = (sample[at + high], sample[at + 1 - high]);
            if (upper <= LastAlphabet)
            {
                counts[upper]++;
            }

            spaces += upper == 0 && lower == ' ' ? 1 : 0;
            controls += upper == 0 && lower < ' ' && lower is not ((byte)'\t' or (byte)'\n' or (byte)'\r') ? 1 : 0;
        }

        var units = sample.Length / 2;
        var letters = 0;
        foreach (var count in counts[1..])
        {
            letters = Math.Max(letters, count);
        }

        // Ten per cent for quotation marks, dashes and the odd letter of another alphabet.
        return controls == 0 && counts[0] > 0
            && (counts[0] > units * 4 / 5 || (letters + counts[0] > units * 9 / 10 && spaces > units / 50));
    }
}
