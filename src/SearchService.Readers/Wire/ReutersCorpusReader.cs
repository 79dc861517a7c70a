using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Wire;

/// <summary>An item of the Reuters corpora RCV1 and RCV2: one story a file.</summary>
internal sealed class ReutersCorpusReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) =>
        XmlStory.Read(entry, options, ToArticle, "The item has no text.", cancellation);

    private Article? ToArticle(XElement item)
    {
        var text = item.Child("text") is { } body ? XmlText.Paragraphs(body) : "";
        if (text.Length == 0)
        {
            return null;
        }

        var published = PrintedTime.Read(item.Of("date"), options.TimeZone)
            ?? PrintedTime.Read(Metadata(item, "dc.date.published"), options.TimeZone);
        return new Article
        {
            Text = text,
            Title = item.Child("headline").Line() ?? item.Child("title").Line(),
            Id = ArticleId.Given(item.Of("itemid")),
            Authors = AuthorNames.Split(item.Child("byline").Line()),
            Source = Metadata(item, "dc.publisher") ?? Metadata(item, "dc.source"),
            Dateline = item.Child("dateline").Line(),
            Language = LanguageCode.Read(item.Of("lang")),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
        };
    }

    private static string? Metadata(XElement item, string element) =>
        item.Below("dc").FirstOrDefault(given => given.Of("element") == element).Of("value");
}
