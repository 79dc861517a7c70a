using MimeKit;
using SearchService.Readers.Html;
using SearchService.Readers.Html.Metadata;
using SearchService.Readers.Mail;
using SearchService.Readers.Sources;

namespace SearchService.Readers.WebArchives;

/// <summary>
/// A page that a browser saved with all its parts (MHTML, RFC 2557): its root is read as a page, at the address from which it was saved.
/// The message's date is that of the saving, so only the page's own counts.
/// </summary>
internal sealed class MhtmlReader(ReaderOptions options, HtmlReader pages) : IFormatReader
{
    private const int MaxMimeDepth = 32;

    private readonly ParserOptions _parsing = new() { MaxMimeDepth = MaxMimeDepth };

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } bytes)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        try
        {
            using var message = MimeMessage.Load(_parsing, new MemoryStream(bytes), cancellation);
            return [Read(message, entry.File, cancellation)];
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException
            or NotSupportedException or NullReferenceException)
        {
            return [new EntryRejected(
                entry.File, Rejections.Malformed($"The saved page breaks the rules of its format ({error.Message})."))];
        }
    }

    private ReadOutcome Read(MimeMessage message, string file, CancellationToken cancellation)
    {
        var root = (message.Body as MultipartRelated)?.Root as TextPart
            ?? message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml);
        var html = root is null ? null : PartText.Of(root);
        if (html is null)
        {
            return new EntryRejected(file, Rejections.NoText("The saved page holds no HTML."));
        }

        if (html.Length > options.MaxTextBytes)
        {
            return new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes));
        }

        var address = message.Headers["Snapshot-Content-Location"]
            ?? root!.ContentLocation?.ToString() ?? message.Headers["Content-Location"];
        return pages.ReadMarkup(html, cancellation) is { } article
            ? new ArticleRead(file, IsOfTheWeb(address) ? CanonicalAddress.Fetched(article, address!.Trim()) : article)
            {
                MayBeDatedByPath = false,
            }
            : new EntryRejected(
                file, Rejections.NoText(
                    "The page holds no running text: it is cut off, or its text was loaded by a script and is not in the saved file."));
    }

    private static bool IsOfTheWeb(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https";
}
