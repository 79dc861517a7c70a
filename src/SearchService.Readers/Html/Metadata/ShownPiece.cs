using AngleSharp.Dom;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html.Metadata;

/// <summary>A text of the page as it stands in one element, where a writer may be named.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Parent">The element.</param>
/// <param name="Line">The index of its line among those shown.</param>
/// <param name="IsNear">Whether that line is near the headline.</param>
internal sealed record ShownPiece(string Text, IElement Parent, int Line, bool IsNear)
{
    /// <summary>A line of more words is running text.</summary>
    public const int MostWords = 40;

    /// <summary>The texts of all short lines, in their order.</summary>
    public static List<ShownPiece> Of(IReadOnlyList<ShownLine> lines)
    {
        var pieces = new List<ShownPiece>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Block.Words > MostWords || lines[i].Block.Container.LocalName == "figcaption")
            {
                continue;
            }

            foreach (var node in lines[i].Block.Nodes)
            {
                if (Spaces.Clean(node.TextContent) is { Length: > 0 } text && node.ParentElement is { } parent)
                {
                    pieces.Add(new ShownPiece(text, parent, i, lines[i].Place != LinePlace.Elsewhere));
                }
            }
        }

        return pieces;
    }
}
