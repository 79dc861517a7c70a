using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Engine;

namespace SearchService.Indexing.Storage.Mapping;

/// <summary>Packs as the engine does where it is fast, and unpacks the same from memory.</summary>
internal sealed class MappedUnpacking : CompressionMode
{
    public static readonly MappedUnpacking Instance = new();

    private MappedUnpacking()
    {
    }

    public override Compressor NewCompressor() => FAST.NewCompressor();

    public override Decompressor NewDecompressor() => Unpacker.Instance;

    private sealed class Unpacker : Decompressor
    {
        public static readonly Unpacker Instance = new();

        private static readonly Decompressor Plain = FAST.NewDecompressor();

        public override void Decompress(DataInput input, int originalLength, int offset, int length, BytesRef bytes)
        {
            IndexWork.AddUnpacked();
            if (input is not MappedInput mapped)
            {
                Plain.Decompress(input, originalLength, offset, length, bytes);
                return;
            }

            if (bytes.Bytes.Length < originalLength + PackedText.Room)
            {
                bytes.Bytes = new byte[ArrayUtil.Oversize(originalLength + PackedText.Room, 1)];
            }

            var read = PackedText.Unpack(mapped.Rest, offset + length, bytes.Bytes, out var unpacked);
            if (read < 0 || unpacked > originalLength)
            {
                throw new CorruptIndexException($"{mapped}: what is stored at byte {mapped.Position} cannot be unpacked.");
            }

            mapped.Seek(mapped.Position + read);
            bytes.Offset = offset;
            bytes.Length = length;
        }

        public override object Clone() => this;
    }
}
