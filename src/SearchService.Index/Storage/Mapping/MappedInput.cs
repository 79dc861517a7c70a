using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace SearchService.Indexing.Storage.Mapping;

/// <summary>Reads a mapped file, or a part of it. For one thread; each other reads a clone.</summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private const int LastShiftOfInt32 = 28;
    private const int MostOfLastByteOfInt32 = 0x0F;
    private const int LastShiftOfInt64 = 56;

    private readonly MappedFile _file;
    private readonly long _start;
    private readonly long _end;
    private long _at;
    private bool _isOwner;

    private MappedInput(string description, MappedFile file, long start, long length, bool isOwner)
        : base(description) =>
        (_file, _start, _end, _at, _isOwner) = (file, start, start + length, start, isOwner);

    public override long Position => _at - _start;

    public override long Length => _end - _start;

    /// <summary>What is still to be read. To be read at once: nobody holds on to it.</summary>
    public ReadOnlySpan<byte> Rest
    {
        get
        {
            ObjectDisposedException.ThrowIf(_file.Bytes is null && _file.Length > 0, this);
            return new ReadOnlySpan<byte>(_file.Bytes + _at, (int)Math.Min(int.MaxValue, _end - _at));
        }
    }

    /// <summary>All of a file, which is closed with what is returned.</summary>
    public static MappedInput Whole(string description, MappedFile file) => new(description, file, 0, file.Length, isOwner: true);

    /// <exception cref="EndOfStreamException">The file does not reach so far.</exception>
    public static MappedInput Part(string description, MappedFile file, long offset, long length) =>
        offset >= 0 && length >= 0 && offset <= file.Length - length
            ? new MappedInput(description, file, offset, length, isOwner: false)
            : throw new EndOfStreamException($"{description} reaches behind the end of its file.");

    public override void Seek(long pos)
    {
        if (pos < 0 || pos > Length)
        {
            throw new EndOfStreamException($"{this}: there is no byte {pos}.");
        }

        _at = _start + pos;
    }

    public override byte ReadByte() => *Take(1);

    public override void ReadBytes(byte[] b, int offset, int len) => new ReadOnlySpan<byte>(Take(len), len).CopyTo(b.AsSpan(offset, len));

    public override short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(new ReadOnlySpan<byte>(Take(sizeof(short)), sizeof(short)));

    public override int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(new ReadOnlySpan<byte>(Take(sizeof(int)), sizeof(int)));

    public override long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(new ReadOnlySpan<byte>(Take(sizeof(long)), sizeof(long)));

    /// <summary>Seven bits a byte, the lowest first; the last byte is below 128.</summary>
    /// <exception cref="CorruptIndexException">It has more bits than fit.</exception>
    public override int ReadVInt32()
    {
        int next = *Take(1);
        var value = next & 0x7F;
        for (var shift = 7; next > 0x7F; shift += 7)
        {
            next = *Take(1);
            if (shift == LastShiftOfInt32 && next > MostOfLastByteOfInt32)
            {
                throw TooLong();
            }

            value |= (next & 0x7F) << shift;
        }

        return value;
    }

    /// <inheritdoc cref="ReadVInt32"/>
    public override long ReadVInt64()
    {
        long next = *Take(1);
        var value = next & 0x7F;
        for (var shift = 7; next > 0x7F; shift += 7)
        {
            next = *Take(1);
            if (shift == LastShiftOfInt64 && next > 0x7F)
            {
                throw TooLong();
            }

            value |= (next & 0x7F) << shift;
        }

        return value;
    }

    public override object Clone()
    {
        var clone = (MappedInput)base.Clone();
        clone._isOwner = false;
        return clone;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _isOwner)
        {
            _file.Dispose();
        }
    }

    /// <summary>The next bytes, which count as read.</summary>
    private byte* Take(int count)
    {
        var bytes = _file.Bytes;
        var at = _at;
        if (bytes is null || (ulong)(uint)count > (ulong)(_end - at))
        {
            return Nothing(count);
        }

        _at = at + count;
        return bytes + at;
    }

    private byte* Nothing(int count)
    {
        ObjectDisposedException.ThrowIf(_file.Bytes is null && _file.Length > 0, this);
        if (count != 0)
        {
            throw new EndOfStreamException($"{this} ends before byte {Position + count}.");
        }

        return null;
    }

    private CorruptIndexException TooLong() => new($"{this}: the number before byte {Position} has too many bytes.");
}
