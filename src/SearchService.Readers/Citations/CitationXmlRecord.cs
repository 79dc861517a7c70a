using System.Xml;
using System.Xml.Linq;
using SearchService.Readers.Text;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Citations;

/// <summary>The fields of one reference in XML, under names that are the same for every vocabulary.</summary>
internal sealed class CitationXmlRecord
{
    public const string Text = "text";
    public const string Title = "title";
    public const string Author = "author";
    public const string Source = "source";
    public const string Date = "date";
    public const string Year = "year";
    public const string Url = "url";
    public const string Language = "language";
    public const string Page = "page";
    public const string Id = "id";

    private static readonly string[] Records = ["record", "PubmedArticle", "PubmedBookArticle", "mods"];

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>Whether the repository says only that it had the record.</summary>
    public bool IsDeleted { get; private init; }

    /// <summary>
    /// Whether a record begins here. In Zotero's RDF that is each element below the root, except attached files and notes.
    /// </summary>
    public static bool Is(XmlReader xml) => Records.Contains(xml.LocalName)
        || (xml.LocalName == "dc" && xml.Depth == 0)
        || (xml.Depth == 1 && xml.NamespaceURI == "http://purl.org/net/biblio#" && xml.LocalName is not ("Memo" or "Journal" or "Series"))
        || (xml.Depth == 1 && xml.LocalName is "Description" or "UserItem" && xml.NamespaceURI.Length > 0);

    /// <summary>The values of a field, in the order of the record.</summary>
    public IReadOnlyList<string> Values(string field) => _values.GetValueOrDefault(field) ?? [];

    public static CitationXmlRecord Read(XElement element)
    {
        var record = new CitationXmlRecord
        {
            IsDeleted = element.Child("header").Of("status") == "deleted",
        };
        switch (element.Name.LocalName)
        {
            case "mods":
                record.TakeMods(element);
                break;
            case "PubmedArticle" or "PubmedBookArticle":
                record.TakePubMed(element);
                break;
            case "record" when element.Child("ref-type", "contributors", "titles") is not null:
                record.TakeEndNote(element);
                break;
            case "record" when element.Below("mods").FirstOrDefault() is { } mods:
                record.Add(Id, element.Child("header")?.Child("identifier")?.Value);
                record.TakeMods(mods);
                break;
            case "record" or "dc":
                record.TakeDublinCore(element);
                break;
            default:
                record.TakeZotero(element);
                break;
        }

        return record;
    }

    private void TakeEndNote(XElement record)
    {
        Add(Text, record.Child("abstract")?.Value);
        Add(Title, record.Below("title").FirstOrDefault()?.Value);
        AddAll(Author, record.Child("contributors")?.Child("authors")?.Below("author"));
        Add(Source, record.Below("secondary-title").FirstOrDefault()?.Value ?? record.Below("full-title").FirstOrDefault()?.Value);
        AddAll(Date, record.Child("dates")?.Below("date"));
        Add(Year, record.Child("dates")?.Child("year")?.Value);
        AddAll(Url, record.Below("url"));
        Add(Language, record.Child("language")?.Value);
        Add(Page, record.Child("pages")?.Value);
    }

    private void TakePubMed(XElement record)
    {
        foreach (var part in record.Below("AbstractText").Where(part => part.Parent?.Name.LocalName == "Abstract"))
        {
            Add(Text, part.Of("Label") is { } label ? $"{label}: {part.Value}" : part.Value);
        }

        Add(Title, record.Below("ArticleTitle").FirstOrDefault()?.Value.TrimEnd('.'));
        foreach (var author in record.Below("AuthorList").Take(1).SelectMany(list => list.Elements()))
        {
            Add(Author, author.Child("LastName") is { } family
                ? $"{family.Value}, {author.Child("ForeName", "Initials")?.Value}" : author.Child("CollectiveName")?.Value);
        }

        Add(Source, record.Below("Journal").FirstOrDefault()?.Child("Title", "ISOAbbreviation")?.Value);
        if (record.Below("PubDate").FirstOrDefault() is { } day)
        {
            Add(Date, day.Child("MedlineDate")?.Value
                ?? string.Join(' ', new[] { "Day", "Month", "Year" }.Select(name => day.Child(name)?.Value)).Trim());
            Add(Year, day.Child("Year")?.Value);
        }

        Add(Language, record.Below("Language").FirstOrDefault()?.Value);
        Add(Page, record.Below("MedlinePgn").FirstOrDefault()?.Value);
        Add(Id, record.Below("PMID").FirstOrDefault()?.Value);
    }

