using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Html;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Notes;

/// <summary>
/// An export of Evernote (ENEX), streamed: each note is an article, <c>notes.enex#n</c>. Pictures and attached files are passed over. The
/// day on which a page was clipped is never that of its publication.
/// </summary>
internal sealed class EvernoteReader(ReaderOptions options) : IFormatReader
{
    private static readonly string[] Kept = ["created", "updated"];

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = StreamedXml.Open(entry);
        var number = 0;
        while (!xml.IsOver())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "note")
            {
                xml.Read();
                continue;
            }

            var file = FormattableString.Invariant($"{entry.File}#{++number}");
            var note = Note(xml, out var rejection, cancellation);
            yield return rejection is not null ? new EntryRejected(file, rejection)
                : ToArticle(note) is { } article ? new ArticleRead(file, article) { MayBeDatedByPath = false }
                : new EntryRejected(file, Rejections.NoText("The note has no text: it is a picture or an attached file."));
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The export has no notes."));
        }
    }

    /// <summary>The note without what is attached to it. Moves behind it.</summary>
    private XElement Note(XmlReader xml, out Rejection? rejection, CancellationToken cancellation)
    {
        rejection = null;
        var note = new XElement("note");
        using (var inside = xml.ReadSubtree())
        {
            inside.Read();
            inside.Read();
            while (!inside.IsOver())
            {
                cancellation.ThrowIfCancellationRequested();
                if (inside.NodeType != XmlNodeType.Element)
                {
                    inside.Read();
                }
                else if (inside.LocalName == "resource")
                {
                    inside.Skip();
                }
                else if (StreamedXml.Element(inside, options, out var refused) is { } field)
                {
                    note.Add(field);
                }
                else
                {
                    rejection = refused;
                }
            }
        }

        xml.Read();
        return note;
    }

    private static Article? ToArticle(XElement note)
    {
        if (note.Child("content")?.Value is not { } content || PlainMarkup.ToText(content) is not { } text)
        {
            return null;
        }

        var extra = Kept.Select(name => (name, note.Child(name).Line())).Where(field => field.Item2 is not null)
            .ToDictionary(field => field.name, field => JsonSerializer.SerializeToElement(field.Item2!));
        List<string> tags = [.. note.Elements().Where(each => each.Name.LocalName == "tag").Select(tag => tag.Line()).OfType<string>()];
        if (tags.Count > 0)
        {
            extra["tags"] = JsonSerializer.SerializeToElement(tags);
        }

        return new Article
        {
            Text = text,
            Title = note.Child("title").Line(),
            Authors = AuthorNames.Split(note.Below("author").FirstOrDefault().Line()),
            Url = note.Below("source-url").FirstOrDefault().Line(),
            Extra = extra,
        };
    }
}
