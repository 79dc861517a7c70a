using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html.Metadata;

/// <summary>
/// The name of the site behind or before the headline in the title of a page that says it nowhere else: "Headline | Site". A section or a
/// slogan stands there as well, so that only a name counts that the page also shows at its head or foot, or that its address holds.
/// </summary>
internal static partial class TitleTail
{
    private const int LongestName = 40;
    private const int MostWords = 6;
    private const int ShortestKey = 3;

    /// <summary>Where a page shows the name of its site.</summary>
    private const string Mastheads =
        "header, footer, [class*='logo' i], [id*='logo' i], [class*='masthead' i], [class*='copyright' i], a[href='/'], a[rel~='home']";

    /// <returns>The name as the title prints it; null where none is sure.</returns>
    public static string? Site(IHtmlDocument page, string? headline, string? address)
    {
        if (headline is null || Spaces.Clean(EscapedText.Plain(page.Title) ?? "") is not { Length: > 0 } title
            || Parter().Matches(title) is not { Count: > 0 } parters)
        {
            return null;
        }

        if (parters.Count == 1 && LineKey.Of(headline) == LineKey.Of(title))
        {
            // The sign is the headline's own.
            return null;
        }

        var (first, last) = (parters[0], parters[^1]);
        var (behind, before) = (title[(last.Index + last.Length)..], title[..first.Index]);
        return IsName(behind) && Opens(title[..last.Index], headline) && IsShown(page, behind, address) ? behind
            : IsName(before) && Opens(title[(first.Index + first.Length)..], headline) && IsShown(page, before, address) ? before
            : null;
    }

    private static bool IsName(string text) => text.Length <= LongestName && text.Count(letter => letter == ' ') < MostWords
        && LineKey.Of(text).Length >= ShortestKey && !text.AsSpan().ContainsAny("?!:");

    /// <summary>Whether one of them is the beginning of the other: titles are cut, and headlines have a second line.</summary>
    private static bool Opens(string part, string headline)
    {
        var (one, other) = (LineKey.Of(part), LineKey.Of(headline));
        return Math.Min(one.Length, other.Length) >= ShortestKey
            && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
    }

    private static bool IsShown(IHtmlDocument page, string name, string? address)
    {
        var key = LineKey.Of(name);
        return PaperNames.IsPaper(name)
            || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && LineKey.Of(uri.Host).Contains(key, StringComparison.Ordinal))
            || page.QuerySelectorAll(Mastheads).Any(element => element.Within("article", 64) is null && Shows(element, key));
    }

    private static bool Shows(IElement element, string key) => Holds(element.TextContent, key)
        || Holds(element.GetAttribute("title"), key) || Holds(element.GetAttribute("aria-label"), key)
        || Holds(element.GetAttribute("alt"), key)
        || element.QuerySelectorAll("img[alt]").Any(image => Holds(image.GetAttribute("alt"), key));

    private static bool Holds(string? text, string key) => text is not null && LineKey.Of(text).Contains(key, StringComparison.Ordinal);

    [GeneratedRegex(@"\s+(?:\||-|–|—|::?|•|·|»|«|›|‹|/|~)\s+|\s*[｜|]\s*|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])\s*[-_—]+\s*",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Parter();
}
