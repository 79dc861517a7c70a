using AngleSharp.Dom;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Html;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;

namespace SearchService.Readers.Notes;

/// <summary>
/// A channel or a group that Telegram exported as web pages: each message is an article, <c>messages.html#n</c>, with the moment that its
/// page has.
/// </summary>
internal sealed class TelegramPageReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeText.ReadMarkup(entry, options.MaxTextBytes, cancellation, out var rejection) is not { } html)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        using var page = MarkupSize.IsTooLarge(html) ? null : PageParser.Parse(html, options.MaxDepth, cancellation);
        if (page is null)
        {
            return [new EntryRejected(entry.File, Rejections.TooDeep("The HTML", options.MaxDepth))];
        }

        var chat = Line(page.QuerySelector(".page_header .text"));
        var sender = chat;
        var outcomes = new List<ReadOutcome>();
        foreach (var (message, number) in page.QuerySelectorAll(".message.default").Select((message, at) => (message, at + 1)))
        {
            // Of several messages in a row the first one names the sender.
            sender = Line(message.QuerySelector(".from_name")) ?? sender;
            var file = FormattableString.Invariant($"{entry.File}#{number}");
            outcomes.Add(ToArticle(message, sender, chat) is { } article
                ? new ArticleRead(file, article) { MayBeDatedByPath = false }
                : new EntryRejected(file, Rejections.NoText("The message has no text: it is a picture or a file.")));
        }

        return outcomes.Count > 0 ? outcomes
            : [new EntryRejected(entry.File, Rejections.NoText("The page has no messages, only notes on the channel."))];
    }

    private Article? ToArticle(IElement message, string? sender, string? chat)
    {
        if (message.QuerySelector(".text") is not { } told || BlockText.Of(told) is not { Length: > 0 } text)
        {
            return null;
        }

        // "12.09.2023 08:30:00 UTC+01:00": the day comes first, whatever the language of the page.
        var published = PrintedTime.Read(
            message.QuerySelector(".date")?.GetAttribute("title")?.Replace(" UTC", "", StringComparison.Ordinal), options.TimeZone,
            DayOrder.DayFirst);
        return new Article
        {
            Text = text,
            Source = chat,
            Authors = sender is null || sender == chat ? [] : [sender],
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
        };
    }

    private static string? Line(IElement? element) =>
        element is not null && Spaces.Clean(element.TextContent) is { Length: > 0 } line ? line : null;
}
