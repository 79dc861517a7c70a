using System.Text.Json;
using SearchService.Archive.Json;

namespace SearchService.Api.Endpoints;

/// <summary>NDJSON: one JSON object a line, written as it comes.</summary>
internal static class ResultLines
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    public static async Task WriteAsync(Stream body, IAsyncEnumerable<byte[]> lines, CancellationToken cancellation)
    {
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            await WriteAsync(body, line, cancellation);
        }
    }

    public static async Task WriteAsync(Stream body, IEnumerable<HitResponse> hits, CancellationToken cancellation)
    {
        foreach (var hit in hits)
        {
            await WriteAsync(body, JsonSerializer.SerializeToUtf8Bytes(hit, ArchiveJson.Readable.HitResponse), cancellation);
        }
    }

    private static async Task WriteAsync(Stream body, byte[] line, CancellationToken cancellation)
    {
        await body.WriteAsync(line, cancellation);
        await body.WriteAsync(LineEnd, cancellation);
    }
}
