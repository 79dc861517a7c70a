using System.Text;
using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>Breaks a tree into lines where a browser would: at block elements and line breaks, never inside a word.</summary>
internal static class BlockSplitter
{
    public static List<TextBlock> Split(IElement root)
    {
        var blocks = new List<TextBlock>();
        var line = new List<INode>();
        var container = root;
        foreach (var node in root.Descend())
        {
            if (node is IElement element)
            {
                if (element.LocalName == "br" || element.IsBlock())
                {
                    Close();
                }
            }
            else if (node is IText text)
            {
                var home = BlockAround(text, root);
                if (home != container)
                {
                    Close();
                    container = home;
                }

                line.Add(text);
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (line.Count > 0 && Block(container, line) is { } block)
            {
                blocks.Add(block);
            }

            line = [];
        }
    }

    private static IElement BlockAround(IText text, IElement root)
    {
        var at = text.ParentElement ?? root;
        while (at != root && !at.IsBlock())
        {
            at = at.ParentElement ?? root;
        }

        return at;
    }

    private static TextBlock? Block(IElement container, List<INode> line)
    {
        var words = new StringBuilder();
        var links = 0;
        foreach (var node in line)
        {
            words.Append(node.TextContent);
            links += node.IsInLink() ? TextCount.Letters(node.TextContent) : 0;
        }

        var text = WhiteSpace.Fold(words.ToString(), keepLines: container.Within("pre", 8) is not null);
        return text.Length == 0 ? null : new TextBlock(container, line, text, TextCount.Letters(text), links, TextCount.Words(text));
    }
}
