using System.Globalization;
using System.Text;

namespace SearchService.Stores.Corrections;

/// <summary>The bytes of a text file line by line, so that one line can change and every other byte stays.</summary>
internal sealed class CorrectionLines
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _bytes;

    private CorrectionLines(byte[] bytes, IReadOnlyList<CorrectionFileLine> all) => (_bytes, All) = (bytes, all);

    public IReadOnlyList<CorrectionFileLine> All { get; }

    /// <summary>The line break that the file uses.</summary>
    public string Break => _bytes.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";

    /// <summary>What has to stand before an added line, where the last line of the file is not ended.</summary>
    public string MissingBreak => _bytes.Length == 0 || _bytes[^1] == (byte)'\n' ? "" : Break;

    public static CorrectionLines Of(byte[] bytes)
    {
        var all = new List<CorrectionFileLine>();
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        while (start < bytes.Length)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : start + length + 1;
            all.Add(Read(bytes, start, end, all.Count + 1));
            start = end;
        }

        return new CorrectionLines(bytes, all);
    }

    /// <summary>The bytes of the file without a line.</summary>
    public byte[] Without(CorrectionFileLine line) => [.. _bytes.AsSpan(0, line.Start), .. _bytes.AsSpan(line.End)];

    private static CorrectionFileLine Read(byte[] bytes, int start, int end, int number)
    {
        var content = bytes.AsSpan(start, end - start).TrimEnd("\r\n"u8);
        try
        {
            return new CorrectionFileLine(number, start, end, Strict.GetString(content), null);
        }
        catch (DecoderFallbackException broken)
        {
            var at = Math.Max(0, broken.Index);
            return new CorrectionFileLine(number, start, end, "", string.Create(
                CultureInfo.InvariantCulture,
                $"it is not UTF-8: its byte {at + 1} is 0x{content[Math.Min(at, content.Length - 1)]:X2}; save the file as UTF-8"));
        }
    }
}

/// <param name="Number">From 1.</param>
/// <param name="Start">The offset of its first byte in the file.</param>
/// <param name="End">The offset behind its line break.</param>
/// <param name="Text">The line without its break; empty where it is not UTF-8.</param>
/// <param name="Fault">Why it is not UTF-8; null where it is.</param>
internal readonly record struct CorrectionFileLine(int Number, int Start, int End, string Text, string? Fault);
