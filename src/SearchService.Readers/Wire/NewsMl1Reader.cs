using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Html;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;
using SearchService.Readers.Xml;
using XmlText = SearchService.Readers.Xml.XmlText;

namespace SearchService.Readers.Wire;

/// <summary>NewsML 1.0 to 1.2: a news item is an article; of several, item n is named <c>wire.xml#n</c>.</summary>
internal sealed class NewsMl1Reader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = SafeXml.Open(entry, options, cancellation, out var rejection);
        if (xml is null)
        {
            yield return new EntryRejected(entry.File, rejection!);
            yield break;
        }

        var root = StreamedXml.Whole(xml);
        var items = root.Elements().Where(element => element.Name.LocalName == "NewsItem").ToList();
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            cancellation.ThrowIfCancellationRequested();
            var file = items.Count > 1 ? FormattableString.Invariant($"{entry.File}#{index + 1}") : entry.File;
            yield return ToArticle(item, root.Child("NewsEnvelope")) is { } article
                ? new ArticleRead(file, article)
                : new EntryRejected(
                    file, Rejections.NoText("The news item has no text inside: its content is a picture, a link or empty."));
        }

        if (items.Count == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The NewsML file has no news item."));
        }
    }

    private Article? ToArticle(XElement item, XElement? envelope)
    {
        var contents = item.Below("ContentItem").ToList();
        var captions = contents.Where(content => Role(content).Contains("caption", StringComparison.OrdinalIgnoreCase)).ToList();
        var data = contents.Except(captions).Select(content => content.Child("DataContent")).OfType<XElement>()
            .FirstOrDefault(content => !string.IsNullOrWhiteSpace(content.Value) && content.Parent?.Child("Encoding") is null);
        var nitf = data?.Below("nitf").FirstOrDefault() is { } inner ? NitfStory.Read(inner, options.TimeZone) : null;
        var text = nitf?.Text ?? Text(data);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var identifier = item.Below("NewsIdentifier").FirstOrDefault();
        var lines = item.Below("NewsLines").FirstOrDefault();
        var published = Time(lines?.Child("DateLine", "NewsLineDate").Of("date"))
            ?? Time(item.Below("FirstCreated").FirstOrDefault().Line()) ?? Time(identifier?.Child("DateId").Line())
            ?? Time(envelope?.Child("DateAndTime").Line());
        return (nitf ?? new Article { Text = text }) with
        {
            Title = lines?.Child("HeadLine").Line() ?? nitf?.Title ?? lines?.Child("SlugLine").Line(),
            Summary = lines?.Child("SubHeadLine").Line() ?? nitf?.Summary,
            Id = ArticleId.Given(identifier?.Child("PublicIdentifier").Line() ?? identifier?.Child("NewsItemId").Line()) ?? nitf?.Id,
            Authors = AuthorNames.Split(lines?.Elements().Where(line => line.Name.LocalName == "ByLine")
                .Select(line => line.Line()) ?? []) is { Count: > 0 } authors ? authors : nitf?.Authors ?? [],
            Source = Party(item, "Provider") ?? Party(item, "Source") ?? nitf?.Source ?? identifier?.Child("ProviderId").Line(),
            Language = LanguageCode.Read(item.Below("Language").FirstOrDefault().Of("FormalName") ?? item.Of("lang")) ?? nitf?.Language,
            Published = published ?? nitf?.Published,
            PublishedFrom = (published ?? nitf?.Published) is null ? null : PublishedFrom.File,
            Modified = Time(item.Below("ThisRevisionCreated").FirstOrDefault().Line()),
            Dateline = lines?.Child("DateLine").Line() ?? nitf?.Dateline,
            Captions = [.. captions.Select(caption => Text(caption.Child("DataContent")))
                .Where(caption => !string.IsNullOrWhiteSpace(caption)), .. nitf?.Captions ?? []],
        };
    }

    private PublicationTime? Time(string? printed) => PrintedTime.Read(printed, options.TimeZone);

    private static string Role(XElement content) =>
        (content.Parent?.Child("Role").Of("FormalName") ?? "") + (content.Child("MediaType").Of("FormalName") ?? "");

    private static string? Party(XElement item, string element) =>
        item.Below(element).Select(party => party.Child("Party").Of("FormalName") ?? party.Line()).FirstOrDefault(name => name is not null);

    private static string Text(XElement? data) =>
        data is null ? ""
        : data.HasElements ? XmlText.Paragraphs(data.Below("body.content", "body").FirstOrDefault() ?? data)
        : PlainMarkup.Is(data.Value) ? PlainMarkup.ToText(data.Value) ?? ""
        : string.Join("\n\n", data.Value.Split("\n\n").Select(line => Spaces.Clean(line)).Where(line => line.Length > 0));
}
