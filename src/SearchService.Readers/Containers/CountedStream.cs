using SearchService.Readers.Sources;

namespace SearchService.Readers.Containers;

/// <summary>Counts what is unpacked against the limits while it is read. Owns the inner stream.</summary>
internal sealed class CountedStream(Stream inner, Unpacking unpacking) : ForwardOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        unpacking.Count(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
