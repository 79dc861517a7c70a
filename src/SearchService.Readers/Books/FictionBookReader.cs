using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;
using SearchService.Readers.Xml;
using XmlText = SearchService.Readers.Xml.XmlText;

namespace SearchService.Readers.Books;

/// <summary>
/// A book in FictionBook 2: each of its outermost sections with running text is an article, <c>book.fb2#n</c>, its source the book; a book
/// of one section is one article with the book's title. Notes stand behind the section that names them.
/// </summary>
internal sealed class FictionBookReader(ReaderOptions options) : IFormatReader
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["title"] = "div",
        ["subtitle"] = "p",
        ["v"] = "p",
        ["text-author"] = "p",
        ["cite"] = "blockquote",
        ["epigraph"] = "blockquote",
    };

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = SafeXml.Open(entry, options, cancellation, out var rejection);
        if (xml is null)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        var book = StreamedXml.Whole(xml);
        var notes = book.Elements().Where(part => part.Name.LocalName == "body").Skip(1).SelectMany(body => body.Below("section"))
            .ToLookup(note => note.Of("id"));
        var described = Described(book.Child("description"));
        var articles = Sections(book).Select(section => ToArticle(section, described, notes)).OfType<Article>().ToList();
        return articles.Count switch
        {
            0 => [new EntryRejected(entry.File, Rejections.NoText("The book has no section with text."))],
            1 => [new ArticleRead(entry.File, articles[0] with { Title = described.Source ?? articles[0].Title })],
            _ => articles.Select((article, i) => new ArticleRead(FormattableString.Invariant($"{entry.File}#{i + 1}"), article)),
        };
    }

    /// <summary>Those of the first body; the others hold notes. A section that holds nothing but sections is a part of the book.</summary>
    private static IEnumerable<XElement> Sections(XElement book) =>
        book.Child("body")?.Elements().Where(part => part.Name.LocalName == "section").SelectMany(Outermost) ?? [];

    private static IEnumerable<XElement> Outermost(XElement section) =>
        section.Elements().All(part => part.Name.LocalName is "section" or "title" or "epigraph")
        && section.Elements().Any(part => part.Name.LocalName == "section")
            ? section.Elements().Where(part => part.Name.LocalName == "section").SelectMany(Outermost)
            : [section];

    private static Article? ToArticle(XElement section, Article described, ILookup<string?, XElement> notes)
    {
        var title = section.Child("title") is { } heading
            ? Spaces.Clean(string.Join(' ', heading.Elements().Select(line => line.Line())))
            : null;
        var body = section.Without(part => part == section.Child("title")
            || (part.Name.LocalName == "a" && part.Of("type") == "note"));
        foreach (var part in body.Descendants())
        {
            part.Name = Names.GetValueOrDefault(part.Name.LocalName, part.Name.LocalName);
        }

        var text = XmlText.Paragraphs(body);
        return text.Length == 0 ? null : described with
        {
            Text = string.Join("\n\n", [text, .. Notes(section, notes)]),
            Title = title is { Length: > 0 } ? title : null,
        };
    }

    /// <summary>What the book says of all its parts: an article without a text.</summary>
    private Article Described(XElement? description)
    {
        var info = description?.Child("title-info");
        var written = info?.Child("date");
        var published = PrintedTime.Read(description?.Child("publish-info")?.Child("year").Line(), options.TimeZone)
            ?? PrintedTime.Read(written.Of("value") ?? written.Line(), options.TimeZone);
        return new Article
        {
            Text = "",
            Source = info?.Child("book-title").Line(),
            Authors = AuthorNames.Split(
                info?.Elements().Where(part => part.Name.LocalName == "author").Select(Name) ?? []),
            Language = LanguageCode.Read(info?.Child("lang").Line()),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
        };
    }

    private static IEnumerable<string> Notes(XElement section, ILookup<string?, XElement> notes) => section.Below("a")
        .Where(link => link.Of("type") == "note").Select(link => link.Of("href")?.TrimStart('#')).Distinct()
        .SelectMany(named => notes[named])
        .Select(note => XmlText.Paragraphs(note.Without(part => part.Name.LocalName == "title")))
        .Where(note => note.Length > 0);

    private static string? Name(XElement author) =>
        Spaces.Clean(string.Join(' ', new[] { "first-name", "middle-name", "last-name" }.Select(part => author.Child(part).Line()))) is
        { Length: > 0 } name ? name : author.Child("nickname").Line();
}
