using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>The article's container as rules see it: its elements, how much text each holds, and its lines in order.</summary>
public sealed class BodyTree
{
    private readonly Dictionary<INode, TextAmount> _amounts;
    private readonly KnownLines _known;
    private readonly List<IElement> _elements;

    public BodyTree(IElement root, PageFacts page)
        : this(root, page, new KnownLines())
    {
    }

    private BodyTree(IElement root, PageFacts page, KnownLines known)
    {
        Root = root;
        Page = page;
        _known = known;
        var order = root.Descend().ToList();
        Blocks = BlockSplitter.Split(root, known);
        _amounts = TextAmounts.Measure(order, Blocks, known);
        _elements = order.OfType<IElement>().Where(element => AmountOf(element).Letters > 0).ToList();
        FirstProse = Blocks.FindIndex(block => block.IsProse);
        LastProse = Blocks.FindLastIndex(block => block.IsProse);
    }

    public IElement Root { get; }

    public PageFacts Page { get; }

    public List<TextBlock> Blocks { get; }

    /// <summary>Index of the first line of running text, or -1.</summary>
    public int FirstProse { get; }

    /// <summary>Index of the last line of running text, or -1.</summary>
    public int LastProse { get; }

    public TextAmount Total => AmountOf(Root);

    public TextAmount AmountOf(INode node) => _amounts.GetValueOrDefault(node);

    /// <summary>The part of all letters that an element holds, 0 to 1.</summary>
    public double ShareOf(IElement element) => Total.Letters == 0 ? 0 : (double)AmountOf(element).Letters / Total.Letters;

    /// <summary>All elements below the container that hold any text, in page order.</summary>
    public IEnumerable<IElement> Elements() => _elements;

    /// <summary>The same container after nodes were cut out of it.</summary>
    internal BodyTree Anew() => new(Root, Page, _known);

    /// <inheritdoc cref="ElementWords.Of"/>
    internal string WordsOf(IElement element) => _known.WordsOf(element);
}
