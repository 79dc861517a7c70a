using System.Xml;
using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Readers.Databases;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;
using SearchService.Readers.Xml;
using XmlText = SearchService.Readers.Xml.XmlText;

namespace SearchService.Readers.Scholarly;

/// <summary>JATS (ANSI/NISO Z39.96), the articles of journals: one a file, or a set of them, named <c>file.xml#n</c>.</summary>
internal sealed class JatsReader(ReaderOptions options) : IFormatReader
{
    private static readonly string[] Aside =
        ["fig", "fig-group", "ref-list", "disp-formula", "supplementary-material", "fn-group", "fn", "xref", "tex-math"];

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = StreamedXml.Open(entry);
        var isSet = false;
        var number = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "article")
            {
                isSet |= xml.NodeType == XmlNodeType.Element;
                xml.Read();
                continue;
            }

            number++;
            var file = isSet ? FormattableString.Invariant($"{entry.File}#{number}") : entry.File;
            yield return StreamedXml.Element(xml, options, out var rejection) is not { } element
                ? new EntryRejected(file, rejection!)
                : ToArticle(element) is { } article ? new ArticleRead(file, article)
                : new EntryRejected(file, Rejections.NoText("The article has neither a body nor an abstract."));
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The JATS file has no article."));
        }
    }

    private Article? ToArticle(XElement root)
    {
        var journal = root.Below("journal-meta").FirstOrDefault();
        var meta = root.Below("article-meta").FirstOrDefault();
        var summary = meta?.Below("abstract").FirstOrDefault(element => element.Of("abstract-type") is null);
        var body = root.Child("body");
        List<string> captions = [.. body?.Below("caption").Select(caption => caption.Line()).OfType<string>() ?? []];
        var text = body is null ? "" : TextOf(body);
        var shortText = summary is null
            ? null
            : XmlText.Paragraphs(summary.Without(element => element.Parent == summary && element.Name.LocalName == "title"));
        if (text.Length == 0 && string.IsNullOrEmpty(shortText))
        {
            return null;
        }

        var published = Published(meta);
        var title = meta?.Below("article-title").FirstOrDefault().Line();
        List<string> authors = [.. meta?.Below("contrib").Where(contrib => contrib.Of("contrib-type") is null or "author")
            .Select(Name).OfType<string>().Distinct() ?? []];
        return new Article
        {
            Text = text.Length > 0
                ? string.Join("\n\n", [PrintedHead.CutFrom(text, title, authors), .. root.Below("fn").Select(NoteOf).OfType<string>()])
                : shortText!,
            Title = title,
            Summary = text.Length > 0 && !string.IsNullOrEmpty(shortText) ? shortText : null,
            Authors = authors,
            Source = journal?.Below("journal-title").FirstOrDefault().Line(),
            Section = meta?.Below("subject").FirstOrDefault().Line(),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Language = LanguageCode.Read(root.Of("lang")),
            Url = meta?.Below("self-uri").FirstOrDefault().Of("href") ?? (Number(meta, "doi") is { } doi ? $"https://doi.org/{doi}" : null),
            Id = ArticleId.Given(Number(meta, "doi") ?? meta?.Below("article-id").FirstOrDefault().Line()),
            Captions = captions,
            Extra = ExtraFields.Of(("page", meta?.Below("fpage").FirstOrDefault().Line())),
        };
    }

    /// <summary>A table keeps its rows; what names it stands among the captions.</summary>
    private static string TextOf(XElement body) => XmlText.Paragraphs(WithParagraphs(body.Without(element =>
        Aside.Contains(element.Name.LocalName)
        || (element.Parent?.Name.LocalName == "table-wrap" && element.Name.LocalName is "label" or "caption"))));

    /// <summary>A note at the foot of the page: it stands behind the text, as in other documents.</summary>
    private static string? NoteOf(XElement note) => note.Without(element => element.Name.LocalName == "label").Line();

    /// <summary>Titles of sections are paragraphs of their own.</summary>
    private static XElement WithParagraphs(XElement body)
    {
        foreach (var title in body.Below("title", "label").ToList())
        {
            title.Name = "p";
        }

        return body;
    }

    private PublicationTime? Published(XElement? meta)
    {
        var dates = meta?.Below("pub-date").ToList() ?? [];
        var best = dates.Find(date => (date.Of("pub-type") ?? date.Of("date-type")) is "epub" or "ppub" or "pub") ?? dates.FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        var month = best.Child("month").Line();
        var number = int.TryParse(month, System.Globalization.CultureInfo.InvariantCulture, out var given) ? given
            : month is null ? null
            : CalendarWords.MonthNamed(month);
        var day = int.TryParse(best.Child("day").Line(), System.Globalization.CultureInfo.InvariantCulture, out var known)
            ? known
            : (int?)null;
        var printed = number is null ? best.Child("year").Line()
            : day is null ? FormattableString.Invariant($"{best.Child("year").Line()}-{number:00}")
            : FormattableString.Invariant($"{best.Child("year").Line()}-{number:00}-{day:00}");
        return PrintedTime.Read(best.Of("iso-8601-date") ?? printed, options.TimeZone);
    }

    private static string? Number(XElement? meta, string type) =>
        meta?.Below("article-id").FirstOrDefault(number => number.Of("pub-id-type") == type).Line();

    private static string? Name(XElement contrib) =>
        contrib.Child("name") is { } name ? Spaces.Clean($"{name.Child("given-names").Line()} {name.Child("surname").Line()}")
        : contrib.Child("string-name", "collab").Line();
}
