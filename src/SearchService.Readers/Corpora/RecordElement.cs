using System.Xml;
using SearchService.Readers.Json;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Corpora;

/// <summary>Finds which element of an unknown XML is a record: the first that has a text and another field of an article.</summary>
internal static class RecordElement
{
    /// <summary>Their titles and texts are those of drawings, programs and settings.</summary>
    private static readonly string[] NoRecords =
        ["svg", "stylesheet", "transform", "plist", "project", "kml", "gpx", "schema", "resources"];

    /// <summary>The name of that element, or null where there is none.</summary>
    /// <param name="head">The file's first characters; they may break off anywhere.</param>
    public static string? NameIn(string head)
    {
        var open = new Stack<Node>();
        try
        {
            using var xml = XmlReader.Create(
                new MendedText(new StringReader(head.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'))), SafeXml.Settings,
                ForgivingNamespaces.Context());
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    if (open.Count == 0 && NoRecords.Contains(xml.LocalName))
                    {
                        return null;
                    }

                    Open(xml, open);
                }
                else if (xml.NodeType == XmlNodeType.EndElement && open.TryPop(out var closed))
                {
                    if (closed.IsRecord)
                    {
                        return closed.Name;
                    }

                    open.TryPeek(out var parent);
                    parent?.Inner.UnionWith(closed.Own);
                }
            }
        }
        catch (XmlException)
        {
            // The head ends where it ends: what is open may be a record already.
        }

        return open.FirstOrDefault(node => node.IsRecord)?.Name;
    }

    private static void Open(XmlReader xml, Stack<Node> open)
    {
        if (open.TryPeek(out var parent) && FieldNames.Find(RecordXmlReader.NameOf(xml.LocalName, xml.GetAttribute)) is ({ } meaning, _))
        {
            parent.Own.Add(meaning);
        }

        if (!xml.IsEmptyElement)
        {
            open.Push(new Node(xml.LocalName));
        }
    }

    private sealed record Node(string Name)
    {
        public HashSet<FieldMeaning> Own { get; } = [];

        /// <summary>What stands in a part of it.</summary>
        public HashSet<FieldMeaning> Inner { get; } = [];

        public bool IsRecord => (Own.Contains(FieldMeaning.Text) || Own.Contains(FieldMeaning.Html)) && Own.Union(Inner).Count() > 1;
    }
}
