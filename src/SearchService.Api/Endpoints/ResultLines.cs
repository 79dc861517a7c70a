using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using SearchService.Wire.Json;

namespace SearchService.Api.Endpoints;

/// <summary>NDJSON: one JSON object a line, written as it comes.</summary>
internal static class ResultLines
{
    private const int BufferedBytes = 64 * 1024;

    /// <summary>Sends each line at once, since the next may take a while.</summary>
    public static async Task WriteAsync(Stream body, IAsyncEnumerable<byte[]> lines, CancellationToken cancellation)
    {
        var writer = Open(body);
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            Write(writer, line);
            await writer.FlushAsync(cancellation);
        }

        await writer.CompleteAsync();
    }

    public static async Task WriteAsync(Stream body, IEnumerable<HitResponse> hits, CancellationToken cancellation)
    {
        var writer = Open(body);
        foreach (var hit in hits)
        {
            Write(writer, JsonSerializer.SerializeToUtf8Bytes(hit, WireJson.Readable.HitResponse));
            if (writer.UnflushedBytes >= BufferedBytes)
            {
                await writer.FlushAsync(cancellation);
            }
        }

        await writer.CompleteAsync();
    }

    /// <summary>The body stays open, so that an answer that fails half way is cut off and never looks whole.</summary>
    private static PipeWriter Open(Stream body) => PipeWriter.Create(body, new StreamPipeWriterOptions(leaveOpen: true));

    private static void Write(PipeWriter writer, byte[] line)
    {
        writer.Write(line);
        writer.Write("\n"u8);
    }
}
