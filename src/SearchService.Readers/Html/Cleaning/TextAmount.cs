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
    /// <summary>Measures every node of a tree that holds text, each once: pages may be deep and large.</summary>
    /// <param name="order">The tree's nodes in page order.</param>
    /// <param name="blocks">Its lines.</param>
    /// <param name="known">What is known of it.</param>
    public static Dictionary<INode, TextAmount> Measure(List<INode> order, IEnumerable<TextBlock> blocks, KnownLines known)
    {
        var amounts = new Dictionary<INode, TextAmount>();
        foreach (var block in blocks)
        {
            var isProse = block.IsProse;
            foreach (var node in block.Nodes)
            {
                amounts[node] = known.AmountOf(node, isProse);
            }
        }

        // In reverse page order every node comes after all that it holds.
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
