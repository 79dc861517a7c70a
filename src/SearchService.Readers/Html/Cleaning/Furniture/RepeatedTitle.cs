namespace SearchService.Readers.Html.Cleaning.Furniture;

/// <summary>The headline, where it stands again at the head of the body.</summary>
public sealed class RepeatedTitle : ICleaningRule
{
    private const int FirstLines = 8;
    private const double MinOverlap = 0.75;

    private static readonly char[] Parters = [.. " ,.:;|\"'’‘“”?!()"];

    public string Drops => "furniture: the headline";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        if (body.Page.Title is not { Length: > 0 } title)
        {
            yield break;
        }

        var words = Words(title);
        foreach (var block in body.Blocks.Take(FirstLines))
        {
            if (block.Container.LocalName == "h1" || (!block.EndsSentence && (IsSame(words, Words(block.Text)) || Opens(block, title))))
            {
                yield return Cut.Of(block, "title");
            }
        }
    }

    /// <summary>Pages also print the headline with its second part behind a colon.</summary>
    private static bool Opens(TextBlock block, string title) =>
        block.Container.IsHeading() && TextCount.Words(title) > 2 && LineKey.Of(block.Text).StartsWith(LineKey.Of(title), StringComparison.Ordinal);

    private static bool IsSame(HashSet<string> title, HashSet<string> line)
    {
        var shared = line.Count(title.Contains);
        return line.Count > 0 && shared >= MinOverlap * Math.Max(line.Count, Math.Min(title.Count, line.Count + 3));
    }

    private static HashSet<string> Words(string text) =>
        text.ToLowerInvariant().Split(Parters, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
