using System.Xml;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Wire;

/// <summary>NewsML-G2: a news item, or a message with many; item n of a message is named <c>wire.xml#n</c>.</summary>
internal sealed class NewsMlReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = SafeXml.Open(entry, options, cancellation, out var rejection);
        if (xml is null)
        {
            yield return new EntryRejected(entry.File, rejection!);
            yield break;
        }

        var isMessage = false;
        var number = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "newsItem")
            {
                isMessage |= xml.NodeType == XmlNodeType.Element && xml.LocalName == "itemSet";
                xml.Read();
                continue;
            }

            number++;
            var file = isMessage ? FormattableString.Invariant($"{entry.File}#{number}") : entry.File;
            var item = StreamedXml.Element(xml);
            yield return NewsMlItem.Unpublished(item) is { } unpublished ? new EntryRejected(file, unpublished)
                : NewsMlItem.Read(item, options.TimeZone) is { } article ? new ArticleRead(file, article)
                : new EntryRejected(
                    file, Rejections.NoText("The news item has no text inside: its content is a picture, a link or empty."));
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The NewsML-G2 file has no news item."));
        }
    }
}
