namespace SearchService.Readers.Sources;

/// <summary>A stream whose first bytes can be looked at before it is read. Forward only.</summary>
internal sealed class HeadedStream : Stream
{
    /// <summary>How many bytes are looked at to tell a format.</summary>
    public const int HeadLength = 32 * 1024;

    private readonly Stream _inner;
    private readonly byte[] _head;
    private readonly int _headLength;
    private int _given;

    public HeadedStream(Stream inner)
    {
        _inner = inner;
        _head = new byte[HeadLength];
        _headLength = inner.ReadAtLeast(_head, HeadLength, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes; all of them where there are fewer than <see cref="HeadLength"/>.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    public bool HeadIsAll => _headLength < HeadLength;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given == _headLength)
        {
            return HeadIsAll ? 0 : _inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _headLength - _given);
        _head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
