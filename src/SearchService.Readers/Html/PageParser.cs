using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SearchService.Readers.Html;

/// <summary>Parses HTML without scripts, styles or any request.</summary>
internal static class PageParser
{
    /// <summary>The page, or null where its elements are nested deeper than allowed, which later steps would not survive.</summary>
    public static IHtmlDocument? Parse(string html, int maxDepth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (TagDepth.IsDeeperThan(html, maxDepth))
        {
            return null;
        }

        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(Configuration.Default))
            .ParseDocument(html);
        if (DepthOf(page) <= maxDepth)
        {
            return page;
        }

        page.Dispose();
        return null;
    }

    private static int DepthOf(INode root)
    {
        int depth = 0, deepest = 0;
        foreach (var (_, step) in TreeWalk.Through(root, isClosed: _ => false))
        {
            depth += step == TreeStep.Enter ? 1 : -1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest - 1;
    }
}
