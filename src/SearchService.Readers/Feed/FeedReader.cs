using System.Xml;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Feed;

/// <summary>
/// RSS 0.9 to 2.0 and Atom: an article for each item, named <c>feed.xml#3</c>. Of a feed that breaks off, the whole items are read.
/// </summary>
internal sealed class FeedReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = SafeXml.Open(entry, options, cancellation, out var rejection);
        if (xml is null)
        {
            yield return new EntryRejected(entry.File, rejection!);
            yield break;
        }

        var channel = new FeedChannel();
        var number = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is "rss" or "RDF" or "feed" or "channel")
            {
                channel.TakeRoot(xml);
                xml.Read();
                continue;
            }

            var element = StreamedXml.Element(xml);
            if (element.Name.LocalName is not ("item" or "entry"))
            {
                channel.Take(element);
                continue;
            }

            if (BloggerExport.IsNoPost(element))
            {
                continue;
            }

            var file = FormattableString.Invariant($"{entry.File}#{++number}");
            yield return FeedItem.Read(element, channel, options.TimeZone) is { } article
                ? new ArticleRead(file, article)
                : new EntryRejected(file, Rejections.NoText("The item has neither content nor a description."));
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The feed has no items."));
        }
    }
}
