using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>
/// Boxes that ask for an address. They go before readability takes the forms out and leaves the words around them.
/// </summary>
internal static class FormBoxes
{
    private const int MaxWords = 60;
    private const int MaxLevels = 6;

    public static void Drop(IHtmlDocument page)
    {
        foreach (var input in page.QuerySelectorAll("input[type='email'], input[name='email']").ToList())
        {
            var box = (IElement)input;
            for (var level = 0; level < MaxLevels
                && box.ParentElement is { LocalName: not ("body" or "article" or "main") } parent; level++)
            {
                if (TextCount.Words(parent.TextContent) > MaxWords)
                {
                    break;
                }

                box = parent;
            }

            box.Remove();
        }
    }
}
