using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning.Captions;

/// <summary>A line right below a picture that is centred, or wholly in italics or small letters.</summary>
public sealed class BelowPictures : ICleaningRule
{
    private const int MaxWords = 50;
    private const int MaxLevels = 4;

    public string Drops => "captions: below a picture";

    public IEnumerable<Cut> Find(BodyTree body) => body.Root.Descend().OfType<IElement>()
        .Where(Dom.IsImage)
        .Select(image => Below(body, image))
        .OfType<IElement>()
        .Distinct()
        .Where(line => body.AmountOf(line).Words <= MaxWords && body.ShareOf(line) < NamedElements.MaxShare && IsSetApart(line))
        .Select(line => Cut.Of(line, "below a picture", CutWords.Caption));

    /// <summary>The element that follows the largest one around the picture that holds no text.</summary>
    private static IElement? Below(BodyTree body, IElement image)
    {
        var at = image;
        for (var level = 0; level < MaxLevels && at.ParentElement is { } parent && parent != body.Root && body.AmountOf(parent).Words == 0; level++)
        {
            at = parent;
        }

        return at.IsBlock() && at.NextElementSibling is { LocalName: "p" or "div" or "center" } next && body.AmountOf(next).Words > 0 && !next.IsQuoted() ? next : null;
    }

    private static bool IsSetApart(IElement line) =>
        line.LocalName == "center"
        || string.Equals(line.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || (line.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("text-align:center", StringComparison.OrdinalIgnoreCase)
        || (line.Children is [{ LocalName: "em" or "i" or "small" } only] && only.TextContent.Trim() == line.TextContent.Trim());
}
