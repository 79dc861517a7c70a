using System.Xml;
using SearchService.Readers.Names;

namespace SearchService.Readers.Wikis;

/// <summary>A page of a dump as it was read so far.</summary>
internal sealed class WikiPage
{
    public string Title { get; set; } = "";

    public string NameSpace { get; set; } = "0";

    public bool IsRedirect { get; set; }

    public bool IsTooLarge { get; set; }

    /// <summary>When the last revision was saved.</summary>
    public string? Timestamp { get; set; }

    public string Text { get; set; } = "";

    public bool IsArticle => NameSpace.Trim() is "0" or "" && !IsRedirect
        && !Text.TrimStart().StartsWith("#REDIRECT", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What the dump says of its wiki.</summary>
internal sealed class WikiSite
{
    public string? Name { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The address of the main page.</summary>
    private string? _base;

    /// <summary>Takes the element on which the reader stands and moves on.</summary>
    public void Take(XmlReader xml)
    {
        if (xml.LocalName == "mediawiki")
        {
            Language = LanguageCode.Read(xml.GetAttribute("xml:lang"));
            xml.Read();
        }
        else if (xml.LocalName == "sitename")
        {
            Name = xml.ReadElementContentAsString();
        }
        else
        {
            _base = xml.ReadElementContentAsString();
        }
    }

    public string? AddressOf(string title) =>
        _base is not null && _base.LastIndexOf('/') is > 8 and var slash
            ? _base[..(slash + 1)] + Uri.EscapeDataString(title.Replace(' ', '_')).Replace("%2F", "/", StringComparison.Ordinal)
            .Replace("%3A", ":", StringComparison.Ordinal)
            : null;
}
