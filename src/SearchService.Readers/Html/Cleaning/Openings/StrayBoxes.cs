namespace SearchService.Readers.Html.Cleaning.Openings;

/// <summary>
/// A few words in a box of their own, on a page whose story is in paragraphs: labels and captions that nothing names.
/// </summary>
public sealed class StrayBoxes : ICleaningRule
{
    private const double MinParagraphShare = 0.8;
    private const int MaxLabelWords = 15;

    public string Drops => "stray boxes";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        var prose = body.Total.ProseLetters;
        var inParagraphs = body.Blocks.Where(block => block.IsProse && OriginalNames.IsParagraph(block.Container)).Sum(block => (long)block.Letters);
        return inParagraphs < MinParagraphShare * prose
            ? []
            : body.Blocks
                .Where(block => OriginalNames.IsBox(block.Container) && block.Words <= MaxLabelWords && !block.EndsSentence)
                .Where(block => !block.Container.IsQuoted() && !block.Container.IsInTable() && block.Container.QuerySelector("b, strong") is null)
                .Where(block => block.Container.Within("li", 8) is null && block.Container.Within("pre", 8) is null)
                .Select(block => Cut.Of(block, "box"));
    }
}
