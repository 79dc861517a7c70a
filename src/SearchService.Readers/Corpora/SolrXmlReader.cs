using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Corpora;

/// <summary>
/// Documents of Solr as XML, streamed: what is posted to it (<c>add/doc/field</c>) and what it answers (<c>result/doc/str</c>). Document n
/// is named <c>file.xml#n</c>; its fields are read as those of JSON.
/// </summary>
internal sealed class SolrXmlReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = StreamedXml.Open(entry);
        var number = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "doc")
            {
                xml.Read();
                continue;
            }

            var file = FormattableString.Invariant($"{entry.File}#{++number}");
            var outcome = StreamedXml.Element(xml, options, out var rejection) is { } document
                ? articles.Read(ToJson(document), file)
                : new EntryRejected(file, rejection!);
            yield return outcome is ArticleRead read ? read with { MayBeDatedByPath = false } : outcome;
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The file has no document."));
        }
    }

    /// <summary>A field that is given several times, or holds an <c>arr</c>, is a list.</summary>
    private static byte[] ToJson(XElement document) => JsonSerializer.SerializeToUtf8Bytes(document.Elements()
        .Where(field => field.Of("name") is not null)
        .GroupBy(field => field.Of("name")!)
        .ToDictionary(field => field.Key,
            field => field.SelectMany(given => given.HasElements ? given.Elements().Select(item => item.Value) : [given.Value]).ToList())
        .ToDictionary(field => field.Key, field => field.Value.Count == 1 ? (object)field.Value[0] : field.Value));
}
