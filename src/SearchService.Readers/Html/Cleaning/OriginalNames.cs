using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>Remembers which elements were no paragraphs: readability turns a <c>div</c> of plain text into a <c>p</c>.</summary>
internal static class OriginalNames
{
    private const string Mark = "data-was";

    public static void Remember(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            if (element.LocalName is "div" or "span" or "section")
            {
                element.SetAttribute(Mark, element.LocalName);
            }
        }
    }

    /// <summary>Whether the page's author wrote the line as a paragraph, and not as a box with words in it.</summary>
    public static bool IsParagraph(IElement container) => container.LocalName == "p" && !container.HasAttribute(Mark);

    public static bool IsBox(IElement container) => container.HasAttribute(Mark);
}
