using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>The text of a scan as DjVu's tools and the Internet Archive give it in XML: words in lines, paragraphs and columns.</summary>
internal sealed class DjVuReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) => XmlStory.Read(
        entry, options, ToArticle, "The DjVu file has no text: its pages are pictures, or nothing was recognised.", cancellation);

    private static Article? ToArticle(XElement root)
    {
        var text = RecognisedText.Of(root.Below("PARAGRAPH").Select(paragraph => paragraph.Below("LINE")
            .Select(line => string.Join(' ', line.Below("WORD").Select(word => word.Value)))));
        return text.Length == 0 ? null : new Article { Text = text };
    }
}
