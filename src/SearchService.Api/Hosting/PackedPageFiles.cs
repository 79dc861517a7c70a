using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using SearchService.Api.Pages.Shell;

namespace SearchService.Api.Hosting;

/// <summary>
/// The files of the pages packed as small as Brotli makes them, which takes a moment and is done once for each. What is packed for each
/// answer alone is half as large again. Safe for use by many threads at once.
/// </summary>
internal sealed class PackedPageFiles(IWebHostEnvironment web, PageFiles files)
{
    private const string Brotli = "br";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly ConcurrentDictionary<string, byte[]> _packed = new();

    /// <summary>Answers with a file where it is asked for by its version and the client takes it packed.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next, string kept)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Query.ContainsKey(PageFiles.Version) || request.Path.Value is not { } path
            || files[path] != path + request.QueryString.Value || !Takes(request) || !Types.TryGetContentType(path, out var type))
        {
            await next(context);
            return;
        }

        var packed = _packed.GetOrAdd(path, Pack);
        var headers = context.Response.GetTypedHeaders();
        headers.ContentType = new MediaTypeHeaderValue(type);
        headers.ContentLength = packed.Length;
        context.Response.Headers.ContentEncoding = Brotli;
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.Headers.CacheControl = kept;
        await context.Response.Body.WriteAsync(packed, context.RequestAborted);
    }

    private static bool Takes(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(taken => taken.Value == Brotli && taken.Quality is null or > 0);

    private byte[] Pack(string path)
    {
        using var file = web.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            file.CopyTo(brotli);
        }

        return packed.ToArray();
    }
}
