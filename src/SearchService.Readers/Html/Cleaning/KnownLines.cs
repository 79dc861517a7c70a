using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>
/// What was measured in a tree and stays true while nodes are cut out of it: the lines whose texts are all still there, the block around
/// each text, and how elements are named. The tree is gone through anew after each rule that cuts, some twenty times a page.
/// </summary>
internal sealed class KnownLines
{
    private readonly Dictionary<INode, TextBlock> _blocks = [];
    private readonly Dictionary<INode, IElement> _homes = [];
    private readonly Dictionary<INode, TextAmount> _amounts = [];
    private readonly Dictionary<IElement, string> _words = [];

    /// <summary>The block that a text stands in; null where it is not known.</summary>
    public IElement? HomeOf(IText text) => _homes.GetValueOrDefault(text);

    /// <returns>The block.</returns>
    public IElement Remember(IText text, IElement home) => _homes[text] = home;

    /// <summary>The line of these texts in this block, where it was known; null where it was not, or was longer or shorter.</summary>
    public TextBlock? Find(IElement container, List<INode> line) =>
        _blocks.TryGetValue(line[0], out var block) && block.Container == container && AreSame(block.Nodes, line) ? block : null;

    public void Add(TextBlock block) => _blocks[block.Nodes[0]] = block;

    /// <summary>How much text one of a line's nodes holds.</summary>
    public TextAmount AmountOf(INode node, bool isProse)
    {
        if (!_amounts.TryGetValue(node, out var amount))
        {
            var text = node.TextContent;
            var letters = TextCount.Letters(text);
            _amounts.Add(node, amount = new TextAmount(letters, node.IsInLink() ? letters : 0, 0, TextCount.Words(text)));
        }

        return amount with { ProseLetters = isProse ? amount.Letters : 0 };
    }

    /// <inheritdoc cref="ElementWords.Of"/>
    public string WordsOf(IElement element)
    {
        if (!_words.TryGetValue(element, out var words))
        {
            _words.Add(element, words = ElementWords.Of(element));
        }

        return words;
    }

    private static bool AreSame(IReadOnlyList<INode> one, List<INode> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Count; i++)
        {
            if (one[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }
}
