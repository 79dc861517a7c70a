namespace SearchService.Readers.Html.Cleaning.Openings;

/// <summary>Lines of links after the last running text.</summary>
public sealed class ClosingLinks : ICleaningRule
{
    private const double MinLinkShare = 0.6;
    private const int MaxLabelWords = 6;

    public string Drops => "links after the text";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        if (body.LastProse < 0)
        {
            yield break;
        }

        // From the end, so that a label is seen after the links it announces.
        var announced = false;
        for (var i = body.Blocks.Count - 1; i > body.LastProse; i--)
        {
            var block = body.Blocks[i];
            var isLink = block.LinkShare >= MinLinkShare;
            if (!block.Container.IsQuoted() && !block.Container.IsInTable() && (isLink || (announced && IsLabel(block))))
            {
                yield return Cut.Of(block, "link");
            }

            announced = isLink;
        }
    }

    private static bool IsLabel(TextBlock block) => block.Words <= MaxLabelWords && !block.EndsSentence;
}
