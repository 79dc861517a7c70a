using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using SearchService.Api.Pages;
using SearchService.Queries;

namespace SearchService.Api.Endpoints;

/// <summary>Articles as text files in a ZIP, written as they are read: a head of few lines, what is said about it, the text.</summary>
internal static class TextFiles
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Lets the answer be written to at once, as the end of a packed entry is, however it is closed.</summary>
    public static void Allow(HttpContext http)
    {
        if (http.Features.Get<IHttpBodyControlFeature>() is { } control)
        {
            control.AllowSynchronousIO = true;
        }
    }

    /// <param name="body">Where to.</param>
    /// <param name="articles">The articles, each with what somebody says about it; empty where nothing is.</param>
    /// <param name="service">The address of this service, without a slash at its end.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WriteAsync(
        Stream body, IEnumerable<(StoredArticle Stored, string Note)> articles, string service, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, Encoding, cancellation);
        var number = 0;
        foreach (var (stored, note) in articles)
        {
            var name = $"{(++number).ToString("00000", CultureInfo.InvariantCulture)}-{FileNames.Slug(stored.Article.Title ?? "")}.txt";
            await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
            var head = new[]
            {
                stored.Article.Title, stored.Article.Source, stored.Article.Published?.ToString(),
                service + PageAddress.Article(stored.Id.Value), note.Length > 0 ? $"\n{note}" : null,
            };
            var text = string.Join('\n', head.Where(line => !string.IsNullOrEmpty(line))) + "\n\n" + stored.Article.Text + "\n";
            await entry.WriteAsync(Encoding.GetBytes(text), cancellation);
        }
    }
}
