using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Corpora;

/// <summary>
/// What the extractor trafilatura writes as XML: fields as attributes of <c>doc</c>, the text in <c>main</c>; comments are not text.
/// </summary>
internal sealed class ExtractedXmlReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) =>
        XmlStory.Read(entry, options, ToArticle, "The document has no text in its element main.", cancellation);

    private Article? ToArticle(XElement doc)
    {
        var text = doc.Child("main") is { } main ? XmlText.Paragraphs(main) : "";
        if (text.Length == 0)
        {
            return null;
        }

        var published = PrintedTime.Read(doc.Of("date"), options.TimeZone);
        return new Article
        {
            Text = text,
            Title = doc.Of("title"),
            Authors = AuthorNames.Split(doc.Of("author")?.Split(';') ?? []),
            Source = doc.Of("sitename") ?? doc.Of("hostname"),
            Summary = doc.Of("description") ?? doc.Of("excerpt"),
            Section = doc.Of("categories")?.Split(';')[0],
            Url = doc.Of("url") ?? doc.Of("source"),
            Language = LanguageCode.Read(doc.Of("language")),
            Id = ArticleId.Given(doc.Of("id")),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
        };
    }
}
