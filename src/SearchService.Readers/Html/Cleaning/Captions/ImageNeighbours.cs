using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning.Captions;

/// <summary>A short text that shares a small wrapper with a picture, whatever the wrapper is called.</summary>
public sealed class ImageNeighbours : ICleaningRule
{
    // Captions of agencies can be long; a paragraph beside an icon is longer still, or the wrapper holds several.
    private const int MaxWords = 50;
    private const int MaxLevels = 4;
    private const int MaxLines = 4;
    private const int MaxInlineWords = 15;

    public string Drops => "captions: beside a picture";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        var seen = new HashSet<IElement>();
        foreach (var image in body.Root.Descend().OfType<IElement>().Where(Dom.IsImage))
        {
            if (Wrapper(body, image) is { } wrapper && seen.Add(wrapper))
            {
                yield return Cut.Of(wrapper, "wrapper", CutWords.Caption);
            }
        }
    }

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
        && wrapper.QuerySelector("blockquote, pre, h2, h3") is null
        && BlockSplitter.Split(wrapper).Count <= MaxLines
        && !IsParagraphWithPicture(wrapper);

    /// <summary>Older pages let a picture float at the head of a paragraph.</summary>
    private static bool IsParagraphWithPicture(IElement wrapper) =>
        wrapper.QuerySelector("p, div, span, em, i, small, figcaption, br") is null && BlockSplitter.Split(wrapper) is [{ Words: > MaxInlineWords } line] && line.EndsSentence;
}
