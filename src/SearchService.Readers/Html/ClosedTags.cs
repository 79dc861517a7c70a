using System.Text.RegularExpressions;

namespace SearchService.Readers.Html;

/// <summary>
/// XHTML for a parser of HTML: <c>&lt;a id="p7"/&gt;</c> and <c>&lt;title/&gt;</c>, which are closed in XML, would stay open there and take
/// in all that follows.
/// </summary>
internal static partial class ClosedTags
{
    public static string In(string xhtml) => ClosedTag().Replace(xhtml, "<${name}${attributes}></${name}>");

    /// <summary>Whether a page calls itself XML.</summary>
    public static bool AreMeant(string html) => html.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal);

    /// <summary>Elements that HTML knows as empty need no end.</summary>
    [GeneratedRegex(
        @"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)(?<name>[A-Za-z][\w:.\-]{0,40})"
        + @"(?<attributes>(?:\s[^<>]*?)?)\s*/>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex ClosedTag();
}
