using System.Globalization;
using System.IO.Compression;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Containers;

/// <summary>
/// What a gzip file unpacks to. The runtime's stream takes a file that was cut off for one that ends there; so a member of our own is put
/// behind the last one (RFC 1952 allows any number): where what it holds does not come out at the end, the file was cut.
/// </summary>
internal sealed class GzipContent(Stream packed) : ForwardOnlyStream
{
    private const int BlockLength = 64 * 1024;
    private static readonly byte[] Mark = Guid.Parse("7d2f6b0e-5c1a-4f0e-9a53-0c3f1f8e2b64").ToByteArray();

    private readonly MarkedInput _input = new(packed);
    private readonly byte[] _block = new byte[BlockLength];
    private GZipStream? _unpacking;
    private int _length;
    private long _given;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        Fill();
        var count = Math.Min(buffer.Length, _ended ? _length : _length - Mark.Length);
        _block.AsSpan(0, count).CopyTo(buffer);
        _block.AsSpan(count, _length - count).CopyTo(_block);
        _length -= count;
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacking?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Until more is there than the mark could be, or all.</summary>
    private void Fill()
    {
        _unpacking ??= new GZipStream(_input, CompressionMode.Decompress, leaveOpen: true);
        while (!_ended && _length <= Mark.Length)
        {
            var count = Unpack();
            _length += count;
            if (count == 0)
            {
                End();
            }
        }
    }

    private int Unpack()
    {
        try
        {
            return _unpacking!.Read(_block, _length, _block.Length - _length);
        }
        catch (InvalidDataException) when (_input.IsMarkGiven)
        {
            throw CutOff();
        }
    }

    private void End()
    {
        if (_block.AsSpan(0, _length).EndsWith(Mark))
        {
            _length -= Mark.Length;
        }
        else if (_input.IsMarkUsedUp)
        {
            throw CutOff();
        }

        // Else other bytes stand behind the last member, as tapes and some programs leave them; they are not part of the content.
        _ended = true;
    }

    private EndOfStreamException CutOff() => new(string.Create(
        CultureInfo.InvariantCulture,
        $"the compressed file is cut off, and could be read up to byte {_given + _length:#,0} of its content. Copy it from its "
            + $"origin again."));

    /// <summary>The packed bytes, and the marking member behind them.</summary>
    private sealed class MarkedInput(Stream packed) : ForwardOnlyStream
    {
        private static readonly byte[] Member = Packed();
        private int _given;

        public bool IsMarkGiven => _given > 0;

        /// <summary>Whether more was asked for when the mark was given: what unpacks was still within a member.</summary>
        public bool IsMarkUsedUp { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (_given == 0 && packed.Read(buffer) is > 0 and var count)
            {
                return count;
            }

            var rest = Member.AsSpan(_given);
            IsMarkUsedUp |= rest.IsEmpty;
            var taken = Math.Min(rest.Length, buffer.Length);
            rest[..taken].CopyTo(buffer);
            _given += taken;
            return taken;
        }

        private static byte[] Packed()
        {
            var bytes = new MemoryStream();
            using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(Mark);
            }

            return bytes.ToArray();
        }
    }
}
