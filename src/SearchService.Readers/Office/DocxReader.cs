using DocumentFormat.OpenXml.Packaging;
using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;

namespace SearchService.Readers.Office;

/// <summary>A DOCX document: its paragraphs, title and captions by style, the rest by the rules for plain text.</summary>
internal sealed class DocxReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } bytes
            || (rejection = DocxPackage.Check(bytes, options)) is not null)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        return Read(bytes, entry.File, cancellation);
    }

    private List<ReadOutcome> Read(byte[] bytes, string file, CancellationToken cancellation)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            if (document.MainDocumentPart is not { } main)
            {
                return [new EntryRejected(file, Rejections.NoText("The DOCX document has no main part."))];
            }

            var body = DocxBody.Read(main, options.MaxDepth, cancellation);
            return body is null ? [new EntryRejected(file, Rejections.TooDeep("The document", options.MaxDepth))]
                : body.Paragraphs.Count == 0 ? [new EntryRejected(file, Rejections.NoText("The document holds no text."))]
                : DatabaseExports.Read(body.All, file, options)?.ToList()
                ?? [new ArticleRead(file, ToArticle(body, document.PackageProperties.Creator, document.PackageProperties.Title))];
        }
        catch (Exception error) when (error is OpenXmlPackageException or ArgumentException or InvalidOperationException
            or UriFormatException or NotSupportedException or KeyNotFoundException or NullReferenceException)
        {
            return [new EntryRejected(file,
                Rejections.Malformed($"The DOCX document breaks the rules of its format: {error.Message}"))];
        }
    }

    private Article ToArticle(DocxBody body, string? creator, string? named)
    {
        var title = body.Title ?? (named is not null && body.Paragraphs.Contains(Spaces.Clean(named)) ? Spaces.Clean(named) : null);
        var text = string.Join("\n\n", body.Paragraphs);
        var article = ScrapedText.Read(text, options.TimeZone, title) ?? new Article { Text = text };
        var authors = article.Authors.Count > 0 ? article.Authors : AuthorNames.Split(creator);
        return article with
        {
            Text = PrintedHead.CutFrom(article.Text, article.Title ?? title, authors),
            Title = article.Title ?? title,
            Summary = article.Summary ?? body.Subtitle,
            Authors = authors,
            Captions = [.. body.Captions, .. article.Captions],
        };
    }
}
