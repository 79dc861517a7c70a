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
            _ when Bookmarks().IsMatch(text) => FileFormat.Bookmarks,
            "opml" => FileFormat.FeedList,
            "urlset" or "sitemapindex" => FileFormat.SiteMap,
            "alto" => FileFormat.Alto,
            "mets" => FileFormat.Mets,
            "en-export" => FileFormat.Evernote,
            "tt" when TimedText().IsMatch(text) => FileFormat.Subtitles,
            "djvuxml" => FileFormat.DjVu,
            "fictionbook" => FileFormat.FictionBook,
            "pcgts" => FileFormat.PageXml,
            "document" when text.Contains("abbyy.com/FineReader_xml", StringComparison.OrdinalIgnoreCase) => FileFormat.Abbyy,
            "html" when TelegramPage().IsMatch(text) => FileFormat.TelegramPage,
            "html" or "head" or "body" or "div" when HocrPage().IsMatch(text) => FileFormat.Hocr,
            "tei" or "tei.2" or "teicorpus" or "teicorpus.2" => FileFormat.Tei,
            "pubmedarticleset" or "modscollection" or "mods" or "oai-pmh" or "dc" => FileFormat.CitationXml,
            "xml" or "records" when EndNoteRecords().IsMatch(text) => FileFormat.CitationXml,
            "rdf" when text.Contains("http://www.zotero.org/namespaces/", StringComparison.Ordinal) => FileFormat.CitationXml,
            "mediawiki" => FileFormat.MediaWiki,
            "newsml" => FileFormat.NewsMl1,
            "newsitem" when ReutersItem().IsMatch(text) => FileFormat.ReutersCorpus,
            "reuters" => FileFormat.Sgml,
            "doc" when SgmlDocument().IsMatch(text) => FileFormat.Sgml,
            "doc" when Extracted().IsMatch(text) => FileFormat.ExtractedXml,
            "add" or "response" when text.Contains("<doc>", StringComparison.Ordinal)
            && text.Contains(" name=", StringComparison.Ordinal) => FileFormat.SolrXml,
            "rss" when text.Contains("wordpress.org/export/", StringComparison.Ordinal) => FileFormat.WordPress,
            "article" or "pmc-articleset" when Journal().IsMatch(text) => FileFormat.Jats,
            "document" or "document-content"
            when text.Contains("urn:oasis:names:tc:opendocument", StringComparison.Ordinal) => FileFormat.OpenDocument,
            "article" or "book" or "chapter" or "section" or "sect1" when DocBook().IsMatch(text) => FileFormat.DocBook,
            "html" or "head" or "body" or "meta" or "title" or "article" or "main" or "div" or "p" or "section" or "h1" or "h2" or "span"
            or "table" or "link" or "script" or "style" or "center" => FileFormat.Html,
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
    [GeneratedRegex(
        @"\A(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>)*<(?:[\w\-]+:)?(?<name>[\w\-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Root();

    [GeneratedRegex(
        @"\A<!doctype\s+netscape-bookmark-file", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Bookmarks();

    /// <summary>RCV1 and NewsML-G2 share the name of their root.</summary>
    [GeneratedRegex(@"<newsitem\b[^>]*\bitemid\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex ReutersItem();

    [GeneratedRegex(
        @"<(?:docno|docid|text|headline|hl)\b|<doc\s[^>]*\btype\s*=",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex SgmlDocument();

    [GeneratedRegex(
        @"<doc\b[^>]*\b(?:sitename|hostname|title|author|date|url)\s*=",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Extracted();

    [GeneratedRegex(
        @"<article-meta\b|<journal-meta\b|<article\b[^>]*\b(?:dtd-version|article-type)\s*=|jats|journalpublishing",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Journal();

    [GeneratedRegex(@"w3\.org/(?:ns/ttml|2006/10/ttaf1)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex TimedText();

    [GeneratedRegex(@"<div class=""page_body chat_page"">", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex TelegramPage();

    [GeneratedRegex(@"\bclass\s*=\s*[""']ocr_page\b", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex HocrPage();

    [GeneratedRegex(
        @"docbook\.org/ns/docbook|<!doctype[^>]*\bdocbook\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex DocBook();

    [GeneratedRegex(
        @"<records>\s*<record>\s*<(?:database|source-app|rec-number)\b", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex EndNoteRecords();

    [GeneratedRegex(@"<!doctype\s+html|<html\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex HtmlDoctype();
}
