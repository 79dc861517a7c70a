using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using SearchService.Api.Endpoints;
using SearchService.Wire.Requests;

namespace SearchService.Api.Hosting;

/// <summary>
/// Bodies of text in another encoding than UTF-8, as some programs write files, are read as what they are: the <c>charset</c> of
/// <c>Content-Type</c> says which, else a byte order mark of UTF-16 or UTF-32 at the beginning. Forms are left to the framework.
/// </summary>
internal static class BodyCharsets
{
    private const int LongestMark = 4;

    /// <summary>The mark of UTF-32 begins with that of UTF-16.</summary>
    private static readonly Encoding[] Marked =
    [
        Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8,
    ];

    public static void UseBodyCharsets(this WebApplication app)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        app.Use(async (context, next) =>
        {
            if (context.Request.HasFormContentType
                || context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
            {
                await next(context);
            }
            else if (!TryNamed(context.Request, out var charset))
            {
                await Problems.Of(Unknown(context.Request)).ExecuteAsync(context);
            }
            else
            {
                await ReadAsUtf8Async(context.Request, charset, context.RequestAborted);
                await next(context);
            }
        });
    }

    /// <returns>Whether what the header names is known; it may name none.</returns>
    private static bool TryNamed(HttpRequest request, out Encoding? charset)
    {
        charset = null;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue)
        {
            return true;
        }

        charset = type.Encoding;
        return charset is not null;
    }

    private static async Task ReadAsUtf8Async(HttpRequest request, Encoding? charset, CancellationToken cancellation)
    {
        charset = await MarkedAsync(request, cancellation) ?? charset;
        if (charset is null or UTF8Encoding or ASCIIEncoding)
        {
            return;
        }

        request.Body = Encoding.CreateTranscodingStream(request.Body, charset, Encoding.UTF8);
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue)
        {
            type.Encoding = Encoding.UTF8;
            request.ContentType = type.ToString();
        }
    }

    /// <summary>The encoding whose mark the body begins with; the mark is taken off.</summary>
    private static async Task<Encoding?> MarkedAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = request.BodyReader;
        var read = await body.ReadAtLeastAsync(LongestMark, cancellation);
        var first = read.Buffer.Slice(0, Math.Min(LongestMark, read.Buffer.Length)).ToArray();
        var marked = Array.Find(Marked, encoding => first.AsSpan().StartsWith(encoding.Preamble));
        body.AdvanceTo(read.Buffer.GetPosition(marked?.Preamble.Length ?? 0));
        request.Body = body.AsStream();
        return marked;
    }

    private static RequestError Unknown(HttpRequest request) => new(
        ErrorCode.UnknownEncoding, $"Content-Type is '{request.ContentType}', and its charset is not known: send UTF-8.");
}
