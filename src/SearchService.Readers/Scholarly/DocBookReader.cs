using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;
using SearchService.Readers.Xml;
using XmlText = SearchService.Readers.Xml.XmlText;

namespace SearchService.Readers.Scholarly;

/// <summary>A document in DocBook 4 or 5 (OASIS): one article.</summary>
internal sealed class DocBookReader(ReaderOptions options) : IFormatReader
{
    private static readonly string[] Unread =
        ["info", "articleinfo", "bookinfo", "sectioninfo", "footnote", "footnoteref", "indexterm", "index", "toc", "imageobject",
            "textobject", "remark", "bibliography"];

    /// <summary>What parts paragraphs, by the name that it has in HTML.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["para"] = "p",
        ["simpara"] = "p",
        ["formalpara"] = "div",
        ["title"] = "p",
        ["subtitle"] = "p",
        ["bridgehead"] = "p",
        ["literallayout"] = "p",
        ["row"] = "tr",
        ["entry"] = "td",
        ["member"] = "p",
        ["term"] = "p",
    };

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) => XmlStory.Read(
        entry, options, ToArticle, "The DocBook document has no paragraphs.", cancellation);

    private Article? ToArticle(XElement root)
    {
        var info = root.Child("info", "articleinfo", "bookinfo");
        var title = (root.Child("title") ?? info?.Child("title")).Line();
        List<string> captions = [.. root.Below("caption").Select(caption => caption.Line()).OfType<string>()];
        List<string> notes = [.. root.Below("footnote").Select(note => note.Line()).OfType<string>()];
        var isTitled = false;
        var body = root.Without(element => Unread.Contains(element.Name.LocalName) || element.Name.LocalName == "caption"
            || (!isTitled && element.Name.LocalName == "title" && (isTitled = element.Line() == title)));
        foreach (var element in body.Descendants().ToList())
        {
            element.Name = Names.GetValueOrDefault(element.Name.LocalName, element.Name.LocalName);
        }

        var text = XmlText.Paragraphs(body);
        if (text.Length == 0)
        {
            return null;
        }

        var published = PrintedTime.Read(
            (info?.Child("pubdate", "date") ?? info?.Below("pubdate", "date").FirstOrDefault()).Line(), options.TimeZone);
        var authors = AuthorNames.Split(info?.Below("author").Select(Name) ?? []);
        return new Article
        {
            Text = string.Join("\n\n", [PrintedHead.CutFrom(text, title, authors), .. notes]),
            Title = title,
            Authors = authors,
            Source = info?.Below("publishername").FirstOrDefault().Line(),
            Summary = info?.Child("abstract").Line(),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Language = LanguageCode.Read(root.Of("lang")),
            Captions = captions,
        };
    }

    private static string? Name(XElement author) =>
        author.Below("surname").FirstOrDefault().Line() is { } family
            ? Spaces.Clean($"{author.Below("firstname", "givenname").FirstOrDefault().Line()} {family}")
            : (author.Below("personname", "orgname").FirstOrDefault() ?? author).Line();
}
