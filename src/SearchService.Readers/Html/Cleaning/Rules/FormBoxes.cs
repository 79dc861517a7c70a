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
    private const int FewestFields = 3;
    private const int MaxWordsOfForm = 250;
    private const int WordsOfProse = 40;
    private const string Story = "h1, article, main, [itemprop='articleBody']";
    private const string Fields = "input[type='text'], input[type='tel'], input[type='email'], select, textarea";

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

        foreach (var form in page.QuerySelectorAll("form").Where(IsToFillIn).ToList())
        {
            form.Remove();
        }
    }

    /// <summary>
    /// Some fields with their labels, and neither the story nor running text: programs for whole sites put a form around all of their page.
    /// </summary>
    private static bool IsToFillIn(IElement form) => form.QuerySelectorAll(Fields).Length >= FewestFields
        && form.QuerySelector(Story) is null
        && 2 * TextCount.Words(form.TextContent) <= TextCount.Words(form.Owner?.DocumentElement.TextContent ?? "")
        && TextCount.Words(form.TextContent) <= MaxWordsOfForm && !form.QuerySelectorAll("p").Any(
            paragraph => TextCount.Words(paragraph.TextContent) >= WordsOfProse);
}
