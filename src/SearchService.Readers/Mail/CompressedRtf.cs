using System.Buffers.Binary;
using System.Text;

namespace SearchService.Readers.Mail;

/// <summary>Text that Outlook keeps compressed as RTF (MS-OXRTFCP): references into the last 4,096 bytes, at first usual words.</summary>
internal static class CompressedRtf
{
    private const int Window = 4096;
    private const int HeaderLength = 16;
    private const uint Compressed = 0x75465A4C;
    private const uint Plain = 0x414C454D;

    private static readonly byte[] Beginning = Encoding.ASCII.GetBytes(
        "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbol"
        + "ArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx");

    /// <summary>The RTF; null where the bytes are none of the two forms.</summary>
    /// <param name="bytes">The property as it is kept.</param>
    /// <param name="limit">Bytes that are made at most.</param>
    public static byte[]? Read(byte[] bytes, long limit)
    {
        if (bytes.Length < HeaderLength)
        {
            return null;
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(8)) switch
        {
            Plain => bytes[HeaderLength..],
            Compressed => Unpacked(bytes.AsSpan(HeaderLength), limit),
            _ => null,
        };
    }

    private static byte[] Unpacked(ReadOnlySpan<byte> packed, long limit)
    {
        var window = new byte[Window];
        Beginning.CopyTo(window, 0);
        var (at, to) = (0, Beginning.Length);
        using var made = new MemoryStream();
        while (at < packed.Length && made.Length < limit)
        {
            var kinds = packed[at++];
            for (var bit = 0; bit < 8 && at < packed.Length; bit++)
            {
                if ((kinds >> bit & 1) == 0)
                {
                    Give(packed[at++]);
                    continue;
                }

                if (at + 1 >= packed.Length)
                {
                    return made.ToArray();
                }

                var reference = packed[at] << 8 | packed[at + 1];
                at += 2;
                var from = reference >> 4;
                if (from == to)
                {
                    return made.ToArray();
                }

                for (var i = 0; i < (reference & 0xF) + 2; i++)
                {
                    Give(window[(from + i) % Window]);
                }
            }
        }

        return made.ToArray();

        void Give(byte value)
        {
            made.WriteByte(value);
            window[to] = value;
            to = (to + 1) % Window;
        }
    }
}
