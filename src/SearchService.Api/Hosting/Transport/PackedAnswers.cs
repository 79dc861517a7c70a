using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace SearchService.Api.Hosting.Transport;

/// <summary>
/// Answers are packed by Brotli or gzip where the client takes it. Nothing that is packed holds a secret beside what a stranger chose
/// (the BREACH attack), so that this is safe over TLS as well.
/// </summary>
internal static class PackedAnswers
{
    private static readonly string[] Packed =
    [
        .. ResponseCompressionDefaults.MimeTypes, "application/x-ndjson", "application/problem+json", "application/rss+xml",
        "application/atom+xml", "text/csv", "image/svg+xml",
    ];

    public static void AddPackedAnswers(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(answers =>
        {
            answers.EnableForHttps = true;
            answers.MimeTypes = Packed;
            answers.Providers.Add<BrotliCompressionProvider>();
            answers.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }
}
