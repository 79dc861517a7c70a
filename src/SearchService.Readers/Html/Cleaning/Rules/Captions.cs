using AngleSharp.Dom;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>What stands around pictures: captions and credits.</summary>
internal static class Captions
{
    // Captions of agencies can be long; a paragraph beside an icon is longer still, or the wrapper holds several.
    private const int MaxWords = 50;
    private const int MaxLevels = 4;
    private const int MaxLines = 4;
    private const int MaxInlineWords = 15;

    /// <summary>A short text that shares a small wrapper with a picture, whatever the wrapper is called.</summary>
    public static IEnumerable<Cut> BesidePictures(BodyTree body) => Images(body)
        .Select(image => Wrapper(body, image))
        .OfType<IElement>()
        .Distinct()
        .Select(wrapper => Cut.Of(wrapper, "wrapper", CutWords.Caption));

    /// <summary>Words of a figure: all but a table, code or quote that the figure frames.</summary>
    public static IEnumerable<Cut> OfFigures(BodyTree body) => body.Elements()
        .Where(element => element.LocalName == "figcaption"
            || (element.LocalName == "figure" && element.QuerySelector("figcaption, table, pre, blockquote") is null))
        .Select(element => Cut.Of(element, element.LocalName, CutWords.Caption));

    /// <summary>A line right below a picture that is centred, or wholly in italics or small letters.</summary>
    public static IEnumerable<Cut> BelowPictures(BodyTree body) => Images(body)
        .Select(image => Below(body, image))
        .OfType<IElement>()
        .Distinct()
        .Where(line => body.AmountOf(line).Words <= MaxWords && body.ShareOf(line) < NamedElements.MaxShare && IsDisplayedApart(line))
        .Select(line => Cut.Of(line, "below a picture", CutWords.Caption));

    /// <summary>A line with the same words as a picture's alternative text.</summary>
    public static bool IsAlternativeText(BodyTree body, TextBlock line, int place) =>
        !line.Container.IsHeading() && body.Page.PictureTexts.Contains(LineKey.Of(line.Text));

    /// <summary>
    /// A line that begins or ends with the credit of a picture. The last paragraph of a story may end in the agency's name.
    /// </summary>
    public static bool IsCredit(BodyTree body, TextBlock line, int place) =>
        place != body.LastProse && (LinePhrases.OpeningCredit().IsMatch(line.Text)
            || LinePhrases.ClosingCredit().IsMatch(line.Text) || PageWords.IsPhotoCredit(line.Text));

    private static IEnumerable<IElement> Images(BodyTree body) => body.Root.Descend().OfType<IElement>().Where(Dom.IsImage);

    /// <summary>
    /// The first element around the picture that holds text, if that is all it holds. A picture in a figure with a caption has
    /// its words, and what stands beside the figure is the story's.
    /// </summary>
    private static IElement? Wrapper(BodyTree body, IElement image)
    {
        if (image.Within("figure", 8)?.QuerySelector("figcaption") is { } caption && body.AmountOf(caption).Words > 0)
        {
            return null;
        }

        var at = image.ParentElement;
        for (var level = 0; level < MaxLevels && at is not null && at != body.Root; level++, at = at.ParentElement)
        {
            var amount = body.AmountOf(at);
            if (amount.Words == 0)
            {
                continue;
            }

            return amount.Words <= MaxWords && body.ShareOf(at) < NamedElements.MaxShare && IsSmall(at) ? at : null;
        }

        return null;
    }

    private static bool IsSmall(IElement wrapper) =>
        wrapper.LocalName is not ("li" or "td" or "th" or "article" or "section" or "blockquote")
        && !wrapper.IsQuoted()
        && wrapper.QuerySelector("blockquote, pre, h2, h3, h4, ul, ol") is null
        && BlockSplitter.Split(wrapper).Count <= MaxLines
        && !IsParagraphWithPicture(wrapper);

    /// <summary>Older pages let a picture float at the head of a paragraph.</summary>
    private static bool IsParagraphWithPicture(IElement wrapper) =>
        wrapper.QuerySelector("p, div, span, em, i, small, figcaption, br") is null
        && BlockSplitter.Split(wrapper) is [{ Words: > MaxInlineWords } line]
        && line.EndsSentence;

    /// <summary>The element that follows the largest one around the picture that holds no text.</summary>
    private static IElement? Below(BodyTree body, IElement image)
    {
        var at = image;
        for (var level = 0; level < MaxLevels && at.ParentElement is { } parent && parent != body.Root; level++)
        {
            if (body.AmountOf(parent).Words > 0)
            {
                break;
            }

            at = parent;
        }

        return at.IsBlock()
            && at.NextElementSibling is { LocalName: "p" or "div" or "center" } next
            && body.AmountOf(next).Words > 0
            && !next.IsQuoted() ? next : null;
    }

    private static bool IsDisplayedApart(IElement line) =>
        line.LocalName == "center"
        || string.Equals(line.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || (line.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal)
            .Contains("text-align:center", StringComparison.OrdinalIgnoreCase)
        || (line.Children is [{ LocalName: "em" or "i" or "small" } only] && only.TextContent.Trim() == line.TextContent.Trim());
}
