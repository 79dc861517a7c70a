using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace SearchService.Wire;

/// <summary>The lines of a stream as they come, without their line breaks and without the byte order mark before the first.</summary>
public static class JsonLines
{
    public static async IAsyncEnumerable<byte[]> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        // Bytes of an unfinished line that hold no line break: a long line is looked through once.
        var searched = 0L;
        var isFirst = true;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation).ConfigureAwait(false);
            var rest = read.Buffer;
            while (rest.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                yield return Line(rest.Slice(0, end), isFirst);
                isFirst = false;
                rest = rest.Slice(rest.GetPosition(1, end));
                searched = 0;
            }

            if (read.IsCompleted)
            {
                if (rest.Length > 0)
                {
                    yield return Line(rest, isFirst);
                }

                yield break;
            }

            searched = rest.Length;
            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static byte[] Line(ReadOnlySequence<byte> bytes, bool isFirst)
    {
        var line = bytes.ToArray().AsSpan();
        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        return (isFirst && line.StartsWith("\uFEFF"u8) ? line[3..] : line).ToArray();
    }
}
