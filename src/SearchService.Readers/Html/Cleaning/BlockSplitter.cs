using System.Text;
using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>Breaks a tree into lines where a browser would: at block elements and line breaks, never inside a word.</summary>
internal static class BlockSplitter
{
    public static List<TextBlock> Split(IElement root) => Split(root, new KnownLines());

    /// <param name="root">The tree.</param>
    /// <param name="known">What was known of it before nodes were cut out; gets what was not.</param>
    public static List<TextBlock> Split(IElement root, KnownLines known)
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
                var home = known.HomeOf(text) ?? known.Remember(text, BlockAround(text, root));
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
            if (line.Count == 0)
            {
                return;
            }

            if (known.Find(container, line) is { } before)
            {
                blocks.Add(before);
                line.Clear();
            }
            else if (Block(container, line) is { } block)
            {
                known.Add(block);
                blocks.Add(block);
                line = [];
            }
            else
            {
                line.Clear();
            }
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
            var part = node.TextContent;
            words.Append(part);
            links += node.IsInLink() ? TextCount.Letters(part) : 0;
        }

        var text = WhiteSpace.Fold(words.ToString(), keepLines: container.Within("pre", 8) is not null);
        return text.Length == 0 ? null : new TextBlock(container, line, text, TextCount.Letters(text), links, TextCount.Words(text));
    }
}
