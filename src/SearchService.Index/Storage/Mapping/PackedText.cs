namespace SearchService.Indexing.Storage.Mapping;

/// <summary>
/// Unpacks blocks of LZ4 (github.com/lz4/lz4, doc/lz4_Block_format.md): stretches that stand as they are, each followed by a stretch that
/// stands further back in what was unpacked.
/// </summary>
internal static class PackedText
{
    /// <summary>Free bytes behind what is unpacked, with which most stretches are copied at once.</summary>
    public const int Room = Short;

    /// <summary>Most stretches are no longer, and are copied with what follows them: that is overwritten.</summary>
    private const int Short = 16;

    /// <summary>A length of four bits that goes on in the bytes behind it.</summary>
    private const int GoesOn = 15;
    private const int ShortestRepeat = 4;

    /// <param name="packed">Begins with the block.</param>
    /// <param name="wanted">How many bytes are needed; the stretch that reaches so far is unpacked to its end.</param>
    /// <param name="bytes">Takes them.</param>
    /// <param name="unpacked">How many were unpacked.</param>
    /// <returns>How many bytes of what is packed were read; less than 0 where it is damaged.</returns>
    public static int Unpack(ReadOnlySpan<byte> packed, int wanted, Span<byte> bytes, out int unpacked)
    {
        var at = 0;
        unpacked = 0;
        do
        {
            if (at >= packed.Length)
            {
                return -1;
            }

            int token = packed[at++];
            var plain = LengthOf(token >> 4, packed, ref at);
            if ((uint)plain > (uint)Math.Min(packed.Length - at, bytes.Length - unpacked))
            {
                return -1;
            }

            if (plain <= Short && packed.Length - at >= Short && bytes.Length - unpacked >= Short)
            {
                packed.Slice(at, Short).CopyTo(bytes.Slice(unpacked, Short));
            }
            else
            {
                packed.Slice(at, plain).CopyTo(bytes[unpacked..]);
            }

            at += plain;
            unpacked += plain;
            if (unpacked >= wanted)
            {
                return at;
            }

            if (packed.Length - at < sizeof(ushort))
            {
                return -1;
            }

            var back = packed[at] | packed[at + 1] << 8;
            at += sizeof(ushort);
            var length = LengthOf(token & GoesOn, packed, ref at) + ShortestRepeat;
            if (back == 0 || back > unpacked || length < ShortestRepeat || length > bytes.Length - unpacked)
            {
                return -1;
            }

            Repeat(bytes, unpacked, back, length);
            unpacked += length;
        }
        while (unpacked < wanted);
        return at;
    }

    private static void Repeat(Span<byte> bytes, int at, int back, int length)
    {
        if (back >= Short && length <= Short && bytes.Length - at >= Short)
        {
            bytes.Slice(at - back, Short).CopyTo(bytes.Slice(at, Short));
        }
        else if (back >= length)
        {
            bytes.Slice(at - back, length).CopyTo(bytes[at..]);
        }
        else
        {
            // It repeats what it writes itself.
            for (var i = at; i < at + length; i++)
            {
                bytes[i] = bytes[i - back];
            }
        }
    }

    /// <summary>A length whose first four bits are known; less than 0 where it has no end.</summary>
    private static int LengthOf(int length, ReadOnlySpan<byte> packed, ref int at)
    {
        if (length < GoesOn)
        {
            return length;
        }

        while (at < packed.Length && length >= 0)
        {
            var more = packed[at++];
            length += more;
            if (more < byte.MaxValue)
            {
                return length;
            }
        }

        return int.MinValue;
    }
}
