using System.Collections.Frozen;
using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>Questions about single nodes. Walks use no recursion: saved pages can be nested thousands deep.</summary>
internal static class Dom
{
    private static readonly FrozenSet<string> InlineNames = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr", "img", "picture", "source", "svg",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> SilentNames = new[]
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea", "head", "title",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsBlock(this IElement element) =>
        !InlineNames.Contains(element.LocalName) && !(IsCustom(element.LocalName) && IsWithinParagraph(element));

    /// <summary>An element of the site's own (<c>news-link</c>) or of a word processor (<c>o:p</c>): what it is, no name tells.</summary>
    private static bool IsCustom(string name) => name.AsSpan().ContainsAny('-', ':');

    private static bool IsWithinParagraph(IElement element)
    {
        var above = element.ParentElement;
        while (above is not null && (InlineNames.Contains(above.LocalName) || IsCustom(above.LocalName)))
        {
            above = above.ParentElement;
        }

        return above is not null && (above.LocalName == "p" || above.IsHeading()) && element.Children.All(child => !child.IsBlock());
    }

    /// <summary>Whether a browser shows none of the text in it.</summary>
    public static bool IsSilent(this IElement element) => SilentNames.Contains(element.LocalName);

    public static bool IsHeading(this IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    public static bool IsImage(this IElement element) => element.LocalName is "img" or "picture" or "amp-img" or "video" or "svg";

    public static bool IsInLink(this INode node) => node.Within("a", 8) is not null;

    /// <summary>Quotes and embedded posts: the story's own words whatever their class.</summary>
    public static bool IsQuoted(this INode node) => node.Within("blockquote", 64) is not null;

    public static bool IsInTable(this INode node) => node.Within("table", 64) is not null;

    /// <summary>The nearest element of that name at or above the node, at most so many levels up.</summary>
    public static IElement? Within(this INode node, string name, int levels)
    {
        var at = node as IElement ?? node.ParentElement;
        for (var i = 0; at is not null && i < levels; i++, at = at.ParentElement)
        {
            if (at.LocalName == name)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>All nodes below this one, in page order; none of silent elements.</summary>
    public static IEnumerable<INode> Descend(this INode root)
    {
        // Places among siblings are kept: asking a node for its next sibling looks the node up among all of them.
        var open = new Stack<(INodeList Nodes, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Nodes.Length)
            {
                continue;
            }

            var node = at.Nodes[at.Next];
            open.Push((at.Nodes, at.Next + 1));
            yield return node;
            if (node.HasChildNodes && !(node is IElement element && element.IsSilent()))
            {
                open.Push((node.ChildNodes, 0));
            }
        }
    }
}
