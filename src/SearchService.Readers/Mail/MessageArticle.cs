using MimeKit;
using SearchService.Articles;
using SearchService.Readers.Html;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;

namespace SearchService.Readers.Mail;

/// <summary>
/// A message to an article: the subject is the title, the sender the source, the day the one that the sender's clock showed.
/// Its plain text is read where it holds the letter, else its HTML. Attachments are not read.
/// </summary>
internal sealed class MessageArticle(ReaderOptions options, HtmlReader pages)
{
    private const int MaxMimeDepth = 32;

    private readonly ParserOptions _parsing = new() { MaxMimeDepth = MaxMimeDepth };

    public ReadOutcome Read(byte[] bytes, string file, CancellationToken cancellation)
    {
        try
        {
            using var message = MimeMessage.Load(_parsing, new MemoryStream(bytes), cancellation);
            return ToArticle(message, cancellation) is { } article
                ? new ArticleRead(file, article)
                : new EntryRejected(file, Rejections.NoText("The message has no text: neither plain nor HTML."));
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException
            or NotSupportedException or NullReferenceException)
        {
            return new EntryRejected(file, Rejections.Malformed($"The message breaks the rules of mail ({error.Message})."));
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            return new EntryRejected(file, Faults.Explain(error));
        }
    }

    private Article? ToArticle(MimeMessage message, CancellationToken cancellation)
    {
        var title = message.Subject is { } subject && Spaces.Clean(subject) is { Length: > 0 } line ? line : null;
        if (Body(message, cancellation) is not { Text.Length: > 0 } body)
        {
            return null;
        }

        var sender = message.From.Mailboxes.FirstOrDefault();
        var sent = message.Headers.Contains(HeaderId.Date)
            && message.Date.Year > 1970 ? PublicationTime.From(message.Date) : (PublicationTime?)null;
        return body with
        {
            Title = title ?? body.Title,
            Source = body.Source ?? (Spaces.Clean(sender?.Name ?? "") is { Length: > 0 } name ? name : sender?.Domain),
            Id = message.MessageId is { Length: > 0 and <= ArticleId.MaxLength } id ? new ArticleId(id) : null,
            Language = LanguageCode.Read(message.Headers[HeaderId.ContentLanguage]) ?? body.Language,
            Published = sent ?? body.Published,
            PublishedFrom = sent is null ? body.PublishedFrom : PublishedFrom.File,
        };
    }

    private Article? Body(MimeMessage message, CancellationToken cancellation)
    {
        var plain = message.TextBody;
        var html = message.HtmlBody is { } markup && markup.Length <= options.MaxTextBytes
            && !TagDepth.IsDeeperThan(markup, options.MaxDepth) ? markup : null;
        var shown = html is null ? null : PlainMarkup.ToText(html);
        if (!string.IsNullOrWhiteSpace(plain) && plain.Length <= options.MaxTextBytes && (shown is null || plain.Length * 2 > shown.Length))
        {
            return Scraped(plain, message.Subject);
        }

        return html is null || shown is null ? null
            : pages.ReadMarkup(html, cancellation) is { } page && page.Text.Length * 2 > shown.Length ? page
            : Scraped(shown, message.Subject);
    }

    private Article? Scraped(string text, string? subject) =>
        ScrapedText.Read(text, options.TimeZone, string.IsNullOrWhiteSpace(subject) ? null : Spaces.Clean(subject));
}
