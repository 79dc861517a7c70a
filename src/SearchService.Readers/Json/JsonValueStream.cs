using System.Buffers;

namespace SearchService.Readers.Json;

/// <summary>
/// Cuts a stream into the values of a JSON array, or into values that simply follow each other, one at a time, so that a
/// file of any length is read in the memory of its largest value.
/// </summary>
internal sealed class JsonValueStream(Stream content, long limit)
{
    private readonly byte[] _block = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _value = new();
    private int _at;
    private int _length;
    private bool _inArray;
    private bool _first = true;

    /// <summary>The value that was read last; empty where it was larger than the limit.</summary>
    public ReadOnlyMemory<byte> Value => TooLarge ? default : _value.WrittenMemory;

    public bool TooLarge { get; private set; }

    /// <summary>Whether the stream ended before the array was closed.</summary>
    public bool BreaksOff { get; private set; }

    public bool Next(CancellationToken cancellation)
    {
        _value.ResetWrittenCount();
        TooLarge = false;
        if (!SkipToValue(cancellation))
        {
            return false;
        }

        if (_block[_at] is (byte)']' or (byte)'}')
        {
            // A bracket that closes nothing is a value of its own, and a broken one.
            Append(_block.AsSpan(_at++, 1));
            return true;
        }

        var scan = new JsonScan();
        do
        {
            var start = _at;
            var ended = ScanBlock(ref scan);
            Append(_block.AsSpan(start, _at - start));
            if (ended)
            {
                return true;
            }
        }
        while (Fill(cancellation));
        return true;
    }

    /// <summary>Moves behind the value's last byte, or to the end of the block.</summary>
    private bool ScanBlock(ref JsonScan scan)
    {
        while (_at < _length)
        {
            var value = _block[_at];
            if (scan is { Depth: 0, InString: false } && value is (byte)']' or (byte)',')
            {
                return true;
            }

            var wasString = scan.InString;
            scan.Step(value);
            _at++;
            if (scan.Depth == 0 && !scan.InString && (wasString || value is (byte)'}' or (byte)']'))
            {
                return true;
            }
        }

        return false;
    }

    private bool SkipToValue(CancellationToken cancellation)
    {
        while (true)
        {
            if (_at == _length && !Fill(cancellation))
            {
                BreaksOff = _inArray;
                return false;
            }

            var value = _block[_at];
            if (_first && value == (byte)'[')
            {
                _inArray = true;
            }
            else if (_inArray && value == (byte)']')
            {
                _inArray = false;
            }
            else if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or 0x1E or 0xEF or 0xBB or 0xBF))
            {
                _first = false;
                return true;
            }

            _first &= value != (byte)'[';
            _at++;
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        TooLarge |= _value.WrittenCount + bytes.Length > limit;
        if (!TooLarge)
        {
            _value.Write(bytes);
        }
    }

    private bool Fill(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _at = 0;
        _length = content.Read(_block);
        return _length > 0;
    }
}
