using AngleSharp.Dom;
using SearchService.Readers.Html.Cleaning;

namespace SearchService.Readers.Html;

/// <summary>A page as scrapers print it: a line for each block. The labeller of lines is trained and measured on such texts.</summary>
public static class PrintedPage
{
    private const int MaxDepth = 512;

    /// <summary>All of the page; null where its elements are nested too deep.</summary>
    public static string? Whole(string html, CancellationToken cancellation = default)
    {
        using var page = PageParser.Parse(html, MaxDepth, cancellation);
        return page?.Body is { } body ? Lines(body) : null;
    }

    /// <summary>What readability takes for the story, as it comes; null where it finds none.</summary>
    public static string? MainBlock(string html, CancellationToken cancellation = default)
    {
        using var page = PageParser.Parse(html, MaxDepth, cancellation);
        return page is not null && BodyReader.Find(page, null, [], cancellation) is { } found ? Lines(found.Content) : null;
    }

    private static string Lines(IElement element) => string.Join('\n', BlockSplitter.Split(element).Select(block => block.Text));
}
