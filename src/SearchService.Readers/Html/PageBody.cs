using AngleSharp.Html.Dom;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Html;

/// <summary>The story of a page, without its furniture.</summary>
/// <param name="Text">Paragraphs parted by a blank line.</param>
/// <param name="Summary">The standfirst, where the page sets one apart.</param>
/// <param name="Captions">Captions of the story's pictures.</param>
internal sealed record PageBody(string Text, string? Summary, IReadOnlyList<string> Captions)
{
    private const int ShortestStory = 140;

    /// <summary>The story, or null where the page has no running text. Takes the page apart.</summary>
    public static PageBody? Read(IHtmlDocument page, PageMetadata metadata, CancellationToken cancellation)
    {
        var whole = page.Body is { } body ? BlockText.Of(body) : "";
        cancellation.ThrowIfCancellationRequested();
        var story = Readable(page, metadata, cancellation);
        if (story is null || story.Text.Length < ShortestStory)
        {
            story = Longer(story, metadata.ArticleBody) ?? Longer(story, whole);
        }

        return story is { Text.Length: > 0 } ? story : null;
    }

    private static PageBody? Longer(PageBody? story, string? other) =>
        other is not null && other.Length > (story?.Text.Length ?? 0) * 2 ? new PageBody(other, null, story?.Captions ?? []) : story;

    private static PageBody? Readable(IHtmlDocument page, PageMetadata metadata, CancellationToken cancellation)
    {
        var body = BodyReader.Read(page, metadata.Title, metadata.Authors, BodyCleaner.Default, cancellation);
        return body.Text.Length == 0 ? null : new PageBody(body.Text, body.Summary, [.. body.Captions.Select(caption => PhotoCredit.CaptionIn(caption) ?? caption).Where(caption => caption.Length > 0).Distinct()]);
    }
}
