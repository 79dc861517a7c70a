using SearchService.Readers.Names;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Html.Metadata;

/// <summary>The writers of a page, one name each.</summary>
internal static class PageAuthors
{
    private static readonly string[] Tags =
    [
        "author", "article:author", "article:author_name", "og:article:author", "dc.creator", "dcterms.creator", "citation_author",
        "parsely-author", "sailthru.author", "byl",
        "cXenseParse:author", "rnews:author", "authors", "article.author", "twitter:data1", "creator", "dc.contributor", "vr:author",
        "byline",
    ];

    public static IReadOnlyList<string> Read(PageEvidence page)
    {
        var given = Given(page).Where(name => !NamePatterns.IsNobody(name)).ToList();
        var people = given.Where(name => !IsPublisher(page, name) && !NamePatterns.IsAccount(name)).ToList();
        var near = ShownWriters.In(page.Lines, WriterSureness.Byline, page.Site, page.Style.Language);
        if (near.Count > 0 && near.All(NamePatterns.IsFull) && (people.Count == 0
            || !near.Any(name => people.Exists(other => AreSame(name, other)))))
        {
            return near;
        }

        if (people.Count > 0)
        {
            return people;
        }

        // The name of an account gives way to a writer whom the page names as such, not to a name that only stands beside the date.
        var least = given.Any(NamePatterns.IsAccount) ? WriterSureness.Named : WriterSureness.BesideDate;
        var shown = ShownWriters.In(page.Lines, least, page.Site, page.Style.Language);
        return shown.Count > 0 ? shown
            : page.Linked?.IsNews == true ? []
            : [.. given.Where(name => !IsPaper(page, name))];
    }

    /// <summary>Names in metadata: JSON-LD, then the meta tags in order, the first field that can be read.</summary>
    private static IReadOnlyList<string> Given(PageEvidence page)
    {
        var linked = page.Linked?.Names("author") is { Count: > 0 } authors ? authors : page.Linked?.Names("creator") ?? [];
        if (linked.SelectMany(name => name.IsOrganisation || page.Site.HasExactly(name.Name) ? [name.Name] : Split(name.Name))
            .Distinct().ToList() is { Count: > 0 } named)
        {
            return named;
        }

        return Tags.Select(tag => (IReadOnlyList<string>)[.. page.Tags.All(tag).SelectMany(value => page.Site.HasExactly(value)
            ? [value] : Split(value)).Distinct(StringComparer.OrdinalIgnoreCase)])
            .FirstOrDefault(names => names.Count > 0) ?? [];
    }

    private static IEnumerable<string> Split(string value) =>
        IsAddress(value) || IsTime(value) ? [] : NamePatterns.IsTeam(value) ? [value] : AuthorNames.Split(value)
            .Where(name => !IsAddress(name));

    /// <summary>The paper, its agency, or what an account is called that nobody signs with.</summary>
    private static bool IsPublisher(PageEvidence page, string name) =>
        IsPaper(page, name) || (page.Site.HasExactly(name) && !IsPersonsSite(page, name));

    /// <summary>A blog may bear its writer's name.</summary>
    private static bool IsPersonsSite(PageEvidence page, string name) =>
        NamePatterns.IsFull(name) && page.Linked?.Names("author").Any(author => author.Name == name && author.IsOrganisation) != true;

    private static bool IsPaper(PageEvidence page, string name) => AgencyNames.IsAgency(name)
        || (PaperNames.IsPaper(name) && (page.Site.Has(name) || !PaperNames.MayBePerson(name)));

    private static bool AreSame(string one, string other) =>
        one.Split(' ')[^1].Equals(other.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)
        || one.Split(' ')[0].Equals(other.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string value) =>
        value.Contains("://", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith('@');

    private static bool IsTime(string value) =>
        value.Contains("minute", StringComparison.OrdinalIgnoreCase) || value.Contains(" min", StringComparison.OrdinalIgnoreCase);
}
