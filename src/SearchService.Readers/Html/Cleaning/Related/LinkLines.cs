namespace SearchService.Readers.Html.Cleaning.Related;

/// <summary>A paragraph of some length that is nearly all one link, once the story has begun.</summary>
public sealed class LinkLines : ICleaningRule
{
    private const int MinWords = 5;
    private const double MinLinkShare = 0.85;

    public string Drops => "related: paragraphs that are a link";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        for (var i = Math.Max(body.FirstProse, 0); i < body.Blocks.Count; i++)
        {
            var block = body.Blocks[i];
            if (block.Words >= MinWords && block.LinkShare >= MinLinkShare && !block.Container.IsInTable() && !block.Container.IsQuoted() && !HeadsText(body, i))
            {
                yield return Cut.Of(block, "link");
            }
        }
    }

    /// <summary>A heading may be a link to the thing that the text below it is about.</summary>
    private static bool HeadsText(BodyTree body, int i) =>
        body.Blocks[i].Container.IsHeading() && i + 1 < body.Blocks.Count && body.Blocks[i + 1].IsProse;
}
