using System.Collections.Frozen;

namespace SearchService.Readers.Html.Cleaning.Furniture;

/// <summary>Elements that HTML itself sets apart from the text: navigation, asides, footers, buttons, and their ARIA roles.</summary>
public sealed class PageFurniture : ICleaningRule
{
    private static readonly FrozenSet<string> Tags =
        new[] { "nav", "footer", "aside", "button", "menu", "dialog", "amp-sidebar" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Roles = new[]
    {
        "navigation", "complementary", "contentinfo", "banner", "search", "toolbar", "menu", "menubar", "dialog", "alert", "button",
        "tablist", "status", "tooltip",
    }.ToFrozenSet(StringComparer.Ordinal);

    public string Drops => "furniture: tags and roles";

    public IEnumerable<Cut> Find(BodyTree body) => body.Elements()
        .Where(element => Tags.Contains(element.LocalName) || Roles.Contains(element.GetAttribute("role") ?? ""))
        .Where(element => body.ShareOf(element) < NamedElements.MaxShare && !element.IsQuoted() && element.QuerySelector("blockquote") is null)
        .Select(element => Cut.Of(element, element.LocalName));
}
