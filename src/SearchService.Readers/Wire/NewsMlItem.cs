using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Html;
using SearchService.Readers.Json;
using SearchService.Readers.Names;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Wire;

/// <summary>The fields of one NewsML-G2 news item; its text is XHTML, NITF or plain.</summary>
internal static class NewsMlItem
{
    public static Article? Read(XElement item, TimeZoneInfo zone)
    {
        var inner = item.Below("inlineXML").FirstOrDefault();
        var nitf = inner is null ? null : NitfStory.Read(inner, zone);
        var text = nitf?.Text ?? (inner is not null ? Body(inner) : Plain(item.Below("inlineData").FirstOrDefault()));
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var meta = item.Child("itemMeta");
        var content = item.Child("contentMeta");
        var published = PrintedTime.Read(
            content?.Child("contentCreated").Line() ?? meta?.Child("firstCreated").Line() ?? meta?.Child("versionCreated").Line(), zone);
        return (nitf ?? new Article { Text = text }) with
        {
            Title = content?.Child("headline").Line() ?? meta?.Child("title").Line() ?? nitf?.Title,
            Id = ArticleId.Given(item.Of("guid")),
            Authors = Authors(content) is { Count: > 0 } authors ? authors : nitf?.Authors ?? [],
            Source = item.Below("infoSource").Select(Name).FirstOrDefault(name => name is not null)
            ?? Name(meta?.Child("provider")) ?? nitf?.Source,
            Summary = content?.Child("description").Line() ?? nitf?.Summary,
            Section = Subjects(content, "cpnat:abstract").FirstOrDefault()
            ?? content?.Child("genre")?.Child("name").Line() ?? nitf?.Section,
            Language = LanguageCode.Read(content?.Child("language").Of("tag") ?? item.Of("lang")) ?? nitf?.Language,
            Published = published ?? nitf?.Published,
            PublishedFrom = (published ?? nitf?.Published) is null ? null : PublishedFrom.File,
            Modified = PrintedTime.Read(content?.Child("contentModified").Line(), zone),
            Embargo = meta?.Child("embargoed") is { } embargo
                ? EmbargoTime.Of(PrintedTime.Read(embargo.Line(), zone), zone) ?? EmbargoTime.Open : nitf?.Embargo,
            Dateline = content?.Child("dateline").Line() ?? nitf?.Dateline,
            Declared = new DeclaredEntities(
                Subjects(content, "cpnat:person"), [.. Subjects(content, "cpnat:geoArea"), .. Subjects(content, "cpnat:place")], []),
        };
    }

    /// <summary>Why an item is no article: its agency holds it back, or has taken it back; null where it may be used.</summary>
    public static Rejection? Unpublished(XElement item) =>
        item.Child("itemMeta")?.Child("pubStatus") is { } status && (status.Of("qcode") ?? status.Of("uri")) is { } code
        && code.Split(':', '/')[^1] is "canceled" or "withheld"
            ? UnpublishedStory.Rejected("pubStatus", code)
            : null;

    private static string Body(XElement inner) => XmlText.Paragraphs(inner.Below("body").FirstOrDefault() ?? inner);

    private static string? Plain(XElement? data) =>
        data is null ? null : data.Of("contenttype") is "text/html" ? PlainMarkup.ToText(data.Value) : data.Value.Trim();

    private static IReadOnlyList<string> Authors(XElement? content) =>
        content is null ? []
        : AuthorNames.Split(content.Child("by").Line()) is { Count: > 0 } named ? named
        : [.. content.Elements().Where(child => child.Name.LocalName == "creator").Select(Name).OfType<string>().Distinct()];

    private static List<string> Subjects(XElement? content, string type) => content is null ? []
        : [.. content.Elements().Where(child => child.Name.LocalName is "subject" or "located" && child.Of("type") == type)
            .Select(Name).OfType<string>().Distinct()];

    private static string? Name(XElement? party) => party?.Child("name").Line() ?? party.Of("literal");
}
