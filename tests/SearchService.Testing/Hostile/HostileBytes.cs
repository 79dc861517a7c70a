using System.IO.Compression;
using System.Text;

namespace SearchService.Testing.Hostile;

/// <summary>Pieces that hostile files are made of.</summary>
public static class HostileBytes
{
    /// <summary>A sentence that no reader takes for furniture.</summary>
    public const string Sentence =
        "A ferry with forty people on board sank off Busan on Monday, the coast guard said after a night of fog.";

    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);

    public static string Times(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    public static string Numbered(int count, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(piece(i));
        }

        return text.ToString();
    }

    /// <summary>Zeros, or another byte, packed without ever being held unpacked.</summary>
    public static byte[] Deflated(long length, byte value = 0) =>
        Packed(length, value, stream => new ZLibStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));

    public static byte[] Gzipped(long length, byte value = 0) =>
        Packed(length, value, stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));

    public static byte[] Deflated(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var packed = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packed.Write(content);
        }

        return bytes.ToArray();
    }

    public static byte[] Gzipped(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packed.Write(content);
        }

        return bytes.ToArray();
    }

    public static byte[] Zipped(params (string Name, Action<Stream> Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                content(entry);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Zipped(string name, byte[] content) => Zipped((name, entry => entry.Write(content)));

    /// <summary>Writes a byte many times over.</summary>
    public static Action<Stream> Zeros(long length, byte value = 0) => stream => Fill(stream, length, value);

    private static byte[] Packed(long length, byte value, Func<Stream, Stream> pack)
    {
        var bytes = new MemoryStream();
        using (var packed = pack(bytes))
        {
            Fill(packed, length, value);
        }

        return bytes.ToArray();
    }

    private static void Fill(Stream stream, long length, byte value)
    {
        var block = new byte[1 << 20];
        block.AsSpan().Fill(value);
        for (var left = length; left > 0; left -= block.Length)
        {
            stream.Write(block, 0, (int)Math.Min(block.Length, left));
        }
    }
}
