namespace SearchService.Readers.Sources;

/// <summary>A stream whose first bytes can be looked at before it is read. Forward only.</summary>
internal sealed class HeadedStream : ForwardOnlyStream
{
    /// <summary>How many bytes are looked at to tell a format.</summary>
    public const int HeadLength = 32 * 1024;

    private readonly Stream _inner;
    private readonly byte[] _head;
    private readonly int _headLength;
    private readonly long _start;
    private int _given;
    private long _taken;

    public HeadedStream(Stream inner)
    {
        _inner = inner;
        _start = inner.CanSeek ? inner.Position : 0;
        _head = new byte[HeadLength];
        _headLength = inner.ReadAtLeast(_head, HeadLength, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes; all of them where there are fewer than <see cref="HeadLength"/>.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    public bool HeadIsAll => _headLength < HeadLength;

    /// <summary>The length in bytes where it can be known, else what was read so far.</summary>
    public long KnownLength => _inner.CanSeek ? _inner.Length - _start : _headLength + _taken;

    /// <summary>
    /// All content as a stream that can be sought in: the inner one, else a copy; null where that would be larger than the limit.
    /// </summary>
    public Stream? ToSeekable(long limit, CancellationToken cancellation)
    {
        if (_inner.CanSeek && _start == 0)
        {
            _inner.Position = 0;
            return _inner;
        }

        var copy = new MemoryStream();
        var block = new byte[HeadLength];
        for (int count; (count = Read(block)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (copy.Length + count > limit)
            {
                return null;
            }

            copy.Write(block, 0, count);
        }

        copy.Position = 0;
        return copy;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given == _headLength)
        {
            var taken = HeadIsAll ? 0 : _inner.Read(buffer);
            _taken += taken;
            return taken;
        }

        var count = Math.Min(buffer.Length, _headLength - _given);
        _head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
