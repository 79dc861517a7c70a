using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning.Openings;

/// <summary>Cards that open over a name in the text: inline elements that hold several links of their own.</summary>
public sealed class HoverCards : ICleaningRule
{
    private const int MinLinks = 2;
    private const double MinLinkShare = 0.5;

    public string Drops => "hover cards";

    public IEnumerable<Cut> Find(BodyTree body) => body.Elements()
        .Where(element => IsCard(body, element) && !HoldsName(element))
        .Select(element => Cut.Of(element, "card"));

    private static bool IsCard(BodyTree body, IElement element) =>
        element.LocalName is "span" or "div"
        && element.ParentElement is { LocalName: "span" or "p" or "a" or "em" or "strong" } parent
        && body.AmountOf(element).LinkShare >= MinLinkShare
        && element.QuerySelectorAll("a").Length >= MinLinks
        && body.AmountOf(parent).Letters > body.AmountOf(element).Letters;

    /// <summary>The element around a card opens with the name itself, as the text has it.</summary>
    private static bool HoldsName(IElement element) =>
        element.FirstElementChild is { LocalName: "a" } && element.Children.Any(child => child.LocalName != "a");
}
