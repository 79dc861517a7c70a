using System.Buffers.Binary;

namespace SearchService.Testing.Hostile;

/// <summary>Rich text, open documents, workbooks, books, tables, corpora, web archives, wikis, citations and scans.</summary>
public static class HostileFormats
{
    private const string OpenText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string OpenTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>
    {
        ["braces-in-each-other.rtf"] = () => Rtf(HostileBytes.Times("{", 1_000_000)),
        ["million-paragraphs.rtf"] = () => Rtf(HostileBytes.Times("\\par a", 1_000_000)),
        ["million-fonts.rtf"] = () => Rtf("{\\fonttbl" + HostileBytes.Numbered(500_000, i => $"{{\\f{i} A;}}") + "}"),
        ["binary-of-2-gigabytes.rtf"] = () => Rtf("\\bin2147483647 abc"),
        ["binary-before-its-start.rtf"] = () => Rtf(HostileBytes.Times("\\bin-2147483648 a", 100_000)),
        ["skips-of-a-million.rtf"] = () => Rtf(HostileBytes.Times("\\uc1000000\\u8364 a", 200_000)),
        ["number-of-5-million-digits.rtf"] = () => Rtf("\\fs" + HostileBytes.Times("9", 5_000_000)),
        ["letters-in-hexadecimal.rtf"] = () => Rtf(HostileBytes.Times("\\'41", 3_000_000)),
        ["tables-in-each-other.rtf"] = () => Rtf(HostileBytes.Numbered(100_000, i => $"\\trowd\\itap{i}\\cellx1 a\\cell")),

        ["two-billion-spaces.odt"] = () => Odt("<text:p>a<text:s text:c='2000000000'/>b</text:p>"),
        ["two-billion-spaces-often.odt"] = () => Odt("<text:p>" + HostileBytes.Times("a<text:s text:c='100000'/>", 100_000) + "</text:p>"),
        ["million-paragraphs.odt"] = () => Odt(HostileBytes.Times("<text:p>a</text:p>", 1_000_000)),
        ["sections-in-each-other.odt"] = () => Odt(HostileBytes.Times("<text:section>", 200_000)),
        ["spans-in-each-other.odt"] = () => Odt("<text:p>" + HostileBytes.Times("<text:span>", 200_000)),
        ["cells-repeated-a-billion-times.odt"] = () => Odt(
            "<table:table><table:table-row table:number-rows-repeated='1000000000'><table:table-cell "
            + "table:number-columns-repeated='1000000000'><text:p>a</text:p></table:table-cell></table:table-row></table:table>"),
        ["part-of-4-gigabytes.odt"] = () => HostileBytes.Zipped(
            ("mimetype", Write("application/vnd.oasis.opendocument.text")), ("content.xml", HostileBytes.Zeros(4L << 30, (byte)' '))),

        ["cell-of-the-last-row.xlsx"] = () => Xlsx(Row(1, "title", "text") + "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"),
        ["row-of-two-billion.xlsx"] = () =>
            Xlsx(Row(1, "title", "text") + "<row r='2147483647'><c r='ZZZZZZZ2147483647'><v>1</v></c></row>"),
        ["million-rows.xlsx"] = () =>
            Xlsx(Row(1, "title", "text") + HostileBytes.Numbered(500_000, i => $"<row r='{i + 2}'><c><v>1</v></c></row>")),
        ["million-cells-of-one-row.xlsx"] = () =>
            Xlsx("<row r='1'>" + HostileBytes.Times("<c t='str'><v>text</v></c>", 1_000_000) + "</row>"),
        ["cell-of-50-megabytes.xlsx"] = () => Xlsx(Row(1, "title", "text") + Row(2, "a", HostileBytes.Times("ferry ", 8_000_000))),
        ["cells-of-one-long-string.xlsx"] = () => Xlsx(
            Row(1, "title", "text") + HostileBytes.Numbered(
                20_000, i => $"<row r='{i + 2}'><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>"),
            $"<si><t>{HostileBytes.Times("ferry ", 150_000)}</t></si>"),
        ["million-shared-strings.xlsx"] = () => Xlsx(Row(1, "title", "text"), HostileBytes.Times("<si><t>a</t></si>", 2_000_000)),
        ["chain-of-itself.xls"] = () => Compound(next: 1),
        ["chain-out-of-the-file.xls"] = () => Compound(next: 0x7FFF_FFF0),

        ["one-chapter-100000-times.epub"] = () =>
            Epub(HostileBytes.Times("<itemref idref='a'/>", 100_000), HostileBytes.Times($"<p>{HostileBytes.Sentence}</p>", 1_000)),
        ["divisions-in-each-other.epub"] = () => Epub("<itemref idref='a'/>", HostileBytes.Times("<div>", 200_000)),
        ["chapter-of-a-gigabyte.epub"] = () => Epub("<itemref idref='a'/>", "", HostileBytes.Zeros(1L << 30, (byte)' ')),

        ["million-columns.csv"] = () => HostileBytes.Of(
            "title,text" + HostileBytes.Numbered(1_000_000, i => $",c{i}") + "\na,b" + HostileBytes.Times(",c", 1_000_000)),
        ["quote-without-end.csv"] = () => HostileBytes.Of("title,text\na,\"" + HostileBytes.Times("ferry, \n", 5_000_000)),
        ["quotes-in-quotes.csv"] = () => HostileBytes.Of("title,text\na," + HostileBytes.Times("\"", 10_000_001)),
        ["commas.csv"] = () => HostileBytes.Of("title,text\n" + HostileBytes.Times(",", 10_000_000)),
        ["columns-of-one-name.csv"] = () =>
            HostileBytes.Of(HostileBytes.Times("text,", 100_000) + "text\n" + HostileBytes.Times("a,", 100_000) + "a\n"),

        ["length-of-a-petabyte.warc"] = () =>
            HostileBytes.Of(Record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>a", 1L << 50)),
        ["200000-empty-records.warc"] = () => HostileBytes.Of(HostileBytes.Times(Record("response", "", 0), 200_000)),
        ["chunk-of-a-petabyte.warc"] = () => HostileBytes.Of(
            Record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffff\r\n<p>a")),
        ["million-chunks.warc"] = () =>
            HostileBytes.Of(
            Record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                + HostileBytes.Times("1\r\na\r\n", 1_000_000))),
        ["million-header-lines.warc"] = () =>
            HostileBytes.Of(Record("response", "HTTP/1.1 200 OK\r\n" + HostileBytes.Times("A: b\r\n", 1_000_000) + "\r\n<p>a")),
        ["gigabytes-in-an-answer.warc"] = PackedAnswer,

        ["templates-in-each-other.xml"] = () => Wiki(HostileBytes.Times("{{", 500_000)),
        ["links-in-each-other.xml"] = () => Wiki(HostileBytes.Times("[[", 500_000)),
        ["tables-in-each-other.xml"] = () => Wiki(HostileBytes.Times("{|\n|\n", 200_000)),
        ["references-without-end.xml"] = () => Wiki(HostileBytes.Times("&lt;ref>", 300_000)),
        ["apostrophes.xml"] = () => Wiki(HostileBytes.Times("'", 3_000_000)),
        ["headings-without-end.xml"] = () => Wiki(HostileBytes.Times("=", 3_000_000)),
        ["comments-without-end.xml"] = () => Wiki(HostileBytes.Times("&lt;!--", 500_000)),
        ["lists-in-each-other.xml"] = () => Wiki(HostileBytes.Times("*#:;", 500_000)),
        ["200000-pages.xml"] = () => HostileBytes.Of(
            "<mediawiki>" + HostileBytes.Times("<page><title>a</title><revision><text>a</text></revision></page>", 200_000)),

        ["divisions-in-each-other.tei"] = () => Tei(HostileBytes.Times("<div>", 200_000)),
        ["million-line-breaks.tei"] = () => Tei("<p>" + HostileBytes.Times("a<lb/>", 1_000_000) + "</p>"),
        ["million-pieces-of-text.tei"] = () => Tei("<p>" + HostileBytes.Times("<![CDATA[a]]>", 900_000) + "</p>"),
        ["million-attributes.tei"] = () => HostileBytes.Of(
            "<TEI><text><body><p" + HostileBytes.Numbered(900_000, i => $" a{i}=''") + ">a</p></body></text></TEI>"),
        ["texts-without-anything.tei"] = () => HostileBytes.Of("<teiCorpus>" + HostileBytes.Times("<TEI/>", 200_000) + "</teiCorpus>"),
        ["sections-in-each-other.jats.xml"] = () => HostileBytes.Of(
            "<article article-type='news'><front><article-meta/></front><body>" + HostileBytes.Times("<sec>", 200_000)),
        ["million-figures.jats.xml"] = () => HostileBytes.Of("<article article-type='news'><front><article-meta/></front><body><p>"
            + HostileBytes.Times("a<fig/>", 1_000_000) + "</p></body></article>"),
        ["documents-in-each-other.solr.xml"] = () => HostileBytes.Of("<add>" + HostileBytes.Times("<doc>", 200_000)),
        ["million-fields.solr.xml"] = () =>
            HostileBytes.Of("<add><doc>" + HostileBytes.Times("<field name='text'>a</field>", 1_000_000) + "</doc></add>"),
        ["200000-documents.sgml"] = () => HostileBytes.Of(HostileBytes.Times("<DOC><DOCNO>a</DOCNO><TEXT>a</TEXT></DOC>\n", 200_000)),
        ["documents-in-each-other.sgml"] = () =>
            HostileBytes.Of("<DOC>\n<DOCNO>a</DOCNO>\n<TEXT>\n" + HostileBytes.Times("<DOC><TEXT>", 500_000)),
        ["short-codes.wxr"] = () => HostileBytes.Of(
            "<rss xmlns:wp='http://wordpress.org/export/1.2/' "
                + "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><wp:wxr_version>1.2</wp:wxr_version>"
            + "<item><title>a</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA["
            + HostileBytes.Times("[caption]", 500_000) + "]]></content:encoded></item></channel></rss>"),

        ["braces-in-each-other.bib"] = () => HostileBytes.Of("@article{a, title={" + HostileBytes.Times("{", 2_000_000)),
        ["strings-of-strings.bib"] = () => HostileBytes.Of(
            "@string{s0 = \"ferry \"}\n" + HostileBytes.Numbered(60, i => $"@string{{s{i + 1} = s{i} # s{i}}}\n")
            + "@article{a, title={b}, abstract = s60}\n"),
        ["string-of-itself.bib"] = () => HostileBytes.Of("@string{a = a # a}\n@article{b, title={c}, abstract = a # a}\n"),
        ["accents-in-each-other.bib"] = () =>
            HostileBytes.Of("@article{a, title={b}, abstract={" + HostileBytes.Times("\\'{", 500_000) + "}}"),
        ["million-authors.bib"] = () =>
            HostileBytes.Of("@article{a, title={b}, author={" + HostileBytes.Times("A and ", 1_000_000) + "B}, abstract={c}}"),
        ["million-authors.ris"] = () =>
            HostileBytes.Of("TY  - NEWS\nTI  - a\n" + HostileBytes.Times("AU  - A, B\n", 1_000_000) + "AB  - b\nER  - \n"),
        ["record-without-end.ris"] = () => HostileBytes.Of("TY  - NEWS\nTI  - a\nAB  - " + HostileBytes.Times("ferry\n", 5_000_000)),

        ["million-words.alto.xml"] = () =>
            Alto("<TextBlock><TextLine>" + HostileBytes.Times("<String CONTENT='a' HPOS='1' VPOS='1' WIDTH='1' HEIGHT='1'/>", 500_000)),
        ["block-follows-itself.alto.xml"] = () =>
            Alto("<TextBlock ID='a' IDNEXT='a'><TextLine><String CONTENT='a'/></TextLine></TextBlock>"),
        ["blocks-in-each-other.alto.xml"] = () => Alto(HostileBytes.Times("<ComposedBlock>", 200_000)),
        ["groups-in-each-other.page.xml"] = () => HostileBytes.Of(
            "<PcGts xmlns='http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15'><Page imageFilename='a'><ReadingOrder>"
            + HostileBytes.Times("<OrderedGroup id='a'>", 200_000)),

        ["10-gigabytes.txt.zst"] = () => Zstandard(blocks: 80_000),
        ["window-of-terabytes.txt.zst"] = () => [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0xFF, 0x01, 0x00, 0x00],
    };

    private static byte[] Rtf(string body) => HostileBytes.Of("{\\rtf1\\ansi " + body);

    private static byte[] Odt(string body) => HostileBytes.Zipped(
        ("mimetype", Write("application/vnd.oasis.opendocument.text")),
        ("content.xml", Write(
            $"<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='{OpenText}' "
            + $"xmlns:table='{OpenTable}'><office:body><office:text>{body}</office:text></office:body></office:document-content>")));

    private static byte[] Xlsx(string rows, string strings = "") => HostileBytes.Zipped(
        ("[Content_Types].xml", Write(
            $"<Types xmlns='{Package}/content-types'><Default Extension='xml' ContentType='application/xml'/></Types>")),
        ("_rels/.rels", Write(
            $"<Relationships xmlns='{Package}/relationships'><Relationship Id='a' Type='{Links}/officeDocument' "
            + "Target='xl/workbook.xml'/></Relationships>")),
        ("xl/_rels/workbook.xml.rels", Write(
            $"<Relationships xmlns='{Package}/relationships'><Relationship Id='r1' Type='{Links}/worksheet' "
                + "Target='worksheets/sheet1.xml'/>"
            + $"<Relationship Id='r2' Type='{Links}/sharedStrings' Target='sharedStrings.xml'/></Relationships>")),
        ("xl/workbook.xml",
            Write($"<workbook xmlns='{Sheets}' xmlns:r='{Links}'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>")),
        ("xl/sharedStrings.xml", Write($"<sst xmlns='{Sheets}'>{strings}</sst>")),
        ("xl/worksheets/sheet1.xml", Write($"<worksheet xmlns='{Sheets}'><sheetData>{rows}</sheetData></worksheet>")));

    private static string Row(int number, params string[] values) =>
        $"<row r='{number}'>{string.Concat(values.Select(value => $"<c t='inlineStr'><is><t>{value}</t></is></c>"))}</row>";

    private static byte[] Epub(string spine, string chapter, Action<Stream>? raw = null) => HostileBytes.Zipped(
        ("mimetype", Write("application/epub+zip")),
        ("META-INF/container.xml", Write(
            "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'><rootfiles>"
            + "<rootfile full-path='a.opf' media-type='application/oebps-package+xml'/></rootfiles></container>")),
        ("a.opf", Write(
            "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'><metadata "
                + "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>a</dc:title>"
            + "</metadata><manifest><item id='a' href='a.xhtml' "
            + $"media-type='application/xhtml+xml'/></manifest><spine>{spine}</spine></package>")),
        ("a.xhtml", raw ?? Write($"<html xmlns='http://www.w3.org/1999/xhtml'><body>{chapter}</body></html>")));

    private static string Record(string type, string content, long? claimed = null) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2023-09-12T08:00:00Z\r\n"
        + $"Content-Type: application/http; msgtype=response\r\nContent-Length: {claimed ?? content.Length}\r\n\r\n{content}\r\n\r\n";

    private static byte[] PackedAnswer()
    {
        var packed = HostileBytes.Gzipped(2L << 30, (byte)'a');
        var head = HostileBytes.Of("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
        return [.. HostileBytes.Of(Record("response", "", head.Length + packed.Length)[..^4]), .. head, .. packed, .. "\r\n\r\n"u8];
    }

    private static byte[] Wiki(string text) => HostileBytes.Of(
        $"<mediawiki><page><title>Ferry</title><ns>0</ns><revision><text>{HostileBytes.Sentence} "
            + $"{text}</text></revision></page></mediawiki>");

    private static byte[] Tei(string body) => HostileBytes.Of(
        $"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body>{body}</body></text></TEI>");

    private static byte[] Alto(string blocks) =>
        HostileBytes.Of(
            "<alto "
            + $"xmlns='http://www.loc.gov/standards/alto/ns-v3#'><Layout><Page><PrintSpace>{blocks}</PrintSpace></Page></Layout></alto>");

    /// <summary>A compound file (MS-CFB) of one directory whose chain of sectors goes on at a sector of choice.</summary>
    private static byte[] Compound(int next)
    {
        var file = new byte[3 * 512];
        ReadOnlySpan<byte> mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), 0x0003_003E);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), 0x0009_FFFE);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(32), 6);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(44), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(48), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(56), 4096);
        file.AsSpan(60, 512 - 60).Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(76), 0);
        file.AsSpan(512, 512).Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(512), -3);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(516), next);
        return file;
    }

    /// <summary>A Zstandard frame (RFC 8878) of blocks that each stand for 128 KiB of one byte.</summary>
    private static byte[] Zstandard(int blocks)
    {
        const int BlockBytes = 128 << 10;
        var bytes = new MemoryStream();
        bytes.Write([0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x38]);
        for (var i = 0; i < blocks; i++)
        {
            var head = (BlockBytes << 3) | (1 << 1) | (i == blocks - 1 ? 1 : 0);
            bytes.Write([(byte)head, (byte)(head >> 8), (byte)(head >> 16), (byte)'a']);
        }

        return bytes.ToArray();
    }

    private static Action<Stream> Write(string text) => stream => stream.Write(HostileBytes.Of(text));
}
