using System.IO.Compression;
using System.Xml;
using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;

namespace SearchService.Readers.OpenDocument;

/// <summary>A text of OpenDocument (ISO 26300), packed (ODT) or in one file (FODT).</summary>
internal sealed class OdtReader(ReaderOptions options) : IFormatReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } bytes)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        var body = new OdtBody();
        rejection = bytes.AsSpan().StartsWith("PK"u8)
            ? Unpack(bytes, body, cancellation)
            : Take(new MemoryStream(bytes), body, cancellation);
        return rejection is not null ? [new EntryRejected(entry.File, rejection)]
            : body.IsTable ? [new EntryRejected(
                entry.File, Rejections.NoText("The file is a table of OpenDocument, which is not read. Save it as XLSX or CSV."))]
            : body.Paragraphs.Count == 0 ? [new EntryRejected(entry.File, Rejections.NoText("The document holds no text."))]
            : DatabaseExports.Read(body.All, entry.File, options) ?? [new ArticleRead(entry.File, ToArticle(body))];
    }

    private Rejection? Unpack(byte[] bytes, OdtBody body, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (zip.GetEntry("META-INF/manifest.xml") is { } manifest && IsLocked(manifest))
        {
            return new Rejection(RejectionCode.Encrypted, "The document is locked with a password. Save it without one.");
        }

        if (zip.GetEntry("content.xml") is not { } content)
        {
            return Rejections.Malformed("The OpenDocument file has no content.xml.");
        }

        if (zip.GetEntry("meta.xml") is { } meta)
        {
            using var head = meta.Open();
            _ = Take(head, body, cancellation);
        }

        using var text = content.Open();
        return Take(text, body, cancellation);
    }

    private static bool IsLocked(ZipArchiveEntry manifest)
    {
        using var content = new StreamReader(manifest.Open());
        var head = new char[64 * 1024];
        return new string(head, 0, content.ReadBlock(head)).Contains("encryption-data", StringComparison.Ordinal);
    }

    /// <summary>Reads one of the XML files as a stream; the reason where it is larger or deeper than any document.</summary>
    private Rejection? Take(Stream content, OdtBody body, CancellationToken cancellation)
    {
        using var xml = XmlReader.Create(content, Settings);
        while (xml.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.Depth > options.MaxDepth)
            {
                return Rejections.TooDeep("The document", options.MaxDepth);
            }

            body.Take(xml);
            if (body.Length > options.MaxTextBytes)
            {
                return Rejections.TooLarge(options.MaxTextBytes);
            }
        }

        return null;
    }

    private Article ToArticle(OdtBody body)
    {
        var named = body.Named is { } name && body.Paragraphs.Contains(name) ? name : null;
        var text = string.Join("\n\n", [.. body.Paragraphs, .. body.Notes]);
        var article = ScrapedText.Read(text, options.TimeZone, body.Title ?? named) ?? new Article { Text = text };
        var authors = article.Authors.Count > 0 ? article.Authors : AuthorNames.Split(body.Author);
        return article with
        {
            Text = PrintedHead.CutFrom(article.Text, article.Title ?? body.Title ?? named, authors),
            Title = article.Title ?? body.Title ?? named,
            Summary = article.Summary ?? body.Subtitle,
            Authors = authors,
            Captions = [.. body.Captions, .. article.Captions],
        };
    }
}
