using System.Xml;
using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;
using SearchService.Readers.Xml;
using XmlText = SearchService.Readers.Xml.XmlText;

namespace SearchService.Readers.Corpora;

/// <summary>
/// TEI P4 and P5: a text is an article. Where its body is parted into articles (<c>div type="article"</c>), or a corpus holds several
/// texts, each is one, named <c>file.xml#n</c>.
/// </summary>
internal sealed class TeiReader(ReaderOptions options) : IFormatReader
{
    private const int FewestWords = 3;

    private static readonly string[] Unread =
        ["note", "fw", "pb", "lb", "cb", "figDesc", "del", "back", "front", "byline", "docAuthor", "dateline", "docDate"];

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = StreamedXml.Open(entry);
        var isCorpus = false;
        var number = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("TEI" or "TEI.2"))
            {
                isCorpus |= xml.NodeType == XmlNodeType.Element && xml.LocalName.StartsWith("teiCorpus", StringComparison.Ordinal);
                xml.Read();
                continue;
            }

            if (StreamedXml.Element(xml, options, out var rejection) is not { } text)
            {
                yield return new EntryRejected(
                    FormattableString.Invariant($"{entry.File}#{++number}"), rejection!);
                continue;
            }

            var articles = ArticlesOf(text);
            foreach (var article in articles)
            {
                var file = isCorpus || articles.Count > 1 ? FormattableString.Invariant($"{entry.File}#{++number}") : entry.File;
                number += file == entry.File ? 1 : 0;
                yield return ToArticle(text, article, articles.Count > 1) is { } read
                    ? new ArticleRead(file, read)
                    : new EntryRejected(file, Rejections.NoText("The text has no paragraphs in its body."));
            }
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The TEI file has no text."));
        }
    }

    private static List<XElement> ArticlesOf(XElement text)
    {
        var body = text.Below("body").FirstOrDefault() ?? text.Below("text").FirstOrDefault();
        var parts = body?.Below("div", "div1", "div2")
            .Where(div => div.Of("type")?.ToLowerInvariant() is "article" or "story" or "news" or "newsarticle").ToList() ?? [];
        return parts.Count > 0 ? parts : body is null ? [text] : [body];
    }

    private Article? ToArticle(XElement text, XElement part, bool isOneOfMany)
    {
        var header = text.Child("teiHeader");
        var origin = header?.Below("sourceDesc").FirstOrDefault();
        var head = part.Below("head").FirstOrDefault();
        var byline = part.Below("byline").FirstOrDefault().Line() ?? part.Below("docAuthor").FirstOrDefault().Line();
        var dateline = part.Below("dateline").FirstOrDefault();
        var titled = header?.Below("titleStmt").FirstOrDefault()?.Child("title").Line();
        var title = isOneOfMany ? head.Line() ?? titled : titled ?? head.Line();
        var heads = 0;
        EndLines(part);
        var content = part.Without(element => element.Name.LocalName switch
        {
            "div" => element.Of("type")?.ToLowerInvariant() is "comments" or "notes" or "advertisement",
            "sic" or "orig" or "abbr" => element.Parent?.Name.LocalName == "choice",
            "head" => heads++ == 0 && (isOneOfMany || element.Line() == title),
            var name => Unread.Contains(name),
        });
        var body = XmlText.Paragraphs(content);
        if (body.Length == 0)
        {
            return null;
        }

        var published = Date(isOneOfMany ? part : null) ?? Date(origin) ?? Date(header?.Below("publicationStmt").FirstOrDefault())
            ?? Date(header?.Below("creation").FirstOrDefault());
        var authors = AuthorNames.Split(byline) is { Count: > 0 } named ? named : isOneOfMany ? [] : Authors(header);
        return new Article
        {
            Text = string.Join("\n\n", [PrintedHead.CutFrom(body, title, authors), .. Notes(part)]),
            Title = title,
            Authors = authors,
            Source = origin?.Below("title").FirstOrDefault(element => element.Of("level") is "j" or "s")
                .Line() ?? (isOneOfMany ? titled : null)
                ?? origin?.Below("title").FirstOrDefault(element => element.Line() != title).Line()
                ?? header?.Below("publicationStmt").FirstOrDefault()?.Child("publisher").Line(),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Dateline = dateline.Line(),
            Language = LanguageCode.Read(header?.Below("language").FirstOrDefault().Of("ident") ?? text.Of("lang") ?? part.Of("lang")),
            Url = header?.Below("ptr", "ref").Select(pointer => pointer.Of("target"))
                .FirstOrDefault(target => target is not null && target.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                ?? header?.Below("idno").FirstOrDefault(number => number.Of("type")?.ToLowerInvariant() is "url" or "uri").Line(),
            Id = ArticleId.Given(part.Of("id")),
            Captions = [.. part.Below("figDesc").Select(caption => caption.Line()).OfType<string>()],
        };
    }

    /// <summary>
    /// Takes away the hyphen of a word that a line's end parts (<c>wa-&lt;lb break="no"/&gt;ter</c>), and writes a space for any other end.
    /// </summary>
    private static void EndLines(XElement part)
    {
        foreach (var element in part.DescendantsAndSelf().ToList())
        {
            XText? before = null;
            var isParted = false;
            foreach (var node in element.Nodes().ToList())
            {
                if (node is XText text)
                {
                    text.Value = isParted ? text.Value.TrimStart() : text.Value;
                    (before, isParted) = (text, false);
                }
                else if (node is XElement { Name.LocalName: "lb" or "pb" or "cb" } end && end.Of("break") == "no"
                    && before?.Value.TrimEnd() is [.., '-' or '¬' or '\u2010'] word)
                {
                    before.Value = word[..^1];
                    (before, isParted) = (null, true);
                }
                else if (node is XElement { Name.LocalName: "lb" or "pb" or "cb" } other && other.Of("break") != "no")
                {
                    // To put a text beside it would look for its place among all that stands there.
                    other.Name = other.Name.Namespace + "hi";
                    other.ReplaceNodes(" ");
                }
            }
        }
    }

    /// <summary>Notes of whoever wrote the text, which stand at its foot; a word or two is a mark of the edition.</summary>
    private static IEnumerable<string> Notes(XElement part) => part.Below("note")
        .Where(note => note.Ancestors().All(above => above.Name.LocalName != "note")
            && note.Of("type")?.ToLowerInvariant() is not ("editorial" or "comment"))
        .Select(note => note.Line()).OfType<string>()
        .Where(note => note.AsSpan().Count(' ') >= FewestWords - 1);

    private PublicationTime? Date(XElement? element) => element?.Below("date", "docDate")
        .Select(date => PrintedTime.Read(date.Of("when") ?? date.Of("when-iso") ?? date.Of("value") ?? date.Line(), options.TimeZone))
        .FirstOrDefault(time => time is not null);

    private static IReadOnlyList<string> Authors(XElement? header) =>
        AuthorNames.Split(header?.Below("titleStmt").Take(1).SelectMany(statement => statement.Below("author")).Select(Name) ?? []);

    private static string? Name(XElement author) =>
        author.Below("surname").FirstOrDefault().Line() is { } surname
            ? Spaces.Clean($"{author.Below("forename").FirstOrDefault().Line()} {surname}")
            : author.Line();
}
