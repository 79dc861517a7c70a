using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Names;
using SearchService.Readers.Text;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Databases.Genios;

/// <summary>GBI-Genios and wiso as text: labelled lines above or below the text, a notice of rights at the end of each document.</summary>
internal sealed partial class GeniosExport : IDatabaseExport
{
    public bool Tells(string head) =>
        head.Contains("Quelle:", StringComparison.Ordinal) && SourceLine().IsMatch(head) && Mark().IsMatch(head);

    public DocumentEdge EdgeAt(string line) => LastLine().IsMatch(line) ? DocumentEdge.End : DocumentEdge.None;

    public bool IsDocument(IReadOnlyList<string> document) => document.Any(line => SourceLine().IsMatch(line));

    public Article? Read(IReadOnlyList<string> document, TimeZoneInfo zone)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        foreach (var line in document)
        {
            if (Label().Match(line) is { Success: true } field)
            {
                fields.TryAdd(field.Groups["name"].Value, field.Groups["value"].Value.Trim());
            }
            else if (!LastLine().IsMatch(line))
            {
                rest.Add(line);
            }
        }

        if (!fields.TryGetValue("Quelle", out var source))
        {
            return null;
        }

        // Some exports repeat newspaper and day above the headline.
        var lines = rest.SkipWhile(line => string.IsNullOrWhiteSpace(line) || Spaces.Clean(line) == Spaces.Clean(source)).ToList();
        var title = lines.Count > 0 ? Spaces.Clean(lines[0]) : null;
        var below = lines.Skip(1).SkipWhile(string.IsNullOrWhiteSpace).ToList();
        var authors = below.Count > 0 ? Byline.Read(Spaces.Clean(below[0])) : null;
        var text = TextBody.Of(authors is null ? below : below.Skip(1));
        if (text.Length == 0)
        {
            return null;
        }

        var printed = Printed().Match(source);
        var published = HeadDate.Read(printed.Groups["day"].Value, zone);
        return new Article
        {
            Text = text,
            Title = title,
            Authors = authors ?? AuthorNames.Split(fields.GetValueOrDefault("Autor")),
            Source = printed.Success ? printed.Groups["paper"].Value.Trim() : source,
            Section = fields.GetValueOrDefault("Ressort"),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Url = fields.GetValueOrDefault("Dauerhafte Adresse des Dokuments"),
            Id = ArticleId.Given(fields.GetValueOrDefault("Dokumentnummer")),
            Extra = ExtraFields.Of(("page", printed.Groups["page"].Value)),
        };
    }

    [GeneratedRegex(@"^[ \t]*Quelle:[ \t]*\S", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex SourceLine();

    [GeneratedRegex(
        @"GBI-Genios|wiso-net\.de|genios\.de", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?:©|\(c\))\s*GBI-Genios", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex LastLine();

    [GeneratedRegex(
        @"^\s*(?<name>Quelle|ISSN|Ressort|Rubrik|Dokumentnummer|Autor|Ausgabe|Serie|Schlagworte|Dauerhafte Adresse des Dokuments"
        + @"|Alle Rechte vorbehalten|Land|Branche|Personen|Firmen|Börsensegment|Region|Dokumenttyp)\s*:[ \t]*(?<value>.*)$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Label();

    /// <summary><c>Kurier vom 12.09.2023, Seite 4</c>, <c>Kurier, 12.09.2023, Nr. 212, S. 4</c>.</summary>
    [GeneratedRegex(
        @"^(?<paper>.{2,120}?)(?:\s+vom|,)?\s+(?<day>\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{4})"
        + @"(?:[^\n]{0,80}?\b(?:Seite|S\.)\s*(?<page>[\p{L}\d\-]{1,12}))?",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Printed();
}
