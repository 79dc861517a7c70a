using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchService.Readers.Html.Cleaning;

namespace SearchService.Readers.Html;

/// <summary>
/// The element that a page's own markup gives as its story. Readability goes by where paragraphs lie thickest and so may take one
/// section of
/// a story that is built of many; then this element has the rest.
/// </summary>
internal sealed class MainElement
{
    /// <summary>Readability's choice with less of the element's running text than this is one section of a longer story.</summary>
    private const double MinShare = 0.5;

    private static readonly string[] Selectors =
        ["[itemprop~='articleBody']", "article", "main", "[role='main']", "#content, #main, .content"];

    private readonly IElement _copy;
    private readonly double _least;

    private MainElement(IElement copy, double least) => (_copy, _least) = (copy, least);

    /// <summary>A copy of the element, since readability takes the page apart; null where the page marks none.</summary>
    public static MainElement? Of(IHtmlDocument page)
    {
        var headline = page.QuerySelector("h1");
        foreach (var selector in Selectors)
        {
            var found = page.QuerySelectorAll(selector).ToList();
            var main = found.Count == 1 ? found[0] : headline is null ? null : found.Find(element => element.Contains(headline));
            if (main is not null)
            {
                return new MainElement((IElement)main.Clone(true), MinShare * Prose(main));
            }
        }

        return null;
    }

    /// <summary>What readability chose, or this element where that is a small part of it.</summary>
    public IElement OrLarger(IElement chosen) => Prose(chosen) < _least ? _copy : chosen;

    private static long Prose(IElement element) => BlockSplitter.Split(element)
        .Where(block => block.IsProse && block.Container.Within("aside", 32) is null && block.Container.Within("footer", 32) is null)
        .Sum(block => (long)block.Letters);
}
