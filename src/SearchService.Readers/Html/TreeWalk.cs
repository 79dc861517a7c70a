using AngleSharp.Dom;

namespace SearchService.Readers.Html;

/// <summary>
/// Walks through a tree of nodes without recursion. Each list of children is gone through once: asking a node of AngleSharp for its next
/// sibling looks the node up among all of them, which takes minutes where one element has 190,000.
/// </summary>
internal static class TreeWalk
{
    /// <summary>Every node twice, as it is entered and as it is left, in the order of the page.</summary>
    /// <param name="root">Where the walk begins and ends.</param>
    /// <param name="isClosed">Whether the children of a node are passed over.</param>
    public static IEnumerable<(INode Node, TreeStep Step)> Through(INode root, Func<INode, bool> isClosed)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        yield return (root, TreeStep.Enter);
        while (open.TryPop(out var at))
        {
            if (at.Next < at.Node.ChildNodes.Length && !isClosed(at.Node))
            {
                var child = at.Node.ChildNodes[at.Next];
                open.Push((at.Node, at.Next + 1));
                open.Push((child, 0));
                yield return (child, TreeStep.Enter);
            }
            else
            {
                yield return (at.Node, TreeStep.Leave);
            }
        }
    }
}

internal enum TreeStep
{
    Enter,
    Leave,
}
