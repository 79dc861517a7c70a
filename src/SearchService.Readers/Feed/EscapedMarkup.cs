using System.Net;
using System.Text.RegularExpressions;
using SearchService.Readers.Html;
using SearchService.Readers.Text;

namespace SearchService.Readers.Feed;

/// <summary>
/// The text of content that may be HTML, plain, or HTML that was escaped once too often: <c>&amp;lt;p&amp;gt;</c> where a tag is meant.
/// </summary>
internal static partial class EscapedMarkup
{
    /// <summary>The text, or null where there is none.</summary>
    public static string? ToText(string content)
    {
        var markup = !Tag().IsMatch(content) && EscapedTag().IsMatch(content) ? WebUtility.HtmlDecode(content) : content;
        var text = Tag().IsMatch(markup) || Entity().IsMatch(markup) ? PlainMarkup.ToText(markup) : Spaces.Clean(markup);
        return text is not { Length: > 0 } ? null
            : Entity().IsMatch(text) ? Entity().Replace(text, entity => WebUtility.HtmlDecode(entity.Value))
            : text;
    }

    [GeneratedRegex(@"<\s*/?\s*[a-zA-Z!][^>]*>", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Tag();

    /// <summary>Tags that running text is set with, their brackets as entities. Others may be what a text about HTML speaks of.</summary>
    [GeneratedRegex(
        @"&lt;/?(?:p|br|div|span|a|b|i|em|strong|img|ul|ol|li|h[1-6]|blockquote|figure|figcaption|section"
        + @"|article|table)\b[^<]{0,2000}?&gt;",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex EscapedTag();

    [GeneratedRegex(@"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Entity();
}