    private void TakeMods(XElement record)
    {
        var host = record.Elements().FirstOrDefault(part => part.Name.LocalName == "relatedItem" && part.Of("type") == "host");
        AddAll(Text, record.Elements().Where(part => part.Name.LocalName == "abstract"));
        Add(Title, TitleOf(record));
        foreach (var name in record.Elements().Where(part => part.Name.LocalName == "name"))
        {
            var family = name.Elements().FirstOrDefault(part => part.Of("type") == "family")?.Value;
            Add(Author, family is null ? name.Child("namePart")?.Value
                : $"{family}, {name.Elements().FirstOrDefault(part => part.Of("type") == "given")?.Value}");
        }

        Add(Source, host is null ? null : TitleOf(host));
        AddAll(Date, record.Child("originInfo")?.Below("dateIssued"));
        AddAll(Date, host?.Below("date", "dateIssued"));
        AddAll(Date, record.Child("originInfo")?.Below("dateCreated"));
        AddAll(Url, record.Child("location")?.Below("url"));
        Add(Language, record.Child("language")?.Child("languageTerm")?.Value);
        Add(Page, host?.Below("start").FirstOrDefault()?.Value);
        Add(Id, record.Child("recordInfo")?.Child("recordIdentifier")?.Value ?? record.Child("identifier")?.Value);
    }

    private static string? TitleOf(XElement record) =>
        record.Child("titleInfo") is { } title ? $"{title.Child("nonSort")?.Value} {title.Child("title")?.Value}" : null;

    private void TakeDublinCore(XElement record)
    {
        AddAll(Text, record.Below("description", "abstract"));
        Add(Title, record.Below("title").FirstOrDefault()?.Value);
        AddAll(Author, record.Below("creator"));
        AddAll(Source, record.Below("isPartOf"));
        AddAll(Source, record.Below("publisher"));
        AddAll(Source, record.Below("source"));
        AddAll(Date, record.Below("date", "issued"));
        AddAll(Url, record.Below("identifier").Where(given => given.Value.TrimStart().StartsWith("http", StringComparison.Ordinal)));
        Add(Language, record.Below("language").FirstOrDefault()?.Value);
        Add(Id, record.Child("header")?.Child("identifier")?.Value);
    }

    private void TakeZotero(XElement item)
    {
        Add(Text, item.Child("abstract")?.Value);
        Add(Title, item.Child("title")?.Value);
        foreach (var author in item.Child("authors")?.Below("Person") ?? [])
        {
            Add(Author, $"{author.Child("surname")?.Value}, {author.Child("givenName", "givenname")?.Value}");
        }

        Add(Source, item.Child("isPartOf")?.Below("title").FirstOrDefault()?.Value
            ?? item.Child("publisher")?.Below("name").FirstOrDefault()?.Value);
        Add(Date, item.Child("date")?.Value);
        Add(Url, item.Child("identifier")?.Below("value").FirstOrDefault()?.Value ?? item.Of("about"));
        Add(Language, item.Child("language")?.Value);
        Add(Page, item.Child("pages")?.Value);
    }

    private void AddAll(string field, IEnumerable<XElement>? elements)
    {
        foreach (var element in elements ?? [])
        {
            Add(field, element.Value);
        }
    }

    private void Add(string field, string? value)
    {
        var given = field == Text ? value?.ReplaceLineEndings("\n").Trim() : value is null ? null : Spaces.Clean(value).TrimEnd(',');
        if (string.IsNullOrEmpty(given))
        {
            return;
        }

        if (!_values.TryGetValue(field, out var values))
        {
            _values[field] = values = [];
        }

        values.Add(given);
    }
}
