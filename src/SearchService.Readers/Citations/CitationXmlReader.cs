using System.Xml;
using SearchService.Articles;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Citations;

/// <summary>
/// References in XML, streamed: EndNote, PubMed, MODS, Dublin Core as repositories give it (OAI-PMH), the RDF of Zotero. Record n is named
/// <c>file.xml#n</c>.
/// </summary>
internal sealed class CitationXmlReader(ReaderOptions options) : IFormatReader
{
    private static readonly CitationFields Fields = new()
    {
        Text = [CitationXmlRecord.Text],
        Title = [CitationXmlRecord.Title],
        Authors = [CitationXmlRecord.Author],
        Source = [CitationXmlRecord.Source],
        Date = [CitationXmlRecord.Date, CitationXmlRecord.Year],
        Year = [CitationXmlRecord.Year],
        Url = [CitationXmlRecord.Url],
        Language = [CitationXmlRecord.Language],
        Page = [CitationXmlRecord.Page],
        Id = [CitationXmlRecord.Id],
    };

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = StreamedXml.Open(entry);
        var number = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || !CitationXmlRecord.Is(xml))
            {
                xml.Read();
                continue;
            }

            var file = FormattableString.Invariant($"{entry.File}#{++number}");
            yield return StreamedXml.Element(xml, options, out var rejection) is not { } element
                ? new EntryRejected(file, rejection!)
                : Outcome(file, CitationXmlRecord.Read(element));
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The file of references has no record."));
        }
    }

    private ReadOutcome Outcome(string file, CitationXmlRecord record)
    {
        if (record.IsDeleted)
        {
            return new EntryRejected(file, new Rejection(
                RejectionCode.NoArticle, "The repository has deleted this record and gives nothing of it. There is nothing to do."));
        }

        var article = CitationArticle.Read(
            Fields, tags => tags.Select(record.Values).FirstOrDefault(values => values.Count > 0) ?? [], options.TimeZone);
        return article is null
            ? new EntryRejected(file, Rejections.NoText("The record has neither a text nor an abstract. Export it with them."))
            : new ArticleRead(file, article) { MayBeDatedByPath = false };
    }
}
