using System.Text.RegularExpressions;
using Markdig.Syntax;
using SearchService.Readers.Html;
using SearchService.Readers.WordPress;

namespace SearchService.Readers.Markdown;

/// <summary>HTML within Markdown, as content systems and converters leave it, to what a page shows of it.</summary>
internal static partial class MarkdownMarkup
{
    /// <summary>The text and the captions of a block: what is no element of HTML stands as it is written.</summary>
    public static (string Text, IReadOnlyList<string> Captions) Read(HtmlBlock block)
    {
        var written = block.Lines.ToString();
        return block.Type == HtmlBlockType.Comment ? ("", [])
            : !Element().IsMatch(written) ? (written.Trim(), [])
            : written.Contains("<figcaption", StringComparison.OrdinalIgnoreCase) ? WordPressMarkup.Read(written)
            : (PlainMarkup.ToText(written) ?? "", []);
    }

    /// <summary>What stands in the text for a tag.</summary>
    public static string Shown(string tag) =>
        tag.StartsWith("<!", StringComparison.Ordinal) || tag.StartsWith("<?", StringComparison.Ordinal) ? ""
        : Break().IsMatch(tag) ? " "
        : Element().IsMatch(tag) ? ""
        : tag;

    /// <summary>The elements of the HTML standard and of older pages; a custom one has a hyphen in its name.</summary>
    [GeneratedRegex(
        @"\A\s*</?(?:a|abbr|acronym|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption"
        + @"|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|div|dl|dt|em|embed|fieldset|figcaption|figure|font"
        + @"|footer|form|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta"
        + @"|meter|nav|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|section"
        + @"|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time"
        + @"|title|tr|tt|u|ul|var|video|wbr|[a-z]+-[a-z\-]+)"
        + @"(?=[\s/>])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Element();

    [GeneratedRegex(@"\A<(?:br|hr|wbr)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Break();
}
