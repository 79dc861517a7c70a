using System.Text;
using System.Text.Json;
using SearchService.Queries;
using SearchService.Wire;

namespace SearchService.Archive.Export;

/// <summary>Reads and writes whole articles, one after the other, holding one at a time.</summary>
public static class ArticleExport
{
    private static readonly string[] Columns =
        ["id", "url", "title", "summary", "authors", "source", "section", "published", "modified", "language",
            "dateline", "agency", "captions", "text"];

    /// <summary>The whole articles that a request finds, read one after the other; copies are articles of their own.</summary>
    public static IEnumerable<ExportedArticle> Read(IArticleSearcher articles, SearchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return articles.StreamArticles(request, cancellation).Select(ExportedArticle.From);
    }

    /// <summary>JSON lines, which <c>index</c> reads.</summary>
    /// <returns>The number of articles.</returns>
    public static async Task<int> WriteLinesAsync(IEnumerable<ExportedArticle> articles, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(output);
        var count = 0;
        foreach (var article in articles)
        {
            await output.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(article, ExportJson.Readable.ExportedArticle), cancellation)
                .ConfigureAwait(false);
            await output.WriteAsync("\n"u8.ToArray(), cancellation).ConfigureAwait(false);
            count++;
        }

        return count;
    }

    /// <summary>A table (RFC 4180) with a line of names; lists are joined by <c>; </c>.</summary>
    /// <returns>The number of articles.</returns>
    public static async Task<int> WriteTableAsync(IEnumerable<ExportedArticle> articles, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        await using var writer = new StreamWriter(
            output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        { NewLine = CsvLine.End };
        await writer.WriteLineAsync(CsvLine.Of(Columns)).ConfigureAwait(false);
        var count = 0;
        foreach (var article in articles)
        {
            await writer.WriteLineAsync(Row(article).AsMemory(), cancellation).ConfigureAwait(false);
            count++;
        }

        return count;
    }

    private static string Row(ExportedArticle article) => CsvLine.Of(
    [
        article.Id?.Value, article.Url, article.Title, article.Summary, CsvLine.List(article.Authors ?? []), article.Source,
        article.Section, article.Published?.ToString(), article.Modified?.ToString(), article.Language, article.Dateline,
        article.Agency, CsvLine.List(article.Captions ?? []), article.Text,
    ]);
}
