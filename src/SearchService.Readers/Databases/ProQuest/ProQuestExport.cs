using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Databases.ProQuest;

/// <summary>ProQuest as text: documents between rules, fields as <c>Publication title: …</c>, the text behind <c>Full text:</c>.</summary>
internal sealed partial class ProQuestExport : IDatabaseExport
{
    private static readonly HashSet<string> Paragraphed =
        new(StringComparer.OrdinalIgnoreCase) { "full text", "abstract", "abstract (summary)" };

    public bool Tells(string head) => Marks().Count(head) > 0 && Fields().Matches(head).Select(match => match.Groups["name"].Value)
        .Distinct(StringComparer.OrdinalIgnoreCase).Count() > 3;

    public DocumentEdge EdgeAt(string line) => Rule().IsMatch(line) ? DocumentEdge.Start : DocumentEdge.None;

    public bool IsDocument(IReadOnlyList<string> document) =>
        document.Any(
            line => line.StartsWith("ProQuest document ID", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Publication title:", StringComparison.OrdinalIgnoreCase));

    public Article? Read(IReadOnlyList<string> document, TimeZoneInfo zone)
    {
        var fields = FieldsOf(document);
        string? Line(params string[] names) => names.Select(name => fields.GetValueOrDefault(name)).OfType<string>()
            .Select(value => Spaces.Clean(value)).FirstOrDefault(value => value.Length > 0);
        var text = fields.GetValueOrDefault("full text") is { Length: > 0 } full && !NotAvailable().IsMatch(full) ? full
            : fields.GetValueOrDefault("abstract") ?? fields.GetValueOrDefault("abstract (summary)");
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var info = Line("publication info");
        var published = HeadDate.Read(Line("publication date", "last updated date") ?? "", zone)
            ?? (info is not null && DayIn().Match(info) is { Success: true } day ? HeadDate.Read(day.Value, zone) : null)
            ?? HeadDate.Read(Line("publication year", "year") ?? "", zone);
        return new Article
        {
            Text = Rights().Replace(text, ""),
            Title = Line("title") ?? TitleAbove(document),
            Source = Line("publication title", "publication") is { } paper
                ? Edition().Replace(paper, "")
                : info?.Split([';', ','])[0].Trim(),
            Authors = AuthorNames.Split(Authors(Line("author", "authors"))),
            Section = Line("section"),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Language = LanguageCode.Read(Line("language of publication", "language")),
            Url = Line("document url", "url") is { } url && Uri.TryCreate(url, UriKind.Absolute, out _) ? url : null,
            Dateline = Line("dateline"),
            Id = ArticleId.Given(Line("proquest document id")),
            Extra = ExtraFields.Of(("page", Line("pages", "first page", "start page"))),
        };
    }

    /// <summary><c>Lee, Ann; Chen, Bo</c>, at times with the paper behind a full stop.</summary>
    private static IEnumerable<string?> Authors(string? printed) =>
        printed?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.TrimEnd('.')) ?? [];

    private static Dictionary<string, string> FieldsOf(IReadOnlyList<string> document)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? open = null;
        var value = new List<string>();
        foreach (var line in document)
        {
            if (Fields().Match(line) is { Success: true } match)
            {
                Take();
                open = match.Groups["name"].Value;
                value = [match.Groups["value"].Value];
            }
            else if (line.Trim().Equals("full text", StringComparison.OrdinalIgnoreCase))
            {
                Take();
                (open, value) = ("full text", []);
            }
            else if (Details().IsMatch(line))
            {
                Take();
                open = null;
            }
            else if (!Rule().IsMatch(line))
            {
                value.Add(line);
            }
        }

        Take();
        return fields;

        void Take()
        {
            if (open is not null)
            {
                // A field on a line ends with it; only texts have paragraphs.
                var isLong = Paragraphed.Contains(open);
                fields.TryAdd(
                    open, TextBody.Of(isLong ? value : value.TakeWhile((line, index) => index == 0 || !string.IsNullOrWhiteSpace(line))));
            }
        }
    }

    /// <summary>The headline stands below the document's number, above its fields.</summary>
    private static string? TitleAbove(IReadOnlyList<string> document) => document
        .TakeWhile(line => !Fields().IsMatch(line))
        .Select(line => Spaces.Clean(line))
        .LastOrDefault(line => line.Length > 0 && !Rule().IsMatch(line) && !Numbered()
            .IsMatch(line) && !line.StartsWith("ProQuest document link", StringComparison.Ordinal));

    [GeneratedRegex(@"ProQuest|^\s*Publication title:", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\s*_{20,}\s*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:Document )?\d+ of \d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^[ \t]*(?<name>Title|Author|Authors|Publication info|Publication title|Publication|Abstract|Abstract \(summary\)|Full [tT]ext"
        + @"|Subject|Location|People|Company / organization|Company|Classification|Identifier / keyword|Volume|Issue|First page"
        + @"|Start page|Pages|Number of pages|Publication year|Year|Publication date|Section|Publisher|Place of publication"
        + @"|Country of publication|Publication subject|ISSN|Source type|Language of publication|Language|Document type|Document feature"
        + @"|Dateline|Column|DOI|ProQuest document ID|Document URL|URL|Copyright|Last updated|Last updated date|Database|Links|Credit"
        + @"|CREDIT"
        + @"|CODEN|Accession number|Publication note|Correction|Alternate title|Title alternate|Tags|Supplement|Publication frequency"
        + @"|e-ISSN|Full text availability|Series|Edition)[ \t]*:(?:[ \t\u00A0]+(?<value>[^\n]*?)|(?<value>))[ \t]*\r?$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex Fields();

    /// <summary>The heading of the fields below the text.</summary>
    [GeneratedRegex(@"^\s*(?:Indexing \()?(?:document )?details\)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Details();

    /// <summary>The notice of rights that ends the text of some papers.</summary>
    [GeneratedRegex(
        @"(?<=\S)\s*\n\nCopyright [^\n]{3,120}\d{4}\.?\s*\z", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Rights();

    [GeneratedRegex(
        @"\A(?:Not available|None available|Full text (?:is )?(?:not |un)available)\.?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex NotAvailable();

    [GeneratedRegex(
        @"(?:\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4})",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex DayIn();

    /// <summary><c>New York Times, Late Edition (East Coast); New York, N.Y.</c> names edition and place as well.</summary>
    [GeneratedRegex(@"\s*(?:;.*|,\s*[^,;]*[Ee]dition\b.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Edition();
}
