using System.Text;
using SearchService.Readers.Sources;
using UtfUnknown;

namespace SearchService.Readers.Charsets;

/// <summary>
/// The text of a stream that is too long to be held: its charset is told by the first bytes. Single bytes that do not fit further
/// on are replaced, so that one of them does not cost the rest of the file.
/// </summary>
internal static class StreamedText
{
    private const int Buffer = 64 * 1024;
    private const float Sure = 0.5f;

    public static StreamReader Open(Entry entry)
    {
        var head = entry.Content.Head;
        return Nulls.IsWide(head) ? new StreamReader(
                entry.Content, EncodingOf(head, entry.Warnings), detectEncodingFromByteOrderMarks: true, Buffer, leaveOpen: true)
            : new StreamReader(
                new NullFreeStream(entry.Content, entry.Warnings), EncodingOf(Nulls.Without(head), entry.Warnings),
                detectEncodingFromByteOrderMarks: true, Buffer, leaveOpen: true);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head, ICollection<string> warnings)
    {
        var (valid, multibyte) = Utf8In(head);
        if (valid)
        {
            return WideText.Tell(head) is { } wide ? Encoding.GetEncoding(wide.CodePage)
                : multibyte ? Encoding.UTF8
                : Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, new WesternFallback());
        }

        if (WideText.Tell(head) is { } wider)
        {
            return Encoding.GetEncoding(wider.CodePage);
        }

        if (TextDecoder.IsMendable(head, isDeclared: false))
        {
            TextDecoder.Mended(head, warnings);
            return Encoding.UTF8;
        }

        if (SingleBytes.Tell(head) is { } western)
        {
            return Charset.Page(western.CodePage);
        }

        foreach (var candidate in CharsetDetector.DetectFromBytes(head.ToArray()).Details ?? [])
        {
            if (candidate.Confidence >= Sure && Charset.Strict(candidate.EncodingName) is { } encoding)
            {
                return Encoding.GetEncoding(encoding.CodePage);
            }
        }

        return Encoding.GetEncoding(Charset.Western.CodePage);
    }

    /// <summary>Whether the bytes are UTF-8, their last sequence aside, and whether any sequence is longer than a byte.</summary>
    private static (bool Valid, bool Multibyte) Utf8In(ReadOnlySpan<byte> head)
    {
        var multibyte = false;
        for (var at = 0; at < head.Length;)
        {
            if (head[at] < 0x80)
            {
                at++;
                continue;
            }

            var status = Rune.DecodeFromUtf8(head[at..], out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
            {
                return (multibyte, multibyte);
            }

            if (status != System.Buffers.OperationStatus.Done)
            {
                return (false, multibyte);
            }

            multibyte = true;
            at += length;
        }

        return (true, multibyte);
    }
}
