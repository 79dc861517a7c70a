using SearchService.Articles;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace SearchService.Readers.Pdf;

/// <summary>A PDF with text in it; columns in reading order, without page numbers and running heads.</summary>
internal sealed class PdfReader(ReaderOptions options) : IFormatReader
{
    private const int MaxStackDepth = 64;

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } bytes)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        return [Read(bytes, entry.File, cancellation)];
    }

    private ReadOutcome Read(byte[] bytes, string file, CancellationToken cancellation)
    {
        try
        {
            using var document = PdfDocument.Open(
                bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = MaxStackDepth });
            var pages = new PdfPages(document, cancellation);
            return pages.Text.Length == 0
                ? new EntryRejected(
                    file, Rejections.NoText("The PDF holds no text: its pages are pictures. Run it through text recognition (OCR) first."))
                : new ArticleRead(file, ToArticle(document, pages));
        }
        catch (PdfDocumentEncryptedException)
        {
            return new EntryRejected(
                file, new Rejection(RejectionCode.Encrypted, "The PDF is locked with a password. Save it without one."));
        }
        catch (Exception error) when (error is PdfDocumentFormatException or PdfDocumentStackDepthException or ArgumentException
            or InvalidOperationException or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException
            or InvalidCastException or OverflowException or NotSupportedException)
        {
            return new EntryRejected(file,
                Rejections.Malformed($"The PDF breaks off or breaks the rules of its format: {error.Message}"));
        }
    }

    private Article ToArticle(PdfDocument document, PdfPages pages)
    {
        var front = pages.Front;
        var named = Sound(document.Information.Title);
        var title = front.Title is not { } headline ? named
            : named is not null && IsSame(named, headline) && !KnownTitle.IsHeadingOf(headline, named) ? named
            : headline;
        var article = ScrapedText.Read(pages.Text, options.TimeZone, title) ?? new Article { Text = pages.Text };
        return article with
        {
            Title = article.Title ?? title,
            Url = article.Url ?? pages.Address,
            Source = article.Source ?? front.Source,
            Summary = article.Summary ?? front.Summary,
            Authors = article.Authors.Count > 0 ? article.Authors : [.. AuthorNames.Split(document.Information.Author).Where(IsPerson)],
        };
    }

    /// <summary>Whether the document's own title is the headline in other letters.</summary>
    private static bool IsSame(string named, string headline) =>
        named.Contains(headline, StringComparison.OrdinalIgnoreCase) || headline.Contains(named, StringComparison.OrdinalIgnoreCase);

    /// <summary>Programs that make PDFs fill the author with the account that they run under: <c>prepress01</c>.</summary>
    private static bool IsPerson(string author) => author.Contains(' ', StringComparison.Ordinal) && !author.Any(char.IsDigit);

    /// <summary>Programs that make PDFs fill the title with a file's name.</summary>
    private static string? Sound(string? title) =>
        title is null || Spaces.Clean(title) is not { Length: > 8 } clean || !clean.Contains(' ', StringComparison.Ordinal)
        || clean.StartsWith("Microsoft", StringComparison.Ordinal) || clean.StartsWith("untitled", StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(clean) is { Length: > 1 and < 6 } and not ['.', ' ', ..]
            ? null
            : clean;
}
