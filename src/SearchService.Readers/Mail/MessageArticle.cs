using MimeKit;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Html;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Mail;

/// <summary>
/// A message to an article: the subject is the title, the sender the source, the day the one that the sender's clock showed.
/// Its plain text is read where it holds the letter, else its HTML. A message that was forwarded in its text is an article of its own.
/// </summary>
internal sealed class MessageArticle(ReaderOptions options, HtmlReader pages)
{
    /// <summary>A note above a forwarded message that says something of its own has more words.</summary>
    private const int WordsOfNote = 3;

    /// <summary>In lines.</summary>
    private const int LongestSignature = 12;

    /// <summary>The letter, and the one that was forwarded in it; none where the message has no text.</summary>
    public IReadOnlyList<Article> Read(MimeMessage message, CancellationToken cancellation)
    {
        var parts = message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment && NameOf(part) is null).ToList();
        var plain = Text(parts.Where(part => part.IsPlain)) is { } written ? WithoutSignature(written) : null;
        var markup = Text(parts.Where(part => part.IsHtml).Take(1));
        var html = markup is not null && !TagDepth.IsDeeperThan(markup, options.MaxDepth) ? markup : null;
        var shown = html is null ? null : PlainMarkup.ToText(html);
        if (ForwardedText.In(plain ?? shown ?? "", message.Subject, options.TimeZone) is { } forwarded)
        {
            return WithForwarded(message, forwarded);
        }

        return Body(message.Subject, plain, html, shown, cancellation) is { Text.Length: > 0 } body ? [ToArticle(message, body)] : [];
    }

    /// <summary>A signature stands below a line of two hyphens and a space (RFC 3676, 4.3), and is short.</summary>
    private static string WithoutSignature(string text)
    {
        var at = Math.Max(text.LastIndexOf("\n-- \n", StringComparison.Ordinal), text.LastIndexOf("\n-- \r\n", StringComparison.Ordinal));
        return at > 0 && text.AsSpan(at + 1).Count('\n') <= LongestSignature && !string.IsNullOrWhiteSpace(text[..at]) ? text[..at] : text;
    }

    private static string? NameOf(MimeEntity part) => part.ContentDisposition?.FileName ?? part.ContentType.Name;

    private string? Text(IEnumerable<TextPart> parts) =>
        string.Join("\n\n", parts.Select(PartText.Of).Where(text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } text
        && text.Length <= options.MaxTextBytes ? text : null;

    private List<Article> WithForwarded(MimeMessage message, ForwardedText forwarded)
    {
        var subject = forwarded.Subject ?? (message.Subject is { } own ? ForwardedText.Bare(own) : null);
        var story = Scraped(forwarded.Text, subject) is { } read
            ? read with
            {
                Title = Line(subject) ?? read.Title,
                Source = read.Source ?? forwarded.Sender,
                Published = forwarded.Sent ?? read.Published,
                PublishedFrom = forwarded.Sent is null ? read.PublishedFrom : PublishedFrom.File,
            }
            : null;
        var note = forwarded.Note.AsSpan().Count(' ') >= WordsOfNote
            && Scraped(forwarded.Note, message.Subject) is { Text.Length: > 0 } text
            ? ToArticle(message, text)
            : null;
        return [.. new[] { note, story }.OfType<Article>().Where(article => article.Text.Length > 0)];
    }

    private Article ToArticle(MimeMessage message, Article body)
    {
        var sent = Sent(message);
        return body with
        {
            Title = Line(message.Subject) ?? body.Title,
            Source = body.Source ?? SenderName.Of(message),
            Id = ArticleId.Given(message.MessageId),
            Language = LanguageCode.Read(message.Headers[HeaderId.ContentLanguage]) ?? body.Language,
            Published = sent ?? body.Published,
            PublishedFrom = sent is null ? body.PublishedFrom : PublishedFrom.File,
        };
    }

    /// <summary>The library knows no names of zones but those of RFC 822; what it cannot read it takes for UTC.</summary>
    private PublicationTime? Sent(MimeMessage message) => message.Headers[HeaderId.Date] is not { } printed ? null
        : (PrintedTime.Read(printed, options.TimeZone) ?? PublicationTime.From(message.Date)) is { Date.Year: > 1970 } sent ? sent
        : null;

    private Article? Body(string? subject, string? plain, string? html, string? shown, CancellationToken cancellation) =>
        plain is not null && (shown is null || plain.Length * 2 > shown.Length) ? Scraped(plain, subject)
        : html is null || shown is null ? null
        : pages.ReadMarkup(html, cancellation) is { } page && page.Text.Length * 2 > shown.Length ? page
        : Scraped(shown, subject);

    private static string? Line(string? subject) => subject is not null && Spaces.Clean(subject) is { Length: > 0 } line ? line : null;

    private Article? Scraped(string text, string? subject) => ScrapedText.Read(text, options.TimeZone, Line(subject));
}
