using System.Net;
using System.Text.RegularExpressions;
using SearchService.Readers.Html;
using SearchService.Readers.Text;
using SearchService.Readers.WordPress;

namespace SearchService.Readers.Json;

/// <summary>HTML in fields that content systems and services fill.</summary>
internal static partial class JsonMarkup
{
    /// <summary>Text and captions of a body that is markup, escaped or not; null where it is none.</summary>
    public static (string Text, IReadOnlyList<string> Captions)? Body(string body)
    {
        body = Prefix().Replace(body, "<${slash}");
        var markup = PartedWords().Replace(Escaped().IsMatch(body) ? WebUtility.HtmlDecode(body) : body, "");
        if (!Tags().IsMatch(markup))
        {
            return null;
        }

        var (text, captions) = Captions().IsMatch(markup) ? WordPressMarkup.Read(markup) : (PlainMarkup.ToText(markup) ?? "", []);
        return text.Length > 0 ? (text, captions) : null;
    }

    /// <summary>Whether a value is a whole web page, as scrapers keep it beside its address.</summary>
    public static bool IsPage(string value) => Page().IsMatch(value);

    /// <summary>A headline or a summary without tags and entities, on one line.</summary>
    public static string? Line(string? text) =>
        text is null ? null
        : !text.AsSpan().ContainsAny('<', '&') ? text.Trim()
        : Tags().IsMatch(text) || Entity().IsMatch(text) ? PlainMarkup.ToText(text) is { } plain ? Spaces.Clean(plain) : text.Trim()
        : text.Trim();

    [GeneratedRegex(
        @"\A\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,400}?-->\s*)?(?:<!doctype\s+html[^>]{0,200}>\s*)?"
        + @"(?:<!--.{0,400}?-->\s*)?<(?:html|head|body)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline,
        ReadingPattern.Patience)]
    private static partial Regex Page();

    [GeneratedRegex(
        @"<(?:p|div|h[1-6]|figure|article|section|blockquote|ul|ol|table)(?:\s[^<>]*)?>|<br\s*/?>|<(?<name>a|b|i|em|strong|span|li|sup"
        + @"|sub|u)(?:\s[^<>]*)?>[^<]*</\k<name>>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Tags();

    /// <summary>Crossref gives abstracts in JATS.</summary>
    [GeneratedRegex(@"<(?<slash>/?)jats:(?=\w)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Prefix();

    /// <summary>Trove gives each printed line an element of its own, and parted words with their hyphen and a space.</summary>
    [GeneratedRegex(
        @"(?<=\p{L})-(?:\s+</span>\s*<span>\s*|</span>\s*<span>\s+)(?=\p{Ll})",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex PartedWords();

    [GeneratedRegex(
        @"\A\s*&lt;(?:p|div|h[1-6]|figure|article|section|blockquote|ul|ol)(?:\s|&gt;)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"<figcaption|wp-caption|\[caption", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Captions();

    [GeneratedRegex(
        @"&(?:#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8});",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Entity();
}
