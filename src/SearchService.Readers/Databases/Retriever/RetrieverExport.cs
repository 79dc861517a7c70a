using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Text;

namespace SearchService.Readers.Databases.Retriever;

/// <summary>
/// Retriever (Mediearkivet, Atekst) as text: documents between drawn lines, each with headline, newspaper and day, page, text, and the
/// address at which it can be read.
/// </summary>
internal sealed partial class RetrieverExport : IDatabaseExport
{
    public bool Tells(string head)
    {
        if (!Rule().IsMatch(head))
        {
            return false;
        }

        var documents = Rule().Split(head);
        return documents.Take(2).Select(document => document.Split('\n')).Any(
            document => IsDocument(document) && Filled(document).Count > 2);
    }

    public DocumentEdge EdgeAt(string line) => RuleLine().IsMatch(line) ? DocumentEdge.Start : DocumentEdge.None;

    public bool IsDocument(IReadOnlyList<string> document) => Filled(document) is [_, var paper, ..] && Paper().IsMatch(paper);

    public Article? Read(IReadOnlyList<string> document, TimeZoneInfo zone)
    {
        var head = Filled(document).Take(2).ToList();
        if (head.Count < 2 || Paper().Match(head[1]) is not { Success: true } paper)
        {
            return null;
        }

        var below = document.Where(line => !RuleLine().IsMatch(line)).SkipWhile(line => Spaces.Clean(line) != head[1]).Skip(1).ToList();
        var page = below.Select(line => Page().Match(line)).FirstOrDefault(match => match.Success)?.Groups["page"].Value;
        var url = below.Select(line => Address().Match(line)).FirstOrDefault(match => match.Success)?.Value;
        var text = TextBody.Of(below.Where(line => !Page().IsMatch(line) && !Notice().IsMatch(line)));
        if (text.Length == 0)
        {
            return null;
        }

        var published = HeadDate.Read(paper.Groups["day"].Value, zone);
        return new Article
        {
            Text = text,
            Title = head[0],
            Source = paper.Groups["paper"].Value.Trim(),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Url = url,
            Extra = ExtraFields.Of(("page", page)),
        };
    }

    private static List<string> Filled(IReadOnlyList<string> document) =>
        [.. document.Where(line => !RuleLine().IsMatch(line)).Select(line => Spaces.Clean(line)).Where(line => line.Length > 0)];

    [GeneratedRegex(@"^[ \t]*={20,}[ \t]*\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*={20,}\s*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex RuleLine();

    [GeneratedRegex(
        @"^(?<paper>\p{L}[^,\n]{1,60}),\s*(?<day>\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)(?:\s+\d\d:\d\d)?\.?$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"^\s*(?:Side|Sida|Sivu|Page)\s+(?<page>[\d,\s\-]{1,20})\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Page();

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Address();

    /// <summary>How it was published, whose it is, and where it can be read.</summary>
    [GeneratedRegex(
        @"^\s*(?:©|Publi(?:sert på trykk|cerat i print|seret på tryk)|Del av|(?:Se|Läs|Les|Læs)\s[^\n]{0,80}https?://)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Notice();
}
