using System.IO.Compression;
using System.Text;
using SearchService.Readers.Charsets;
using SearchService.Readers.Html;

namespace SearchService.Readers.WebArchives;

/// <summary>
/// An HTTP answer as it came over the wire (RFC 9112): a status line, fields, and a body that may be chunked and compressed.
/// </summary>
internal sealed class HttpAnswer
{
    /// <summary>No server sends longer fields; what is longer is taken for a body without a head.</summary>
    public const int LongestHead = 256 * 1024;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    public int Status { get; private init; }

    /// <summary>Where the body starts in the bytes that were given.</summary>
    public int BodyStart { get; private init; }

    public bool IsHtml => ContentType.Contains("text/html", StringComparison.OrdinalIgnoreCase)
        || ContentType.Contains("application/xhtml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the answer does not say what its body is.</summary>
    public bool IsUntyped => ContentType.Length == 0;

    private string ContentType => _fields.GetValueOrDefault("Content-Type") ?? "";

    /// <summary>The head of the answer; null where the bytes are none.</summary>
    public static HttpAnswer? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var head = bytes[..Math.Min(bytes.Length, LongestHead)];
        var end = head.IndexOf("\r\n\r\n"u8) is >= 0 and var crlf ? crlf + 4 : head.IndexOf("\n\n"u8) is >= 0 and var lf ? lf + 2 : -1;
        if (end < 0)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(head[..end]).Split('\n');
        var status = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var answer = new HttpAnswer
        {
            Status = status.Length > 1
            && int.TryParse(status[1], System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : 0,
            BodyStart = end
        };
        foreach (var line in lines.Skip(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                answer._fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return answer;
    }

    /// <summary>The body as the page's bytes: chunks joined, unpacked, and in UTF-8 where only the head names its charset.</summary>
    /// <param name="body">The body as it came; its captor may have undone chunks and packing, and left the fields.</param>
    /// <param name="limit">The most bytes that it may unpack to.</param>
    /// <exception cref="InvalidDataException">It breaks off while it is unpacked, or unpacks to more.</exception>
    public byte[] Body(byte[] body, long limit)
    {
        var whole = _fields.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true
            && Chunks.Join(body) is { } joined ? joined : body;
        return InUtf8(Unpacked(whole, limit));
    }

    private byte[] Unpacked(byte[] body, long limit)
    {
        using var packed = (_fields.GetValueOrDefault("Content-Encoding")?.ToLowerInvariant(), body) switch
        {
            (not null, [0x1F, 0x8B, ..]) => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
            ("deflate", [0x78, ..]) => new ZLibStream(new MemoryStream(body), CompressionMode.Decompress),
            ("deflate", [not (byte)'<', ..]) => new DeflateStream(new MemoryStream(body), CompressionMode.Decompress),
            ("br", [not (byte)'<', ..]) => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
            ("zstd", [0x28, 0xB5, 0x2F, 0xFD, ..]) => new ZstdSharp.DecompressionStream(new MemoryStream(body)),
            _ => (Stream?)null,
        };
        if (packed is null)
        {
            return body;
        }

        var unpacked = new MemoryStream();
        var block = new byte[32 * 1024];
        for (int count; (count = packed.Read(block)) > 0;)
        {
            if (unpacked.Length + count > limit)
            {
                throw new InvalidDataException("The answer unpacks to more than any page.");
            }

            unpacked.Write(block, 0, count);
        }

        return unpacked.ToArray();
    }

    private byte[] InUtf8(byte[] page)
    {
        var at = ContentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || System.Text.Unicode.Utf8.IsValid(page) || DeclaredCharset.In(page) is not null
            || Charset.Strict(ContentType[(at + 8)..].Split(';')[0]) is not { } charset)
        {
            return page;
        }

        try
        {
            return Encoding.UTF8.GetBytes(charset.GetString(page));
        }
        catch (DecoderFallbackException)
        {
            return page;
        }
    }
}
