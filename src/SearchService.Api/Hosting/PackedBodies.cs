using SearchService.Api.Endpoints;
using SearchService.Wire.Requests;

namespace SearchService.Api.Hosting;

/// <summary>
/// Bodies that come packed (<c>Content-Encoding: gzip, br or deflate</c>) are unpacked while they are read, and the limit of a request
/// holds for what comes out: a small body that unpacks to gigabytes is a 413. Another packing is a 415, a damaged body or one that was cut
/// off a 400.
/// </summary>
internal static class PackedBodies
{
    private static readonly string[] Known = ["gzip", "x-gzip", "br", "deflate", "identity"];

    public static void AddPackedBodies(this WebApplicationBuilder builder) => builder.Services.AddRequestDecompression(
        packings => packings.DecompressionProviders["br"] = new BrotliBodies());

    public static void UsePackedBodies(this WebApplication app)
    {
        app.Use((context, next) => Fault(context.Request) is { } fault ? Problems.Of(fault).ExecuteAsync(context) : next(context));
        app.UseRequestDecompression();
    }

    private static RequestError? Fault(HttpRequest request)
    {
        var encodings = request.Headers.ContentEncoding;
        if (encodings is [{ } one])
        {
            if (one.Equals("identity", StringComparison.OrdinalIgnoreCase))
            {
                request.Headers.ContentEncoding = default;
                return null;
            }

            if (one.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            {
                // The old name of the same (RFC 9110, 8.4.1.3).
                request.Headers.ContentEncoding = "gzip";
            }
        }

        return encodings.Count == 0 || (encodings is [{ } only] && Known.Contains(only, StringComparer.OrdinalIgnoreCase))
            ? null
            : new RequestError(
                ErrorCode.UnknownEncoding,
                $"Content-Encoding is '{encodings}': expected one of gzip, br and deflate, or a body that is not compressed.");
    }
}
