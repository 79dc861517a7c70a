using System.Xml;
using System.Xml.Linq;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.WordPress;

/// <summary>
/// An export of WordPress (WXR), streamed: each published post or page is an article, named <c>export.xml#n</c> by its item. Drafts,
/// attachments, menus and revisions are passed over.
/// </summary>
internal sealed class WxrReader(ReaderOptions options) : IFormatReader
{
    private static readonly string[] Other = ["attachment", "nav_menu_item", "revision", "custom_css",
        "customize_changeset", "oembed_cache", "user_request"];

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = StreamedXml.Open(entry);
        var site = new WordPressSite();
        int number = 0, given = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is "rss" or "channel")
            {
                xml.Read();
                continue;
            }

            var isItem = xml.LocalName == "item";
            number += isItem ? 1 : 0;
            var file = FormattableString.Invariant($"{entry.File}#{number}");
            if (StreamedXml.Element(xml, options, out var rejection) is not { } element)
            {
                given++;
                yield return new EntryRejected(file, rejection!);
            }
            else if (!isItem)
            {
                site.Take(element);
            }
            else if (IsPublished(element))
            {
                given++;
                yield return WordPressPost.Read(element, site, options.TimeZone) is { } article
                    ? new ArticleRead(file, article) { MayBeDatedByPath = false }
                    : new EntryRejected(file, Rejections.NoText("The post has no text."));
            }
        }

        if (given == 0)
        {
            yield return new EntryRejected(
                entry.File, Rejections.NoText(
                    FormattableString.Invariant($"The export has {number:#,0} items, and none is a published post or page.")));
        }
    }

    private static bool IsPublished(XElement item) =>
        item.Child("status").Line() is null or "publish" && item.Child("post_type").Line() is var type && !Other.Contains(type)
        && type?.StartsWith("wp_", StringComparison.Ordinal) != true;
}
