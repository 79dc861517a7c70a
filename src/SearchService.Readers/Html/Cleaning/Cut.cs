using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>Nodes that a rule wants out of the body.</summary>
/// <param name="Nodes">An element, or the text nodes of one line.</param>
/// <param name="Becomes">Where their words go.</param>
/// <param name="Because">The word or mark that gave them away: cuts of one reason stand or fall together.</param>
public readonly record struct Cut(IReadOnlyList<INode> Nodes, CutWords Becomes, string Because)
{
    public static Cut Of(IElement element, string because, CutWords becomes = CutWords.Nothing) => new([element], becomes, because);

    public static Cut Of(TextBlock block, string because, CutWords becomes = CutWords.Nothing) => new(block.Nodes, becomes, because);
}

/// <summary>What becomes of words that are cut out of the body.</summary>
public enum CutWords
{
    Nothing,
    Caption,
    Summary,
}
