using System.Text;

namespace SearchService.Readers.WebArchives;

/// <summary>Reads lines and blocks of bytes by turns from one stream, forward.</summary>
internal sealed class RecordStream(Stream content)
{
    private const int LongestLine = 64 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;

    /// <summary>The next line without its end, cut where it is longer than any field; null at the end of the stream.</summary>
    public string? Line(CancellationToken cancellation)
    {
        var line = new MemoryStream();
        while (true)
        {
            if (_at == _end && !Fill(cancellation))
            {
                return line.Length == 0 ? null : Text(line);
            }

            var rest = _buffer.AsSpan(_at, _end - _at);
            var end = rest.IndexOf((byte)'\n');
            var piece = end < 0 ? rest : rest[..end];
            line.Write(piece[..(int)Math.Min(piece.Length, Math.Max(0, LongestLine - line.Length))]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return Text(line);
            }
        }
    }

    /// <summary>Up to so many bytes; fewer where the stream ends.</summary>
    public byte[] Bytes(long count, CancellationToken cancellation)
    {
        var bytes = new MemoryStream();
        while (bytes.Length < count && (_at < _end || Fill(cancellation)))
        {
            var taken = (int)Math.Min(_end - _at, count - bytes.Length);
            bytes.Write(_buffer, _at, taken);
            _at += taken;
        }

        return bytes.ToArray();
    }

    /// <summary>Passes over so many bytes; false where the stream ends before.</summary>
    public bool Skip(long count, CancellationToken cancellation)
    {
        while (count > 0)
        {
            if (_at == _end && !Fill(cancellation))
            {
                return false;
            }

            var taken = (int)Math.Min(_end - _at, count);
            _at += taken;
            count -= taken;
        }

        return true;
    }

    private static string Text(MemoryStream line) => Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');

    private bool Fill(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _at = 0;
        _end = content.Read(_buffer);
        return _end > 0;
    }
}
