using System.Globalization;
using MimeKit;
using SearchService.Readers.Containers;
using SearchService.Readers.Html;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Mail;

/// <summary>
/// One message, such as a saved newsletter, as it was sent or as Outlook saves it. What is attached or forwarded is read as an entry of its
/// own, <c>letter.eml!/story.docx</c>.
/// </summary>
internal sealed class EmlReader(ReaderOptions options, HtmlReader pages, InnerEntries inner) : IFormatReader
{
    private const int MaxMimeDepth = 32;

    /// <summary>Of a line that says how long the message below it is.</summary>
    private const int LongestLength = 16;

    private readonly MessageArticle _articles = new(options, pages);
    private readonly Attachments _attachments = new(inner);
    private readonly ParserOptions _parsing = new() { MaxMimeDepth = MaxMimeDepth };

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } bytes)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        try
        {
            using var message = OutlookMessage.Is(bytes) ? OutlookMessage.Read(bytes)
                : MimeMessage.Load(_parsing, MessageIn(bytes), cancellation);
            return [.. Read(entry, message, depth: 0, cancellation)];
        }
        catch (InvalidDataException broken)
        {
            return [new EntryRejected(entry.File, Rejections.Malformed($"The message of Outlook is broken: {broken.Message}."))];
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException
            or NotSupportedException or NullReferenceException)
        {
            return [new EntryRejected(entry.File, Rejections.Malformed($"The message breaks the rules of mail ({error.Message})."))];
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            return [new EntryRejected(entry.File, Faults.Explain(error))];
        }
    }

    /// <summary>What Apple Mail keeps (<c>.emlx</c>) is the length in bytes on a line, the message, and a property list.</summary>
    private static MemoryStream MessageIn(byte[] bytes)
    {
        var line = bytes.AsSpan(0, Math.Min(bytes.Length, LongestLength)).IndexOf((byte)'\n');
        return line > 0 && int.TryParse(bytes.AsSpan(0, line), CultureInfo.InvariantCulture, out var length) && length >= 0
            ? new MemoryStream(bytes, line + 1, Math.Min(length, bytes.Length - line - 1))
            : new MemoryStream(bytes);
    }

    private IEnumerable<ReadOutcome> Read(Entry entry, MimeMessage message, int depth, CancellationToken cancellation)
    {
        var articles = _articles.Read(message, cancellation);
        for (var i = 0; i < articles.Count; i++)
        {
            yield return new ArticleRead(i == 0 ? entry.File : $"{entry.File}!/forwarded", articles[i]);
        }

        var any = articles.Count > 0;
        foreach (var outcome in _attachments.Read(
            entry, message, (part, forwarded, below) => Read(part, forwarded, below, cancellation), depth, cancellation))
        {
            any = true;
            yield return outcome;
        }

        if (!any)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The message has no text: neither plain nor HTML."));
        }
    }
}
