using System.Buffers;

namespace SearchService.Readers.Json;

/// <summary>Lines of a stream of any length in one pooled buffer, which grows with the longest line up to a limit.</summary>
/// <param name="limit">The longest line that is given whole, in bytes.</param>
internal sealed class ByteLines(Stream content, long limit) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line without its end; valid until the next call. Empty where it was too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line was longer than the limit and was passed over.</summary>
    public bool TooLong { get; private set; }

    public bool Next(CancellationToken cancellation)
    {
        TooLong = false;
        Line = default;
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                Take(searched + at, 1);
                return true;
            }

            searched = _end - _start;
            if (_ended)
            {
                return Last(searched);
            }

            cancellation.ThrowIfCancellationRequested();
            if (searched > limit)
            {
                TooLong = true;
                _start = _end = searched = 0;
            }

            Fill();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool Last(int length)
    {
        if (length == 0 && !TooLong)
        {
            return false;
        }

        Take(length, 0);
        return true;
    }

    private void Take(int length, int newline)
    {
        Number++;
        TooLong |= length > limit;
        Line = TooLong ? default : _buffer.AsMemory(_start, length);
        _start += length + newline;
        if (Number == 1 && Line.Span.StartsWith("\uFEFF"u8))
        {
            Line = Line[3..];
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var count = content.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _ended = count == 0;
    }
}
