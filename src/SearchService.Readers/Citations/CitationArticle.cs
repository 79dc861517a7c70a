using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Citations;

/// <summary>
/// A record of a bibliography to an article: its abstract, or the full text that some databases write there, is the text.
/// </summary>
internal static class CitationArticle
{
    /// <param name="fields">The tags or names of the parts.</param>
    /// <param name="values">The values of the first of these tags that the record has.</param>
    /// <param name="zone">Where a time that is given without an offset was meant.</param>
    /// <returns>Null where the record has no text.</returns>
    public static Article? Read(CitationFields fields, Func<string[], IReadOnlyList<string>> values, TimeZoneInfo zone)
    {
        string? First(string[] tags) => values(tags).Select(value => Spaces.Clean(value)).FirstOrDefault(value => value.Length > 0);

        var body = string.Join("\n\n", values(fields.Text)).Trim();
        if (body.Length == 0)
        {
            return null;
        }

        var published = CitationDate.Read(fields, values, zone);
        return new Article
        {
            Text = Html.PlainMarkup.Is(body) ? Html.PlainMarkup.ToText(body) ?? body : body,
            Title = First(fields.Title),
            Authors = [.. values(fields.Authors).Select(Natural).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Source = First(fields.Source),
            Section = First(fields.Section),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Url = First(fields.Url) is { } address && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : null,
            Language = LanguageCode.Read(First(fields.Language)),
            Id = ArticleId.Given(First(fields.Id)),
            Extra = ExtraFields.Of(("page", First(fields.Page))),
        };
    }

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
}
