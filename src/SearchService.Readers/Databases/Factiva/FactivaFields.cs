using SearchService.Articles;
using SearchService.Readers.Names;

namespace SearchService.Readers.Databases.Factiva;

/// <summary>The fields of a Factiva document by their two or three letters, as its help pages name them.</summary>
internal sealed class FactivaFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>Headline, byline, day and so on stand on a line; LP and TD hold paragraphs, parted by blank lines.</summary>
    public void Add(string label, string value)
    {
        if (value.Length > 0 && !_fields.TryAdd(label, value))
        {
            _fields[label] += "\n\n" + value;
        }
    }

    public bool Has(string label) => _fields.ContainsKey(label);

    public string? this[string label] => _fields.GetValueOrDefault(label);

    /// <summary>The article, or null where the document has no text.</summary>
    public Article? ToArticle(TimeZoneInfo zone)
    {
        var text = string.Join("\n\n", new[] { this["LP"], this["TD"] }.OfType<string>());
        if (text.Length == 0)
        {
            return null;
        }

        var published = HeadDate.Read($"{this["PD"]} {this["ET"]}".Trim(), zone) ?? HeadDate.Read(this["PD"] ?? "", zone);
        return new Article
        {
            Text = text,
            Title = Line("HD"),
            Source = Line("SN") ?? Line("SC"),
            Authors = AuthorNames.Split(Line("BY")),
            Section = Line("SE") ?? Line("CLM"),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Language = LanguageCode.Read(Line("LA")),
            Captions = Line("ART") is { } caption ? [caption] : [],
            Agency = Line("CR") is { } credit && Text.Lines.AgencyNames.IsAgency(credit) ? credit : null,
            Id = ArticleId.Given(Number()),
            Extra = ExtraFields.Of(("page", Line("PG")), ("edition", Line("ED"))),
        };
    }

    private string? Number() => Line("AN")?.Replace("Document ", "", StringComparison.Ordinal).Trim();

    private string? Line(string label) =>
        this[label]?.Replace("\n\n", " ", StringComparison.Ordinal).Trim() is { Length: > 0 } line ? line : null;
}
