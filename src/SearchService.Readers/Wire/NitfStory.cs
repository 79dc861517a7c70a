using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Text;
using SearchService.Readers.Text.Lines;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Wire;

/// <summary>The fields of an NITF story, a file of its own or inside NewsML-G2.</summary>
internal static class NitfStory
{
    public static Article? Read(XElement root, TimeZoneInfo zone)
    {
        if (root.Below("body.content").FirstOrDefault() is not { } content)
        {
            return null;
        }

        var captions = Captions(content);
        var story = content.Without(element => element.Name.LocalName == "media");
        var text = NitfLead.Once(XmlText.Paragraphs(NitfLead.FullText(story)));
        if (text.Length == 0)
        {
            return null;
        }

        var head = root.Below("body.head").FirstOrDefault();
        var data = root.Below("pubdata").FirstOrDefault();
        var published = Published(root, data, zone);
        return new Article
        {
            Text = text,
            Title = head?.Below("hl1").FirstOrDefault().Line() ?? head?.Below("headline", "hedline").FirstOrDefault().Line()
            ?? root.Below("title").FirstOrDefault().Line(),
            Summary = head?.Below("abstract").FirstOrDefault().Line()
                ?? head?.Below("hl2").FirstOrDefault(line => line.Of("class") != "online_headline").Line(),
            Authors = Authors(root),
            Source = data.Of("name"),
            Section = data.Of("position.section") ?? root.Below("tobject.subject").FirstOrDefault().Of("tobject.subject.type"),
            Url = data.Of("ex-ref"),
            Id = ArticleId.Given(root.Below("doc-id").FirstOrDefault().Of("id-string")),
            Language = LanguageCode.Read(root.Of("lang") ?? root.Below("body").FirstOrDefault().Of("lang")),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Embargo = root.Below("docdata").FirstOrDefault().Of("management-status") == "embargoed"
                ? EmbargoTime.Of(PrintedTime.Read(root.Below("date.release").FirstOrDefault().Of("norm"), zone), zone) ?? EmbargoTime.Open
                : null,
            Dateline = Joined(head?.Below("dateline").FirstOrDefault()) ?? Dateline.Read(text)?.Printed,
            Agency = head?.Below("distributor").FirstOrDefault().Line() ?? Dateline.Read(text)?.Agency,
            Captions = captions,
            Declared = Declared(root),
        };
    }

    /// <summary>The archive of the New York Times gives each byline twice: as it was printed, and as <c>Lee, Ann</c>.</summary>
    private static IReadOnlyList<string> Authors(XElement root)
    {
        var bylines = root.Below("byline").ToList();
        var normalized = bylines.Where(byline => byline.Of("class") == "normalized_byline").ToList();
        return normalized.Count > 0 && AuthorNames.Split(normalized.SelectMany(Inverted)) is { Count: > 0 } names
            ? names
            : AuthorNames.Split(bylines.Select(byline => byline.Child("person").Line() ?? byline.Line()));
    }

    /// <summary>Place and day are often elements without a space between them.</summary>
    private static string? Joined(XElement? dateline) => dateline is null
        ? null
        : Spaces.Clean(string.Join(' ', dateline.DescendantNodes().OfType<XText>().Select(text => text.Value)))
            .Replace(" ,", ",", StringComparison.Ordinal) is { Length: > 0 } joined ? joined : null;

    private static IEnumerable<string> Inverted(XElement byline) =>
        (byline.Line() ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static PublicationTime? Published(XElement root, XElement? data, TimeZoneInfo zone) =>
        PrintedTime.Read(root.Below("date.issue").FirstOrDefault().Of("norm"), zone)
        ?? PrintedTime.Read(DayOf(data.Of("date.publication")), zone)
        ?? PrintedTime.Read(root.Below("story.date").FirstOrDefault().Of("norm"), zone)
        ?? PrintedTime.Read(root.Below("date.release").FirstOrDefault().Of("norm"), zone);

    /// <summary>The archive of the New York Times writes <c>20030912T000000</c> where it means the day.</summary>
    private static string? DayOf(string? written) => written is { Length: 15 } && written.EndsWith("T000000", StringComparison.Ordinal)
        ? written[..8]
        : written;

    private static List<string> Captions(XElement content)
    {
        var captions = content.Below("media").SelectMany(item => item.Below("media-caption"))
            .Select(caption => caption.Line()).OfType<string>().Select(caption => PhotoCredit.CaptionIn(caption) ?? caption);
        return [.. captions.Where(caption => caption.Length > 0).Distinct()];
    }

    private static DeclaredEntities Declared(XElement root)
    {
        var named = root.Below("identified-content").ToList();
        var people = named.SelectMany(content => content.Below("person"))
            .Select(person => person.Line()).OfType<string>().Distinct().ToList();
        var places = named.SelectMany(content => content.Below("location"))
            .Select(place => place.Child("city", "region", "country").Line() ?? place.Line()).OfType<string>().Distinct().ToList();
        return people.Count + places.Count == 0 ? DeclaredEntities.None : new DeclaredEntities(people, places, []);
    }
}
