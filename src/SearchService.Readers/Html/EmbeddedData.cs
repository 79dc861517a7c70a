using System.Buffers;

namespace SearchService.Readers.Html;

/// <summary>
/// Pages that were saved whole carry their pictures and fonts as <c>data:</c> addresses, often nine tenths of the file.
/// They go before anything is parsed.
/// </summary>
internal static class EmbeddedData
{
    private const int ShortestDropped = 256;
    private static readonly SearchValues<byte> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=%-_"u8);

    public static byte[] Drop(byte[] html)
    {
        var mark = ";base64,"u8;
        var rest = html.AsSpan();
        if (rest.IndexOf(mark) < 0)
        {
            return html;
        }

        var slim = new ArrayBufferWriter<byte>(html.Length / 4 + 1024);
        while (rest.IndexOf(mark) is >= 0 and var at)
        {
            var data = rest[(at + mark.Length)..];
            var length = data.IndexOfAnyExcept(Base64) is >= 0 and var end ? end : data.Length;
            slim.Write(rest[..(at + mark.Length)]);
            rest = length >= ShortestDropped ? data[length..] : data;
        }

        slim.Write(rest);
        return slim.WrittenSpan.ToArray();
    }
}
