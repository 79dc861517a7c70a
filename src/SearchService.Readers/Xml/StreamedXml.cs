using System.Xml;
using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Xml;

/// <summary>XML of any length, element by element. As <see cref="SafeXml"/>, it reads no document type and nothing from outside.</summary>
internal static class StreamedXml
{
    /// <summary>How many attributes of an element are read: each is compared with those before it, and no format has so many.</summary>
    private const int MostAttributes = 1_000;

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

    /// <summary>All that is left, for what is known to keep to the limits; where several elements follow, the first.</summary>
    /// <exception cref="XmlException">The XML breaks its grammar, or holds no element.</exception>
    public static XElement Whole(XmlReader xml) => First(xml, null, out _) ?? throw new XmlException("The XML has no element.");

    /// <summary>Whether nothing more comes: the text has ended, or it broke off while an element was passed over.</summary>
    public static bool IsOver(this XmlReader xml) => xml.EOF || xml.ReadState is ReadState.Error or ReadState.Closed;

    /// <summary>
    /// The element on which the reader stands, with all in it; null and the reason where it is larger or deeper than the limits.
    /// Moves behind it.
    /// </summary>
    public static XElement? Element(XmlReader xml, ReaderOptions? options, out Rejection? rejection)
    {
        XElement? element;
        using (var subtree = xml.ReadSubtree())
        {
            element = First(subtree, options, out rejection);
        }

        xml.Read();
        return element;
    }

    /// <summary>The element on which the reader stands, with all in it, for what is known to keep to the limits. Moves behind it.</summary>
    /// <exception cref="XmlException">The XML breaks its grammar.</exception>
    public static XElement Element(XmlReader xml) =>
        Element(xml, null, out _) ?? throw new XmlException("The XML has no element here.");

    /// <summary>The first element of what the reader gives, which is read to its end; no limits where there are no options.</summary>
    private static XElement? First(XmlReader xml, ReaderOptions? options, out Rejection? rejection)
    {
        rejection = null;
        var root = new XElement("root");
        var open = new Stack<XElement>([root]);
        long length = 0;
        while (xml.Read())
        {
            length += xml.HasValue ? xml.Value.Length : xml.LocalName.Length;
            rejection = options is null ? null
                : length > options.MaxTextBytes ? Rejections.TooLarge(options.MaxTextBytes)
                : open.Count > options.MaxDepth ? Rejections.TooDeep("The XML", options.MaxDepth)
                : null;
            if (rejection is not null)
            {
                return null;
            }

            Take(xml, open);
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
                for (var read = 0; read < MostAttributes && xml.MoveToNextAttribute(); read++)
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
                // A node of its own: text that is added to text is copied as often as there are pieces.
                open.Peek().Add(new XText(xml.Value));
                break;
        }
    }
}
