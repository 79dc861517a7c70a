using System.Globalization;
using System.Text;

namespace SearchService.Readers.WebArchives;

/// <summary>
/// Chunked transfer coding (RFC 9112, 7.1): a length in hexadecimal digits on a line, so many bytes, a line break; a length of 0 ends it.
/// </summary>
internal static class Chunks
{
    private const int LongestLengthLine = 1024;

    /// <summary>
    /// The body without its chunks; null where the bytes are not chunked. What breaks off within a chunk is kept up to there.
    /// </summary>
    public static byte[]? Join(ReadOnlySpan<byte> body)
    {
        var joined = new MemoryStream();
        while (!body.IsEmpty)
        {
            var end = body[..Math.Min(body.Length, LongestLengthLine)].IndexOf((byte)'\n');
            if (end < 0 || !long.TryParse(Encoding.Latin1.GetString(body[..end]).Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return joined.Length > 0 ? joined.ToArray() : null;
            }

            if (length == 0)
            {
                return joined.ToArray();
            }

            body = body[(end + 1)..];
            var taken = (int)Math.Min(length, body.Length);
            joined.Write(body[..taken]);
            body = body[taken..];
            body = body.StartsWith("\r\n"u8) ? body[2..] : body.StartsWith("\n"u8) ? body[1..] : body;
        }

        return joined.ToArray();
    }
}
