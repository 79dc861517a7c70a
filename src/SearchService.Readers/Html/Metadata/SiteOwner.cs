using System.Text.RegularExpressions;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html.Metadata;

/// <summary>
/// The person whose site a page is on, for pages that name no writer. Two sources must agree: a name that the site gives itself (its
/// copyright, its link to the front page, the end of the title), and the host, which the whole name or one part of it makes up.
/// </summary>
internal static partial class SiteOwner
{
    private const int ShortestPart = 5;
    private const int MostLinks = 6;
    private const int LongestLine = 200;

    public static string? Of(PageEvidence page)
    {
        if (page.Linked?.IsNews == true || page.Address is null || !Uri.TryCreate(page.Address, UriKind.Absolute, out var address))
        {
            return null;
        }

        var labels = address.Host.Split('.')[..^1];
        return Names(page, address).FirstOrDefault(name => NamePatterns.IsFull(name) && !PaperNames.IsPaper(name) && IsIn(name, labels));
    }

    private static IEnumerable<string> Names(PageEvidence page, Uri address)
    {
        foreach (var line in page.Lines.Where(line => line.Text.Length <= LongestLine))
        {
            if (Copyright().Match(line.Text) is { Success: true } match)
            {
                yield return match.Groups["name"].Value.Trim().TrimEnd('.');
            }
        }

        foreach (var link in page.Page.QuerySelectorAll("a[href]")
            .Where(link => IsFront(link.GetAttribute("href")!, address)).Take(MostLinks))
        {
            yield return Spaces.Clean(link.TextContent);
        }

        if (page.Page.Title is { } title && title.LastIndexOfAny(['|', '–', '—', '-', '•', '·']) is > 0 and var at)
        {
            yield return Spaces.Clean(title.AsSpan(at + 1));
        }
    }

    private static bool IsFront(string target, Uri address) =>
        target is "/" || (Uri.TryCreate(target, UriKind.Absolute, out var front) && front.Host == address.Host
            && front.PathAndQuery == "/");

    private static bool IsIn(string name, string[] labels)
    {
        var words = name.Split(' ');
        string[] keys = [LineKey.Of(name), LineKey.Of(words[0]), LineKey.Of(words[^1])];
        return words.Length is 2 or 3
            && labels.Any(label => LineKey.Of(label) is var host && keys.Any(key => key.Length >= ShortestPart && key == host));
    }

    [GeneratedRegex(
        @"(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\d{4}(?:\s*[-–]\s*(?:\d{4}|present))?)?[\s,]*(?:by\s+)?(?<name>\p{Lu}[\p{L}.'’\-]*"
        + @"(?:\s+\p{Lu}[\p{L}.'’\-]*){1,2}?)(?=\.?\s*(?:$|[.,|•·(]|all\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Copyright();
}
