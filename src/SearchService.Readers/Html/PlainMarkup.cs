using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace SearchService.Readers.Html;

/// <summary>Markup that is an article's body and nothing else, as APIs and feeds give it, to text.</summary>
internal static partial class PlainMarkup
{
    private const int MaxDepth = 512;

    /// <summary>Whether a text opens with an element of running text that is closed again.</summary>
    public static bool Is(string text) => Opening().IsMatch(text) && text.Contains("</", StringComparison.Ordinal);

    /// <summary>The text, or null where the markup is nested too deep, becomes too many nodes, or holds none.</summary>
    public static string? ToText(string html)
    {
        if (MarkupSize.IsTooLarge(html) || TagDepth.IsDeeperThan(html, MaxDepth))
        {
            return null;
        }

        using var page = new HtmlParser().ParseDocument(html);
        var text = page.Body is { } body ? BlockText.Of(body) : "";
        return text.Length > 0 ? text : null;
    }

    [GeneratedRegex(
        @"^\s*<(?:p|div|h[1-6]|figure|article|section|blockquote|ul|ol)(?:\s[^<>]*)?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
