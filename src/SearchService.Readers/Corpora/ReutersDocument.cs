using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Names;

namespace SearchService.Readers.Corpora;

/// <summary>A story of Reuters-21578. A brief has a headline and no text; one that was not processed has all in one element.</summary>
internal static partial class ReutersDocument
{
    public static Article? Read(string document, TimeZoneInfo zone)
    {
        var title = SgmlText.Line(document, "TITLE");
        var body = SgmlText.Of(document, "BODY") is { Count: > 0 } bodies ? bodies[0] : Unprocessed(document);
        var text = Closing().Replace(SgmlText.Paragraphs(Control().Replace(body, "")), "");
        if (text.Length == 0 && title is null)
        {
            return null;
        }

        var published = HeadDate.Read(
            SgmlText.Of(document, "DATE") is [var date, ..] ? SgmlText.Plain(Control().Replace(date, " ")) : "", zone);
        var places = Named(document, "PLACES");
        var people = Named(document, "PEOPLE");
        return new Article
        {
            Text = text,
            Title = title,
            Id = Id().Match(document) is { Success: true } id ? new ArticleId(id.Groups["id"].Value) : null,
            Authors = [.. AuthorNames.Split(SgmlText.Line(document, "AUTHOR"))
                .Where(name => !name.StartsWith("Reuter", StringComparison.Ordinal))],
            Source = "Reuters",
            Section = Named(document, "TOPICS").FirstOrDefault(),
            Dateline = SgmlText.Line(document, "DATELINE")?.TrimEnd('-', ' ', ','),
            Agency = "Reuters",
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Language = "en",
            Declared = people.Count + places.Count == 0 ? DeclaredEntities.None : new DeclaredEntities(people, places, []),
        };
    }

    private static string Unprocessed(string document) =>
        SgmlText.Of(document, "TEXT") is { Count: > 0 } texts ? Parts().Replace(texts[0], "") : "";

    private static List<string> Named(string document, string element) =>
        [.. SgmlText.Of(document, element).Take(1).SelectMany(list => SgmlText.Of(list, "D"))
            .Select(SgmlText.Plain).Where(name => name.Length > 0)];

    [GeneratedRegex(@"\A<REUTERS\b[^>]*\bNEWID\s*=\s*""(?<id>\d+)""", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Id();

    [GeneratedRegex(
        @"<(?<name>TITLE|DATELINE|AUTHOR)>.*?</\k<name>>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        ReadingPattern.Patience)]
    private static partial Regex Parts();

    /// <summary>The wire closed each story with its name.</summary>
    [GeneratedRegex(@"\s*\b(?:REUTER|Reuter)S?\s*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Closing();

    /// <summary>The wire's marks between parts; behind the time of some stories, a code of its own follows them.</summary>
    [GeneratedRegex(@"&#(?:[0-8]|1[124-9]|2\d|3[01]|127);", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Control();
}
