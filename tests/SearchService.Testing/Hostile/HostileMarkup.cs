namespace SearchService.Testing.Hostile;

/// <summary>Web pages, feeds and wires.</summary>
public static class HostileMarkup
{
    private const string Page = "<!doctype html><html><head><title>Ferry</title></head><body><article><p>" + HostileBytes.Sentence + "</p>";

    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>
    {
        ["190000-line-breaks.html"] = () => Of(HostileBytes.Times("<br>", 190_000)),
        ["190000-list-items.html"] = () => Of("<ul>" + HostileBytes.Times("<li>a", 190_000)),
        ["190000-paragraphs.html"] = () => Of(HostileBytes.Times("<p>a", 190_000)),
        ["190000-links.html"] = () => Of(HostileBytes.Times("<a href=x>a</a>", 95_000)),
        ["thousand-fonts-before-each-paragraph.html"] = () =>
            Of(HostileBytes.Numbered(3_000, i => $"<font a{i}=b>") + HostileBytes.Times("<p>a", 60_000)),
        ["500-fonts-before-each-paragraph.html"] = () =>
            Of(HostileBytes.Numbered(500, i => $"<font a{i}=b>") + HostileBytes.Times("<p>a", 30_000)),
        ["unclosed-bold.html"] = () => Of(HostileBytes.Times("<b><p>", 90_000)),
        ["misnested-formatting.html"] = () => Of(HostileBytes.Times("<b><i><u></b></i></u><p>", 30_000)),
        ["150000-divisions-in-each-other.html"] = () => Of(HostileBytes.Times("<div>", 150_000)),
        ["400-divisions-in-each-other-often.html"] = () =>
            Of(HostileBytes.Times(HostileBytes.Times("<div>", 400) + "a" + HostileBytes.Times("</div>", 400), 200)),
        ["text-in-tables.html"] = () => Of(HostileBytes.Times("<table>a<tr>b", 60_000)),
        ["tables-in-tables.html"] = () => Of(HostileBytes.Times("<table><tr><td>", 60_000)),
        ["100000-cells.html"] = () => Of("<table>" + HostileBytes.Times("<tr>" + HostileBytes.Times("<td>a", 100), 1_000)),
        ["million-attributes.html"] = () => Of("<p " + HostileBytes.Numbered(1_000_000, i => $"a{i} ") + ">" + HostileBytes.Sentence),
        ["attribute-of-10-megabytes.html"] = () => Of($"<p class=\"{HostileBytes.Times("comment ", 1_250_000)}\">" + HostileBytes.Sentence),
        ["14000-elements-with-long-classes.html"] = () =>
            Of(HostileBytes.Times($"<p class=\"{HostileBytes.Times("share-", 100)}\">{HostileBytes.Sentence}", 14_000)),
        ["14000-headings.html"] = () => Of(HostileBytes.Times("<h2>" + HostileBytes.Sentence + "</h2>", 14_000)),
        ["14000-links-of-sentences.html"] = () => Of(HostileBytes.Times("<p><a href=x>" + HostileBytes.Sentence + "</a>", 7_000)),
        ["comment-without-end.html"] = () => Of("<!--" + HostileBytes.Times("-!>", 3_000_000)),
        ["script-without-end.html"] = () => Of("<script>" + HostileBytes.Times("<!--<script>", 900_000)),
        ["two-million-entities.html"] = () => Of(HostileBytes.Times("&#97;", 2_000_000)),
        ["entity-names-without-end.html"] = () => Of(HostileBytes.Times("&CounterClockwiseContourIntegra", 300_000)),
        ["one-word-of-11-megabytes.html"] = () => Of("<p>" + HostileBytes.Times("a", 11_000_000)),
        ["spaces-of-11-megabytes.html"] = () => Of("<p>" + HostileBytes.Times(" \n", 5_500_000)),
        ["title-of-5-megabytes.html"] = () =>
            Bytes("<!doctype html><title>" + HostileBytes.Times("Ferry | ", 600_000) + "</title><p>" + HostileBytes.Sentence),
        ["100000-metadata.html"] = () =>
            Bytes("<!doctype html><head>" + HostileBytes.Numbered(100_000, i => $"<meta name=author content=\"Ann Lee {i}\">")
            + "</head><p>" + HostileBytes.Sentence),
        ["json-ld-in-each-other.html"] = () => Linked(HostileBytes.Times("{\"@graph\":[", 100_000)),
        ["json-ld-of-a-million-articles.html"] = () => Linked("[" + HostileBytes.Times("{\"@type\":\"NewsArticle\"},", 400_000) + "{}]"),
        ["json-ld-of-long-lists-of-writers.html"] = () =>
            Linked("{\"@type\":\"NewsArticle\",\"author\":[" + HostileBytes.Times("{\"name\":\"Ann Lee and Bo Kim\"},", 300_000) + "{}]}"),
        ["100000-json-ld.html"] = () =>
            Bytes("<!doctype html>" + HostileBytes.Times("<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>", 90_000)
            + "<p>" + HostileBytes.Sentence),
        ["bylines-without-end.html"] = () => Of("<p>" + HostileBytes.Times("By By Ann and ", 700_000)),
        ["dates-without-end.html"] = () => Of(HostileBytes.Times("<p>12 September 2023 08:30 | Updated 13 September 2023", 14_000)),
        ["times-without-end.html"] = () => Of(HostileBytes.Times("<time datetime=2023-09-12>12 September 2023</time>", 60_000)),
        ["captions-without-end.html"] = () =>
            Of(HostileBytes.Times("<figure><img src=a><figcaption>A ferry. Photo: AP</figcaption></figure>", 4_000)),
        ["pictures-without-end.html"] = () => Of(HostileBytes.Times("<img src=a alt=b>", 190_000)),
        ["embedded-data.html"] = () => Of("<img src=\"data:image/png;base64," + HostileBytes.Times("AAAA", 10_000_000) + "\">"),
        ["vectors-in-each-other.html"] = () => Of(HostileBytes.Times("<svg><g><foreignObject>", 40_000)),
        ["templates-in-each-other.html"] = () => Of(HostileBytes.Times("<template>", 90_000)),
        ["frames-and-forms.html"] = () => Of(HostileBytes.Times("<form><input><select><option>a", 40_000)),
        ["billion-laughs.xml"] = () =>
            Bytes("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'>"
            + HostileBytes.Numbered(30, i => $"<!ENTITY {(char)('b' + i % 25)}{i} '&a;&a;&a;&a;'>")
            + "]><rss><channel><item><description>&z24;</description></item></channel></rss>"),
        ["elements-in-each-other.xml"] = () => Bytes("<?xml version='1.0'?><rss><channel><item>" + HostileBytes.Times("<a>", 1_000_000)),
        ["unlisted-elements-in-each-other.xml"] = () =>
            Bytes("<?xml version='1.0'?><rss><channel><item><description>" + HostileBytes.Times("<x>", 500_000)
            + HostileBytes.Times("</x>", 500_000) + "</description></item></channel></rss>"),
        ["unlisted-elements-in-each-other.nitf"] = () =>
            Bytes("<?xml version='1.0'?><nitf><body><body.content>" + HostileBytes.Times("<x>", 500_000)
            + HostileBytes.Times("</x>", 500_000) + "</body.content></body></nitf>"),
        ["100000-items.rss"] = () =>
            Feed(HostileBytes.Times("<item><title>Ferry</title><description>A ferry sank.</description></item>", 100_000)),
        ["fonts-in-an-item.rss"] = () =>
            Feed("<item><description><![CDATA[" + HostileBytes.Numbered(3_000, i => $"<font a{i}=b>")
            + HostileBytes.Times("<p>a", 60_000) + "]]></description></item>"),
        ["line-breaks-in-an-item.rss"] = () =>
            Feed("<item><description><![CDATA[" + HostileBytes.Times("<br>", 2_000_000) + "]]></description></item>"),
        ["100000-attributes.rss"] = () =>
            Feed("<item " + HostileBytes.Numbered(100_000, i => $"a{i}='b' ") + "><description>A ferry sank.</description></item>"),
        ["100000-namespaces.rss"] = () => Feed(
            "<item>" + HostileBytes.Numbered(100_000, i => $"<a xmlns:n{i}='b'/>") + "<description>A ferry sank.</description></item>"),
        ["million-categories.rss"] = () =>
            Feed("<item>" + HostileBytes.Times("<category>a</category>", 500_000) + "<description>A ferry sank.</description></item>"),
        ["ampersands-without-end.rss"] = () =>
            Feed("<item><description>" + HostileBytes.Times("&nbsp;", 1_900_000) + "</description></item>"),
        ["cdata-without-end.rss"] = () => Feed("<item><description>" + HostileBytes.Times("<![CDATA[", 1_000_000)),
        ["million-paragraphs.nitf"] = () =>
            Bytes("<?xml version='1.0'?><nitf><body><body.content>"
            + HostileBytes.Times("<p>a</p>", 1_000_000) + "</body.content></body></nitf>"),
        ["million-people.xml"] = () =>
            Bytes("<?xml version='1.0'?><newsItem guid='1'><contentMeta>"
            + HostileBytes.Times("<subject type='cpnat:person'><name>Ann</name></subject>", 200_000)
            + "</contentMeta><contentSet><inlineXML><p>A ferry sank.</p></inlineXML></contentSet></newsItem>"),
    };

    private static byte[] Bytes(string text) => HostileBytes.Of(text);

    private static byte[] Of(string markup) => HostileBytes.Of(Page + markup);

    private static byte[] Linked(string json) =>
        HostileBytes.Of($"<!doctype html><script type=application/ld+json>{json}</script><p>{HostileBytes.Sentence}");

    private static byte[] Feed(string items) =>
        HostileBytes.Of($"<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title>{items}</channel></rss>");
}
