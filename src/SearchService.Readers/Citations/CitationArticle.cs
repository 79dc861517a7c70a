using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Citations;

/// <summary>
/// A record of a bibliography to an article: its abstract, or the full text that some databases write there, is the text.
/// </summary>
/// <param name="fields">By the first of these names that the record has.</param>
internal sealed partial class CitationArticle(Func<string[], IReadOnlyList<string>> fields)
{
    public Article? Read(string[] text, string[] title, string[] authors, string[] source, string[] date, string[] url, string[] language,
        string[] page, string[] section, string[] id, TimeZoneInfo zone)
    {
        var body = string.Join("\n\n", fields(text)).Trim();
        if (body.Length == 0)
        {
            return null;
        }

        var published = fields(date).Select(value => Date(value, zone)).FirstOrDefault(time => time is not null);
        return new Article
        {
            Text = Html.PlainMarkup.Is(body) ? Html.PlainMarkup.ToText(body) ?? body : body,
            Title = First(title),
            Authors = [.. fields(authors).Select(Natural).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Source = First(source),
            Section = First(section),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Url = First(url) is { } address && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : null,
            Language = LanguageCode.Read(First(language)),
            Id = First(id) is { Length: <= ArticleId.MaxLength } given ? new ArticleId(given) : null,
            Extra = ExtraFields.Of(("page", First(page))),
        };
    }

    private string? First(string[] names) => fields(names).Select(value => Spaces.Clean(value)).FirstOrDefault(value => value.Length > 0);

    /// <summary>Bibliographies print <c>Lee, Ann</c>; suffixes stand third.</summary>
    private static string? Natural(string name)
    {
        var parts = Spaces.Clean(name).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return AuthorNames.Single(parts.Length switch
        {
            0 => null,
            1 => parts[0],
            2 => $"{parts[1]} {parts[0]}",
            _ => $"{parts[1]} {parts[0]}, {parts[2]}",
        });
    }

    /// <summary>RIS parts year, month, day and a remark by slashes: <c>2023/09/12/</c>, <c>2023///</c>.</summary>
    private static PublicationTime? Date(string value, TimeZoneInfo zone)
    {
        var parts = value.Split('/');
        if (YearFirst().Match(value) is { Success: true } turned)
        {
            return PrintedTime.Read($"{turned.Groups["day"].Value} {turned.Groups["month"].Value} {turned.Groups["year"].Value}", zone);
        }

        var whole = parts.Length > 1 && parts[0].Length == 4
            ? string.Join('-', parts.Take(3).TakeWhile(part => part.Length > 0).Select(part => part.PadLeft(2, '0')))
            : value;
        return PrintedTime.Read(whole, zone) ?? HeadDate.Read(value, zone);
    }

    /// <summary>As ProQuest prints it: <c>2023 Sep 12</c>.</summary>
    [GeneratedRegex(
        @"^(?<year>\d{4})\s+(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex YearFirst();
}
