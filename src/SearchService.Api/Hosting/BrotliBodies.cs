using System.IO.Compression;
using Microsoft.AspNetCore.RequestDecompression;

namespace SearchService.Api.Hosting;

/// <summary>
/// Unpacks bodies that Brotli packed. The runtime says of damaged ones that the operation is invalid; here that is invalid data, as it is
/// for the other packings.
/// </summary>
internal sealed class BrotliBodies : IDecompressionProvider
{
    public Stream GetDecompressionStream(Stream stream) =>
        new Unpacked(new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true));

    private sealed class Unpacked(BrotliStream brotli) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                return await brotli.ReadAsync(buffer, cancellationToken);
            }
            catch (InvalidOperationException damaged)
            {
                throw new InvalidDataException(damaged.Message, damaged);
            }
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                brotli.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
