using System.Xml;
using System.Xml.Linq;
using SearchService.Readers.Names;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Feed;

/// <summary>What a feed says about all its items.</summary>
internal sealed class FeedChannel
{
    public string? Title { get; private set; }

    public string? Language { get; private set; }

    /// <summary>In Atom, the writers of every entry that names none (RFC 4287, 4.1.1).</summary>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    public void TakeRoot(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element)
        {
            Language ??= LanguageCode.Read(xml.GetAttribute("xml:lang"));
        }
    }

    public void Take(XElement element)
    {
        if (element.Name.LocalName == "title")
        {
            Title ??= FeedItem.PlainLine(element);
        }
        else if (element.Name.LocalName == "author" && FeedItem.Named(element) is { } author)
        {
            Authors = [.. Authors, author];
        }
        else if (element.Name.LocalName == "language")
        {
            Language ??= LanguageCode.Read(element.Line());
        }
    }
}
