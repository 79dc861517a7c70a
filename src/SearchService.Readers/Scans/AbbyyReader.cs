using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>The XML of ABBYY FineReader, as libraries keep it: the recognised text of one page or of many.</summary>
internal sealed class AbbyyReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) => XmlStory.Read(
        entry, options, ToArticle, "The file of FineReader has no text: its pages are pictures, or nothing was recognised.", cancellation);

    private static Article? ToArticle(XElement root)
    {
        var text = RecognisedText.Of(root.Below("par").Select(paragraph => paragraph.Below("line").Select(line => line.Value)));
        return text.Length == 0 ? null : new Article { Text = text };
    }
}
