using System.Collections.Frozen;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SearchService.Readers.Text;

namespace SearchService.Readers.Xml;

/// <summary>Looks into XML by local names, since feeds and wires differ in namespaces more than in words.</summary>
internal static class XmlText
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "p", "hl1", "hl2", "li", "ul", "ol", "dt", "dd", "tr", "table", "block", "br", "div", "pre", "bq", "blockquote", "h1", "h2", "h3",
        "h4", "h5", "h6", "hr", "note", "fn", "ab", "head", "l", "item", "quote",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first child of one of these names, names before order.</summary>
    public static XElement? Child(this XElement element, params string[] names) =>
        names.Select(name => element.Elements().FirstOrDefault(child => child.Name.LocalName == name))
            .FirstOrDefault(child => child is not null);

    public static IEnumerable<XElement> Below(this XElement element, params string[] names) =>
        element.Descendants().Where(child => names.Contains(child.Name.LocalName));

    /// <summary>
    /// A copy without some of the elements in it. Taking them out of the element itself would walk over all nodes before each of them.
    /// </summary>
    public static XElement Without(this XElement element, Func<XElement, bool> isLeftOut) => new(
        element.Name, element.Attributes(), element.Nodes().Where(node => node is not XElement child || !isLeftOut(child))
            .Select(node => node is XElement child ? child.Without(isLeftOut) : node));

    /// <summary>The value of an attribute by its local name, or null where it is missing or blank.</summary>
    public static string? Of(this XElement? element, string attribute) =>
        element?.Attributes().FirstOrDefault(given => given.Name.LocalName == attribute)
            ?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>All text of the element on one line, or null where it has none.</summary>
    public static string? Line(this XElement? element) =>
        element is null ? null : Spaces.Clean(element.Value) is { Length: > 0 } line ? line : null;

    /// <summary>The text of the element as paragraphs parted by blank lines.</summary>
    public static string Paragraphs(XElement root)
    {
        MarkQuotes(root);
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        using var nodes = root.CreateReader();
        while (nodes.Read())
        {
            if (nodes.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                current.Append(nodes.Value);
            }
            else if (nodes.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                EndWhere(Blocks.Contains(nodes.LocalName), current, paragraphs);
                current.Append(nodes.LocalName is "td" or "th" ? " " : "");
            }
        }

        EndWhere(true, current, paragraphs);
        return string.Join("\n\n", paragraphs);
    }

    /// <summary>A quote within a sentence is no paragraph of its own, and has its marks in the element's name alone.</summary>
    private static void MarkQuotes(XElement root)
    {
        foreach (var quote in root.Below("quote", "q").Where(IsWithinSentence).ToList())
        {
            quote.Name = quote.Name.Namespace + "hi";
            if (quote.Value.TrimStart() is not ['"' or '“' or '„' or '«' or '‘' or '\'' or '‚', ..])
            {
                quote.AddFirst("“");
                quote.Add("”");
            }
        }
    }

    private static bool IsWithinSentence(XElement quote) => !quote.HasElements
        && quote.Parent?.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)) == true;

    private static void EndWhere(bool ends, StringBuilder current, List<string> paragraphs)
    {
        if (!ends)
        {
            return;
        }

        var line = Spaces.Clean(current.ToString());
        current.Clear();
        if (line.Length > 0)
        {
            paragraphs.Add(line);
        }
    }
}
