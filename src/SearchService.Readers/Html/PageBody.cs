using AngleSharp.Html.Dom;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Html.Metadata;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Html;

/// <summary>The story of a page, without its furniture.</summary>
/// <param name="Text">Paragraphs parted by a blank line.</param>
/// <param name="Summary">The standfirst, where the page sets one apart.</param>
/// <param name="Captions">Captions of the story's pictures, without their credits.</param>
internal sealed record PageBody(string Text, string? Summary, IReadOnlyList<string> Captions)
{
    /// <summary>Readability finds stories; what has fewer words is a notice, or the story was not found.</summary>
    private const int ShortestStory = 24;

    /// <summary>
    /// Readability takes 2.5 s of processor time for a page of 10,000 elements and a minute for one of 40,000; a page with more than
    /// this is taken whole.
    /// </summary>
    private const int MostElements = 15_000;

    /// <summary>The story, or null where the page has no running text. Takes the page apart.</summary>
    public static PageBody? Read(IHtmlDocument page, PageMetadata metadata, CancellationToken cancellation)
    {
        var whole = page.Body is { } body ? BlockText.Of(body) : "";
        cancellation.ThrowIfCancellationRequested();
        if (page.All.Length > MostElements)
        {
            return whole.Length > 0 ? new PageBody(whole, null, []) : null;
        }

        var clean = BodyReader.Read(page, metadata.Title, metadata.Authors, BodyCleaner.Default, cancellation);
        var story = new PageBody(clean.Text, clean.Summary,
            [.. clean.Captions.Select(caption => PhotoCredit.CaptionIn(caption) ?? caption)
                .Where(caption => caption.Length > 0).Distinct()]);
        if (TextCount.Words(story.Text) < ShortestStory)
        {
            story = story.OrLonger(metadata.ArticleBody).OrLonger(whole);
        }

        return story.Text.Length > 0 ? story : null;
    }

    private PageBody OrLonger(string? other) => other is not null && other.Length > Text.Length * 2 ? this with { Text = other } : this;
}
