using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using SearchService.Readers.Formats;
using SearchService.Readers.Json;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;
using XmlText = SearchService.Readers.Xml.XmlText;

namespace SearchService.Readers.Corpora;

/// <summary>
/// XML of no vocabulary, as programs and databases dump records: an element whose children are named as the fields of an article are is
/// one, read as an object of JSON; of several, record n is named <c>file.xml#n</c>. Streamed.
/// </summary>
internal sealed class RecordXmlReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    private static readonly string[] Generic = ["field", "column", "col", "value", "property", "data", "str", "string"];

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (RecordElement.NameIn(FormatSniffer.HeadText(entry.Content.Head)) is not { } name)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText(
                "The file is XML, but not of a kind that can be read, and none of its elements has a text and a title or another field "
                + "of an article. RSS, Atom, NITF, NewsML, TEI, JATS, DocBook, ALTO, METS, PAGE, XHTML, and exports of MediaWiki and "
                + "WordPress can be read."));
            yield break;
        }

        using var xml = StreamedXml.Open(entry);
        var number = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != name)
            {
                xml.Read();
                continue;
            }

            var isWhole = xml.Depth == 0;
            var file = isWhole ? entry.File : FormattableString.Invariant($"{entry.File}#{++number}");
            var outcome = StreamedXml.Element(xml, options, out var rejection) is { } record
                ? articles.Read(JsonSerializer.SerializeToUtf8Bytes(Fields(record)), file)
                : new EntryRejected(file, rejection!);
            yield return outcome is ArticleRead read && !isWhole ? read with { MayBeDatedByPath = false } : outcome;
        }
    }

    /// <summary>The name of a field: that of the element, or the one that a field of a table gives in an attribute.</summary>
    public static string NameOf(string element, Func<string, string?> attribute) =>
        Generic.Contains(element) && (attribute("name") ?? attribute("column")) is { } name ? name : element;

    /// <summary>
    /// A field that is given several times is a list. Fields in a part of the record count where it has none of that name.
    /// </summary>
    private static Dictionary<string, object> Fields(XElement record)
    {
        var fields = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var attribute in record.Attributes())
        {
            fields[attribute.Name.LocalName] = attribute.Value;
        }

        Take(fields, record.Elements().Where(field => !IsPart(field)));
        var inner = new Dictionary<string, object>(StringComparer.Ordinal);
        Take(inner, record.Elements().Where(IsPart).SelectMany(part => part.Elements()));
        foreach (var (name, value) in inner)
        {
            fields.TryAdd(name, value);
        }

        return fields;
    }

    /// <summary>An element that means nothing itself, or is a head, and whose children mean something.</summary>
    private static bool IsPart(XElement field) => field.HasElements
        && (field.Name.LocalName == "head" || FieldNames.Find(NameOf(field)) is null)
        && field.Elements().Any(child => FieldNames.Find(NameOf(child)) is not null);

    private static void Take(Dictionary<string, object> fields, IEnumerable<XElement> elements)
    {
        foreach (var field in elements.GroupBy(NameOf))
        {
            var values = field.Select(ValueOf).Where(value => value.Length > 0).ToList();
            if (values.Count > 0)
            {
                fields[field.Key] = values.Count == 1 ? values[0] : values;
            }
        }
    }

    private static string NameOf(XElement field) => NameOf(field.Name.LocalName, field.Of);

    private static string ValueOf(XElement field) => field.HasElements ? XmlText.Paragraphs(field) : field.Value.Trim();
}
