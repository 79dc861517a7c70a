using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchService.Readers.Html;

/// <summary>
/// Notes, boxes of facts and lists of ingredients that a page sets beside the lines of its story, in <c>aside</c> elements: readability
/// drops all of these, since most hold links to other stories.
/// </summary>
internal static partial class ProseAsides
{
    private const int ShortestText = 80;
    private const double MostLinks = 0.2;

    public static void Keep(IHtmlDocument page)
    {
        foreach (var aside in page.QuerySelectorAll("article aside, main aside").Where(IsProse))
        {
            var box = page.CreateElement("div");
            foreach (var attribute in aside.Attributes)
            {
                box.SetAttribute(attribute.Name, attribute.Value);
            }

            box.Append([.. aside.ChildNodes]);
            aside.Replace(box);
        }
    }

    private static bool IsProse(IElement aside)
    {
        var length = aside.TextContent.Trim().Length;
        return length >= ShortestText && !NoStory().IsMatch($"{aside.ClassName} {aside.Id}") && aside.QuerySelector("p, li") is not null
            && aside.QuerySelector("form, input, iframe, nav, article, section, video") is null
            && aside.QuerySelectorAll("a").Sum(link => link.TextContent.Length) <= length * MostLinks;
    }

    /// <summary>Names of boxes that hold something else, or the story's words once more.</summary>
    [GeneratedRegex(
        "relat|promo|newsletter|subscri|author|byline|\\bbio|share|social|sponsor|recirc|pull|quote|comment|sidebar|widget|\\bads?\\b"
            + "|advert|teaser|trending|popular|recommend|sign-?up|\\bcta|donat|paywall|cookie|\\bnav|menu|\\bmore\\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex NoStory();
}
