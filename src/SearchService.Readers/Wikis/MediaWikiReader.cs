using System.Text;
using System.Xml;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Wikis;

/// <summary>
/// A dump of a wiki (MediaWiki's export format), streamed: each page of the main name space is an article in its last revision, page n
/// is named <c>dump.xml#n</c>. Redirects and pages of other name spaces (talk, users, templates) are passed over.
/// </summary>
internal sealed class MediaWikiReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = StreamedXml.Open(entry);
        var site = new WikiSite();
        int number = 0, given = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "page")
            {
                var file = FormattableString.Invariant($"{entry.File}#{++number}");
                var page = Page(xml, cancellation);
                if (page.IsArticle)
                {
                    given++;
                    yield return page.IsTooLarge ? new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes))
                        : WikiArticle.From(page, site, options.TimeZone) is { } article
                            ? new ArticleRead(file, article) { MayBeDatedByPath = false }
                        : new EntryRejected(
                            file, Rejections.NoText("The page has no running text: it is a list of links, a table or a template."));
                }

                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "sitename" or "base" or "mediawiki")
            {
                site.Take(xml);
                continue;
            }

            xml.Read();
        }

        if (given == 0)
        {
            yield return new EntryRejected(entry.File,
                Rejections.NoText(FormattableString.Invariant($"The dump has {number:#,0} pages, and none of them is an article.")));
        }
    }

    /// <summary>Reads one page and moves behind it; of many revisions the last stays.</summary>
    private WikiPage Page(XmlReader xml, CancellationToken cancellation)
    {
        var page = new WikiPage();
        using var inside = xml.ReadSubtree();
        inside.Read();
        while (!inside.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (inside.NodeType != XmlNodeType.Element || inside.LocalName is "page" or "revision" or "contributor")
            {
                inside.Read();
                continue;
            }

            switch (inside.LocalName)
            {
                case "title":
                    page.Title = Value(inside, out _);
                    break;
                case "ns":
                    page.NameSpace = Value(inside, out _);
                    break;
                case "redirect":
                    page.IsRedirect = true;
                    inside.Read();
                    break;
                case "timestamp":
                    page.Timestamp = Value(inside, out _);
                    break;
                case "text":
                    page.Text = Value(inside, out var tooLarge);
                    page.IsTooLarge = tooLarge;
                    break;
                default:
                    inside.Skip();
                    break;
            }
        }

        return page;
    }

    /// <summary>The text of the element, without ever holding more than the limit. Moves behind it.</summary>
    private string Value(XmlReader xml, out bool tooLarge)
    {
        tooLarge = false;
        var value = new StringBuilder();
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var depth = xml.Depth;
        var block = new char[8 * 1024];
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }

            for (int count; (count = xml.ReadValueChunk(block, 0, block.Length)) > 0;)
            {
                tooLarge |= value.Length + count > options.MaxTextBytes;
                value.Append(block, 0, tooLarge ? 0 : count);
            }
        }

        xml.Read();
        return value.ToString();
    }
}
