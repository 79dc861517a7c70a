namespace SearchService.Readers.Pdf;

/// <summary>
/// Lines in large letters, whose words layout analysis takes for blocks of their own: it measures spaces against those of the body.
/// </summary>
internal static class LargeLines
{
    private const double Larger = 1.3;
    private const double OneSize = 1.04;

    /// <summary>The widest space between two words, as a share of the letters' size.</summary>
    private const double WidestSpace = 0.9;

    /// <summary>The blocks of a page with such lines put together, each at the place of its first word.</summary>
    public static List<PageBlock> Joined(List<PageBlock> blocks)
    {
        if (blocks.Count < 2)
        {
            return blocks;
        }

        var body = blocks.GroupBy(block => Math.Round(block.LetterSize, 1)).MaxBy(group => group.Sum(block => block.Text.Length))!.Key;
        foreach (var block in blocks.Where(block => block.LetterSize > body * Larger && block.Lines.Count == 1)
            .OrderBy(block => block.Left).ToList())
        {
            var start = blocks.FindIndex(other => other != block && IsBefore(other, block));
            if (start >= 0)
            {
                var before = blocks[start];
                blocks[start] = before with { Lines = [$"{before.Lines[0]} {block.Lines[0]}"], Right = block.Right };
                blocks.Remove(block);
            }
        }

        return blocks;
    }

    private static bool IsBefore(PageBlock before, PageBlock block) =>
        before.Lines.Count == 1
        && Math.Max(before.LetterSize, block.LetterSize) <= Math.Min(before.LetterSize, block.LetterSize) * OneSize
        && Math.Abs(before.Bottom - block.Bottom) < block.LetterSize * 0.4
        && block.Left - before.Right is var space && space > -block.LetterSize * 0.2 && space < block.LetterSize * WidestSpace;
}
