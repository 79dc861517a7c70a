using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>A labelled line of the head that some scrapers write: <c>Title: …</c>, <c>URL: …</c>, <c>Section: …</c>.</summary>
internal readonly partial record struct HeaderField(string Name, string Value)
{
    private const int LongestLine = 500;

    public static HeaderField? Read(string line) =>
        line.Length <= LongestLine && Pattern().Match(line) is { Success: true } match
            ? new HeaderField(Canonical(match.Groups["name"].Value), match.Groups["value"].Value.Trim())
            : PageWords.Tags(line) is { } tags ? new HeaderField("tags", tags)
            : null;

    /// <summary>All of a line: <c>Author: Ann Lee | Section: Local | Page: 4</c>; those of unknown names are left out.</summary>
    public static IEnumerable<HeaderField> All(string line)
    {
        string[] parts = line.Contains('|', StringComparison.Ordinal) ? line.Split('|', StringSplitOptions.TrimEntries) : [];
        return (parts.Length > 1 && Array.TrueForAll(parts, part => Labelled().IsMatch(part)) ? parts : [line])
            .Select(part => Read(part)).OfType<HeaderField>();
    }

    private static string Canonical(string name) => name.ToLowerInvariant() switch
    {
        "headline" => "title",
        "authors" or "author" or "byline" or "writer" => "author",
        "link" or "url source" or "source url" or "original url" => "url",
        "category" or "rubric" => "section",
        "publisher" or "newspaper" or "publication" => "source",
        "lang" => "language",
        "tags" or "topics" or "keywords" or "filed under" or "topic" => "tags",
        "subtitle" or "standfirst" or "description" => "summary",
        var other => other,
    };

    [GeneratedRegex(@"^\p{L}[\p{L} ]{1,20}:\s", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"^(?<name>title|headline|subtitle|standfirst|summary|description|authors?|byline|writer|source|publisher|publication|newspaper"
        + @"|url|link|(?:url source|source url|original url)(?=\s*:\s+https?:)|section|category|rubric"
        + @"|language|lang|tags|topics?|keywords|filed under|agency)\s*:\s+(?<value>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Pattern();
}
