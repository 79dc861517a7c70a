namespace SearchService.Readers.Html.Cleaning.Openings;

/// <summary>A line that the page has printed before, word for word.</summary>
public sealed class RepeatedLines : ICleaningRule
{
    private const int MinWords = 5;

    public string Drops => "repeated lines";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in body.Blocks)
        {
            if (block.Words >= MinWords && !block.Container.IsInTable() && !seen.Add(LineKey.Of(block.Text)))
            {
                yield return Cut.Of(block, "repeated");
            }
        }
    }
}
