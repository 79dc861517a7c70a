namespace SearchService.Readers.Html.Cleaning.Openings;

/// <summary>A line that the page has printed before, word for word, or that it has lifted out of a paragraph.</summary>
public sealed class RepeatedLines : ICleaningRule
{
    private const int MinWords = 5;
    private const int MaxLiftedWords = 40;

    public string Drops => "repeated lines";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var paragraphs = body.Blocks.Where(block => block.IsProse && !block.Container.IsQuoted()).Select(block => LineKey.Of(block.Text)).ToList();
        foreach (var block in body.Blocks.Where(block => block.Words >= MinWords && !block.Container.IsInTable()))
        {
            var key = LineKey.Of(block.Text);
            if (!seen.Add(key) || (block.Words <= MaxLiftedWords && !block.Container.IsQuoted() && IsLifted(block) && paragraphs.Exists(paragraph => paragraph.Length > key.Length && paragraph.Contains(key, StringComparison.Ordinal))))
            {
                yield return Cut.Of(block, "repeated");
            }
        }
    }

    private static bool IsLifted(TextBlock block) => block.Container.IsHeading() || !block.IsProse || OriginalNames.IsBox(block.Container);
}
