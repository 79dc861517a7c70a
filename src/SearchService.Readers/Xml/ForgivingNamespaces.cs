using System.Xml;

namespace SearchService.Readers.Xml;

/// <summary>
/// Namespaces of XML from anywhere. A prefix that a document uses and does not declare would end the reading; feeds leave out those of
/// <c>media:</c>, <c>dc:</c> and <c>content:</c>. It gets the name that feeds mean by it, else one of its own.
/// </summary>
internal sealed class ForgivingNamespaces() : XmlNamespaceManager(new NameTable())
{
    /// <summary>What a reader of XML needs beside its settings. Each document takes one of its own.</summary>
    public static XmlParserContext Context()
    {
        var namespaces = new ForgivingNamespaces();
        return new XmlParserContext(namespaces.NameTable, namespaces, null, XmlSpace.None);
    }

    public override string? LookupNamespace(string prefix) =>
        base.LookupNamespace(prefix) ?? (prefix switch
        {
            "" or "xml" or "xmlns" => null,
            "media" => "http://search.yahoo.com/mrss/",
            "dc" => "http://purl.org/dc/elements/1.1/",
            "content" => "http://purl.org/rss/1.0/modules/content/",
            "xlink" => "http://www.w3.org/1999/xlink",
            _ => "urn:undeclared:" + prefix,
        });
}
