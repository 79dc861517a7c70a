using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>How much text a node holds.</summary>
/// <param name="Letters">Characters that are not white space.</param>
/// <param name="LinkLetters">Those in links.</param>
/// <param name="ProseLetters">Those in running text.</param>
/// <param name="Words">Words, as <see cref="TextBlock.Words"/> counts them.</param>
public readonly record struct TextAmount(int Letters, int LinkLetters, int ProseLetters, int Words)
{
    private const int LongestNote = 30;

    /// <summary>Whether this is more than a note, in sentences, with few links: a part of a story whatever its box is called.</summary>
    public bool IsRunningText => Words > LongestNote && ProseLetters > 0.5 * Letters && LinkShare < 0.3;

    public double LinkShare => Letters == 0 ? 0 : (double)LinkLetters / Letters;

    public static TextAmount operator +(TextAmount left, TextAmount right) => new(
        left.Letters + right.Letters,
        left.LinkLetters + right.LinkLetters,
        left.ProseLetters + right.ProseLetters,
        left.Words + right.Words);

    public static TextAmount Add(TextAmount left, TextAmount right) => left + right;
}

internal static class TextAmounts
{
    /// <summary>Measures every node of the tree that holds text, each once: pages may be deep and large.</summary>
    public static Dictionary<INode, TextAmount> Measure(IElement root, IEnumerable<TextBlock> blocks)
    {
        var amounts = new Dictionary<INode, TextAmount>();
        foreach (var block in blocks)
        {
            foreach (var node in block.Nodes)
            {
                var letters = TextCount.Letters(node.TextContent);
                amounts[node] = new TextAmount(
                    letters,
                    node.IsInLink() ? letters : 0,
                    block.IsProse ? letters : 0,
                    TextCount.Words(node.TextContent));
            }
        }

        // In reverse page order every node comes after all that it holds.
        var order = root.Descend().ToList();
        for (var i = order.Count - 1; i >= 0; i--)
        {
            if (amounts.TryGetValue(order[i], out var amount) && order[i].Parent is { } parent)
            {
                amounts[parent] = amounts.GetValueOrDefault(parent) + amount;
            }
        }

        return amounts;
    }
}
