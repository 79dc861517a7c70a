using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html;

/// <summary>The story of a page, without its furniture.</summary>
/// <param name="Text">Paragraphs parted by a blank line.</param>
/// <param name="Summary">The standfirst, where the page sets one apart.</param>
/// <param name="Captions">Captions of the story's pictures.</param>
internal sealed record PageBody(string Text, string? Summary, IReadOnlyList<string> Captions)
{
    private const string Nowhere = "https://page.invalid/";
    private const int ShortestStory = 140;

    /// <summary>The story, or null where the page has no running text. Takes the page apart.</summary>
    public static PageBody? Read(IHtmlDocument page, PageMetadata metadata, CancellationToken cancellation)
    {
        var whole = page.Body is { } body ? BlockText.Of(body) : "";
        cancellation.ThrowIfCancellationRequested();
        var story = Readable(page, metadata.Url, cancellation);
        if (story is null || story.Text.Length < ShortestStory)
        {
            story = Longer(story, metadata.ArticleBody) ?? Longer(story, whole);
        }

        return story is { Text.Length: > 0 } ? story : null;
    }

    private static PageBody? Longer(PageBody? story, string? other) =>
        other is not null && other.Length > (story?.Text.Length ?? 0) * 2 ? new PageBody(other, null, story?.Captions ?? []) : story;

    private static PageBody? Readable(IHtmlDocument page, string? url, CancellationToken cancellation)
    {
        var address = Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? url! : Nowhere;
        using var reader = new SmartReader.Reader(address, page) { KeepClasses = true, ContinueIfNotReadable = true };
        var article = reader.GetArticleAsync(cancellation).GetAwaiter().GetResult();
        if (string.IsNullOrWhiteSpace(article.Content))
        {
            return null;
        }

        using var story = new HtmlParser().ParseDocument(article.Content);
        var captions = TakeCaptions(story);
        return new PageBody(BlockText.Of(story.Body!), null, captions);
    }

    private static List<string> TakeCaptions(IHtmlDocument story)
    {
        var captions = new List<string>();
        foreach (var figure in story.QuerySelectorAll("figure, figcaption").ToList())
        {
            if (figure.LocalName == "figcaption" || figure.QuerySelector("figcaption") is null)
            {
                var text = Spaces.Clean(figure.TextContent);
                captions.Add(Readers.Text.Lines.PhotoCredit.CaptionIn(text) ?? text);
            }
        }

        story.QuerySelectorAll("figure").ToList().ForEach(figure => figure.Remove());
        return [.. captions.Where(caption => caption.Length > 0).Distinct()];
    }
}
