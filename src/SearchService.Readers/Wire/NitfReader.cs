using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Wire;

/// <summary>NITF, the IPTC's News Industry Text Format: one story a file.</summary>
internal sealed class NitfReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) => XmlStory.Read(
        entry, options, root => NitfStory.Read(root, options.TimeZone), "The NITF story has no text in body.content.", cancellation);
}
