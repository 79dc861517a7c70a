using System.Text.RegularExpressions;

namespace SearchService.Readers.Formats;

/// <summary>Tells what a text that opens with <c>&lt;</c> is by its root element.</summary>
internal static partial class MarkupFormat
{
    /// <summary>The format, or null where the text is no markup after all.</summary>
    public static FileFormat? Tell(string text, string extension)
    {
        var root = Root().Match(text);
        var name = root.Success ? root.Groups["name"].Value.ToLowerInvariant() : "";
        var isXml = text.StartsWith("<?xml", StringComparison.Ordinal);
        return name switch
        {
            "html" or "head" or "body" or "meta" or "title" or "article" or "main" or "div" or "p" or "section" or "h1" or "h2" or "span" or "table" or "link" or "script" or "style" or "center" => FileFormat.Html,
            "rss" or "rdf" or "feed" => FileFormat.Feed,
            "nitf" => FileFormat.Nitf,
            "newsitem" or "newsmessage" => FileFormat.NewsMl,
            _ when HtmlDoctype().IsMatch(text) => FileFormat.Html,
            _ when extension is ".html" or ".htm" or ".xhtml" => FileFormat.Html,
            _ when isXml || extension is ".xml" or ".rss" or ".atom" or ".nitf" or ".sgm" => FileFormat.OtherXml,
            _ => null,
        };
    }

    /// <summary>The first element behind declaration, comments, doctype and processing instructions, without its prefix.</summary>
    [GeneratedRegex(@"\A(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>)*<(?:[\w\-]+:)?(?<name>[\w\-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Root();

    [GeneratedRegex(@"<!doctype\s+html|<html\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex HtmlDoctype();
}
