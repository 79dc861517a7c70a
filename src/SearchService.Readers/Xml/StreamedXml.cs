using System.Xml;
using System.Xml.Linq;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Xml;

/// <summary>XML of any length, element by element. As <see cref="SafeXml"/>, it reads no document type and nothing from outside.</summary>
internal static class StreamedXml
{
    /// <summary>A reader over the entry's text, mended as it comes. White space before the first tag is passed over.</summary>
    public static XmlReader Open(Entry entry)
    {
        var text = new MendedText(StreamedText.Open(entry));
        while (text.Peek() is >= 0 and not '<')
        {
            text.Read();
        }

        return XmlReader.Create(text, SafeXml.Settings, ForgivingNamespaces.Context());
    }

    /// <summary>
    /// The element on which the reader stands, with all in it; null where it is larger or deeper than the limits. Moves behind it.
    /// </summary>
    public static XElement? Element(XmlReader xml, ReaderOptions options)
    {
        using var subtree = xml.ReadSubtree();
        var root = new XElement("root");
        var open = new Stack<XElement>([root]);
        long length = 0;
        while (subtree.Read())
        {
            length += subtree.HasValue ? subtree.Value.Length : subtree.LocalName.Length;
            if (length > options.MaxTextBytes || open.Count > options.MaxDepth)
            {
                subtree.Close();
                return null;
            }

            Take(subtree, open);
        }

        return root.Elements().FirstOrDefault();
    }

    private static void Take(XmlReader xml, Stack<XElement> open)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
                open.Peek().Add(element);
                var isEmpty = xml.IsEmptyElement;
                while (xml.MoveToNextAttribute())
                {
                    if (xml.Prefix != "xmlns" && xml.LocalName != "xmlns")
                    {
                        element.SetAttributeValue(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value);
                    }
                }

                if (!isEmpty)
                {
                    open.Push(element);
                }

                break;
            case XmlNodeType.EndElement when open.Count > 1:
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                open.Peek().Add(xml.Value);
                break;
        }
    }
}
