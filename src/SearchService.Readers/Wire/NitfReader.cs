using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Wire;

/// <summary>NITF, the IPTC's News Industry Text Format: one story a file.</summary>
internal sealed class NitfReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = SafeXml.Open(entry, options, cancellation, out var rejection);
        if (xml is null)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        return Read(XElement.Load(xml)) is { } article
            ? [new ArticleRead(entry.File, article)]
            : [new EntryRejected(entry.File, Rejections.NoText("The NITF story has no text in body.content."))];
    }

    private Article? Read(XElement root) => NitfStory.Read(root, options.TimeZone);
}
