using System.Text;
using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>The words that a page's author used to name an element.</summary>
internal static class ElementWords
{
    private static readonly string[] Attributes =
        ["class", "id", "data-component", "data-testid", "data-qa", "data-type", "data-area", "itemprop", "property"];

    // Names made by machines can be as long as a page; those of people are not.
    private const int MaxLength = 400;

    /// <summary>
    /// Class, id and test names in lower case, parted into words at signs and humps: <c>InlineImage-embedCaption</c> is
    /// <c>inline image embed caption</c>. Empty where the element has no name.
    /// </summary>
    public static string Of(IElement element)
    {
        var words = new StringBuilder();
        foreach (var attribute in Attributes)
        {
            if (element.GetAttribute(attribute) is { Length: > 0 and <= MaxLength } name)
            {
                Part(name, words);
            }
        }

        return words.ToString().TrimEnd();
    }

    private static void Part(string name, StringBuilder words)
    {
        var before = ' ';
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                Space();
            }
            else
            {
                if (char.IsUpper(c) && char.IsLower(before))
                {
                    Space();
                }

                words.Append(char.ToLowerInvariant(c));
            }

            before = c;
        }

        Space();

        void Space()
        {
            if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }
    }
}
