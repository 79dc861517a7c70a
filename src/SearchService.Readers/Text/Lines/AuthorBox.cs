using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// What a paper says of the writer below the story: <c>About the author</c>, <c>Ann Lee is a reporter based in Busan.</c>
/// </summary>
internal static partial class AuthorBox
{
    private const int LongestParagraph = 600;
    private const int MostParagraphs = 3;

    /// <summary>Cuts the box from the end of a story.</summary>
    /// <param name="story">The paragraphs; at least one stays.</param>
    /// <param name="authors">The writers that are known.</param>
    /// <returns>The writer whom the box names where none is known.</returns>
    public static string? CutFrom(List<string> story, IReadOnlyCollection<string> authors)
    {
        string? named = null;
        for (var cuts = 0; cuts < MostParagraphs && story.Count > 1; cuts++)
        {
            if (Heading().IsMatch(story[^1]))
            {
                story.RemoveAt(story.Count - 1);
                break;
            }

            var isAuthor = authors.Any(author => Says(story[^1], author));
            var name = isAuthor ? null : Introduced(story);
            if (!isAuthor && name is null && !(story.Count > 2 && Heading().IsMatch(story[^2]) && story[^1].Length <= LongestParagraph))
            {
                break;
            }

            named ??= authors.Count == 0 ? name : null;
            story.RemoveAt(story.Count - 1);
        }

        return named;
    }

    private static bool Says(string paragraph, string author) =>
        paragraph.Length <= LongestParagraph && paragraph.StartsWith(author + " ", StringComparison.OrdinalIgnoreCase)
        && Verb().IsMatch(paragraph.AsSpan(author.Length));

    /// <summary>A writer by trade whom the story itself does not speak of.</summary>
    private static string? Introduced(List<string> story) =>
        story[^1].Length <= LongestParagraph && Introduction().Match(story[^1]) is { Success: true } match
        && match.Groups["name"].Value is var name && name[(name.LastIndexOf(' ') + 1)..] is var surname
        && !story.Take(story.Count - 1).Any(paragraph => paragraph.Contains(surname, StringComparison.Ordinal))
            ? name
            : null;

    [GeneratedRegex(
        @"^(?:about\s+the\s+(?:authors?|writers?|reporters?)|über\s+(?:den\s+autor|die\s+autorin)|sobre\s+(?:el\s+autor|la\s+autora)"
        + @"|à\s+propos\s+de\s+l[’']auteure?)\s*:?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^,?\s+(?:is|was|has|covers|writes|reports|works|joined|specializes|specialises)\s",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"^(?<name>\p{Lu}[\p{L}.’'\-]+(?:\s+\p{Lu}[\p{L}.’'\-]*){1,3})\s+is\s+(?:an?|the|our|[\p{Lu}][\p{L} ]{1,30}[’']s)\s+"
        + @"(?:[\p{L}\d.,’'&\-]+\s+){0,8}?(?:writer|reporter|journalist|editor|correspondent|columnist|contributor|freelancer)\b",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Introduction();
}
