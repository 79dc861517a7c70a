using System.Text.RegularExpressions;
using SearchService.Readers.Names;

namespace SearchService.Readers.Corpora;

/// <summary>
/// Headline and writers of a TREC document. The Wall Street Journal prints both in one element, a line each behind <c>@</c>; the Financial
/// Times prints its name and the day before the headline.
/// </summary>
internal sealed partial record TrecHead(string? Title, IReadOnlyList<string> Authors)
{
    public static TrecHead Read(string document)
    {
        var printed = SgmlText.Line(document, "HEADLINE", "HL", "TITLE", "TI", "HEAD", "H3", "HT");
        var bylines = SgmlText.Line(document, "BYLINE", "AUTHOR", "BY");
        var title = printed is null ? null : Imprint().Replace(printed, "");
        if (title is null || !title.Contains('@', StringComparison.Ordinal) || !Ruled().IsMatch(title))
        {
            return new TrecHead(title, AuthorNames.Split(bylines));
        }

        List<string> lines = [.. Ruled().Split(title).Select(line => line.Trim()).Where(line => line.Length > 0)];
        var byline = lines.FindIndex(line => line.StartsWith("By ", StringComparison.OrdinalIgnoreCase));
        var head = lines.Take(byline < 0 ? lines.Count : byline).Where(line => line.Any(char.IsLetterOrDigit));
        return new TrecHead(string.Join(' ', head), AuthorNames.Split(byline < 0 ? bylines : lines[byline]));
    }

    [GeneratedRegex(@"\s*(?:^|(?<=\s))@\s+(?:-{2,}\s*)?", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Ruled();

    [GeneratedRegex(@"^FT\s+\d{1,2} [A-Z]{3} \d{2} / ", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Imprint();
}
