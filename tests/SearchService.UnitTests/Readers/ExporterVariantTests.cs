using System.IO.Compression;
using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>What exporters write beside the form that their manuals show.</summary>
public sealed class ExporterVariantTests
{
    private const string Story = "A ferry with forty people on board sank off Busan on Monday, the coast guard said.";

    private static IReadOnlyList<Article> Articles(string name, string content) =>
        [.. Samples.Outcomes(name, content).OfType<ArticleRead>().Select(read => read.Article)];

    [Fact]
    public void A_german_nexis_export_of_one_document_is_told()
    {
        var article = Samples.Article("nexis.txt", $"""
                           1 von 1 DOKUMENT


                          Der Hafenbote

                      12. September 2023

            Fähre gesunken

            AUTOR: Anna Lehmann

            RUBRIK: WIRTSCHAFT; S. 7

            LÄNGE: 30 Wörter

            Eine Fähre ist am Montag vor Busan gesunken, teilte die Küstenwache mit.

            UPDATE: 12. September 2023

            SPRACHE: GERMAN; DEUTSCH

                   Copyright 2023 Der Hafenbote AG
                       Alle Rechte vorbehalten
            """);

        Assert.Equal(("Fähre gesunken", "Der Hafenbote", "WIRTSCHAFT"), (article.Title, article.Source, article.Section));
        Assert.Equal(["Anna Lehmann"], article.Authors);
        Assert.Equal("Eine Fähre ist am Montag vor Busan gesunken, teilte die Küstenwache mit.", article.Text);
    }

    [Fact]
    public void The_address_of_the_papers_site_below_the_text_is_no_part_of_it()
    {
        var article = Samples.Article("nexis.txt",
            $"Ferry sinks\nThe Harbour Post\nSeptember 12, 2023 Tuesday\n\nLength: 20 words\n\nBody\n\n\n{Story}\n"
            + "http://www.post.example/\n\n\nLoad-Date: September 12, 2023\n\n\nEnd of Document\n");

        Assert.Equal(Story, article.Text);
    }

    [Fact]
    public void Europresse_tells_rubric_number_and_offset_apart_from_headline_paper_and_day()
    {
        var article = Samples.Article("europresse.html", """
            <html><body><article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Courrier, no. 24801</span></div>
            <span class="DocHeader">Économie, mercredi 13 septembre 2023 - 00:10 UTC +02:00 312 mots, p. 7</span>
            <div class="titreArticle"><p class="sm-margin-bottomNews">Économie</p><p class="titreArticleVisu rdp__articletitle">Un ferry coule</p></div></header>
            <div class="sm-margin-bottomNews">Anne Leroy</div><section><div class="DocText"><p>Un ferry a coulé lundi au large de Busan.</p></div></section></article></body></html>
            """);

        Assert.Equal(("Un ferry coule", "Le Courrier", "Économie"), (article.Title, article.Source, article.Section));
        Assert.Equal(["Anne Leroy"], article.Authors);
        Assert.Equal("2023-09-13T00:10:00+02:00", article.Published?.ToString());
    }

    [Fact]
    public void Papers_of_trec_print_writers_and_day_in_their_own_ways()
    {
        var journal = Samples.Article("wsj", $"""
            <DOC>
            <DOCNO> WSJ870912-0001 </DOCNO>
            <HL> Ferry Sinks:
            @  Forty Are Missing
            @  ----
            @  By Ann Lee
            @  Staff Reporter of The Harbour Journal </HL>
            <TEXT>
            {Story}
            </TEXT>
            </DOC>
            """);
        var financial = Samples.Article("ft.sgm",
            $"<DOC>\n<DOCNO>FT911-3</DOCNO>\n<DATE>910912\n</DATE>\n"
            + $"<HEADLINE>\nFT  12 SEP 91 / Ferry sinks\n</HEADLINE>\n<TEXT>\n{Story}\n</TEXT>\n</DOC>\n");
        var undated = Samples.Article("la", $"<DOC>\n<DOCNO> LA091289-0002 </DOCNO>\n<TEXT>\n<P>\n{Story}\n</P>\n</TEXT>\n</DOC>\n");

        Assert.Equal("Ferry Sinks: Forty Are Missing", journal.Title);
        Assert.Equal(["Ann Lee"], journal.Authors);
        Assert.Equal(("Ferry sinks", "1991-09-12"), (financial.Title, financial.Published?.ToString()));
        Assert.Equal("1989-09-12", undated.Published?.ToString());
    }

    [Fact]
    public void The_writer_of_an_atom_feed_counts_for_entries_that_name_none()
    {
        var articles = Articles("feed.xml", $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &lt;b&gt;Harbour&lt;/b&gt; Post</title><author><name>Ann Lee</name></author>
            <entry><title>Ferry sinks</title><content type="text">{Story}</content></entry>
            <entry><title>Storm</title><author><name>Bo Chen</name></author><content type="text">{Story}</content></entry></feed>
            """);

        Assert.Equal(["Ann Lee", "Bo Chen"], articles.SelectMany(article => article.Authors));
        Assert.Equal("The Harbour Post", articles[0].Source);
    }

    [Fact]
    public void Of_a_blogger_export_only_posts_that_were_published_are_read()
    {
        static string Entry(string kind, string title, string more = "") =>
            $"<entry><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{kind}'/>"
            + $"<category scheme='http://www.blogger.com/atom/ns#' term='Sea'/><title>{title}</title>"
            + $"<content type='html'>{Story}</content>{more}</entry>";
        var articles = Articles("blog.xml",
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#'><title>Harbour</title>"
            + Entry("settings", "Setting")
            + Entry("post", "Ferry sinks") + Entry("post", "Draft", "<app:control><app:draft>yes</app:draft></app:control>")
            + Entry("comment", "Nice") + "</feed>");

        Assert.Equal(("Ferry sinks", "Sea"), (Assert.Single(articles).Title, articles[0].Section));
    }

    [Fact]
    public void Of_a_ghost_export_drafts_are_left_out_and_writers_found_in_their_table()
    {
        var articles = Articles("ghost.json", $$"""
            {"db": [{"meta": {"version": "5.0.0"}, "data": {
              "posts": [
                {"id": "1", "title": "Ferry sinks", "html": "<p>{{Story}}</p>", "status": "published", "published_at": "2023-09-12T08:30:00.000Z"},
                {"id": "2", "title": "Draft", "html": "<p>{{Story}}</p>", "status": "draft", "published_at": null},
                {"id": "3", "title": "Planned", "html": "<p>{{Story}}</p>", "status": "scheduled", "published_at": "2033-01-01T00:00:00.000Z"}],
              "users": [{"id": "7", "name": "Ann Lee"}], "posts_authors": [{"post_id": "1", "author_id": "7"}],
              "tags": [{"id": "t", "name": "Sea"}], "posts_tags": [{"post_id": "1", "tag_id": "t"}],
              "settings": [{"key": "title", "value": "The Harbour Post"}] } }]}
            """);

        var article = Assert.Single(articles);
        Assert.Equal(("Ferry sinks", "The Harbour Post", "Sea"), (article.Title, article.Source, article.Section));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12T08:30:00Z", article.Published?.ToString());
    }

    [Fact]
    public void What_a_json_feed_says_counts_for_its_items()
    {
        var article = Assert.Single(Articles("feed.json", $$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "The Harbour Post", "language": "en", "authors": [{"name": "Ann Lee"}],
             "items": [{"id": "1", "title": "Ferry sinks", "content_text": "{{Story}}"}]}
            """));

        Assert.Equal(("The Harbour Post", "Ann Lee"), (article.Source, Assert.Single(article.Authors)));
    }

    [Fact]
    public void The_main_headline_of_ninjs_goes_before_the_short_one()
    {
        var article = Samples.Article("ninjs.json", $$"""
            {"uri": "urn:1", "standard": {"name": "ninjs", "version": "2.0"}, "headlines": [{"role": "short", "value": "Ferry"},
             {"role": "main", "value": "Ferry sinks off Busan"}], "bodies": [{"contentType": "text/plain", "value": "{{Story}}"}]}
            """);

        Assert.Equal("Ferry sinks off Busan", article.Title);
    }

    [Fact]
    public void A_scanned_page_is_named_by_its_paper_as_catalogues_write_it()
    {
        var page = Assert.Single(Articles("pages.json", $$"""
            {"items": [{"id": "/lccn/sn1/1923-09-12/ed-1/seq-4/", "title": "Harbour tribune. [volume]", "date": "19230912", "ocr_eng": "{{Story}}"}]}
            """));

        Assert.Equal(("Harbour tribune.", null, "1923-09-12"), (page.Source, page.Title, page.Published?.ToString()));
    }

    [Fact]
    public void A_row_with_a_headline_and_a_description_is_read_by_the_description() =>
        Assert.Equal(Story, Assert.Single(Articles("news.csv", $"Class Index,Title,Description\n3,Ferry sinks,\"{Story}\"\n")).Text);

    [Fact]
    public void A_table_without_names_of_its_columns_is_rejected_and_no_garbled_article()
    {
        var rejection = Samples.Rejection("rows.csv",
            $"Ferry sinks,\"{Story}\n\nNobody was found.\",2023-09-12\nStorm,\"The port was closed.\n\nIt opens on Friday.\",2023-09-13\n");

        Assert.Contains("does not name its columns", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Ferry sinks\n\n*By Ann Lee | September 12, 2023*\n\n")]
    [InlineData("% Ferry sinks\n% Ann Lee\n% September 12, 2023\n\n")]
    [InlineData("---\ntitle: Ferry sinks\nauthor:\n  - \"[[Ann Lee]]\"\npublished: 2023-09-12\n---\n")]
    public void Heads_of_markdown_name_writer_and_day(string head)
    {
        var article = Samples.Article("story.md", head + Story + "\n");

        Assert.Equal(("Ferry sinks", "Ann Lee", "2023-09-12"),
            (article.Title, Assert.Single(article.Authors), article.Published?.ToString()));
        Assert.Equal(Story, article.Text);
    }

    [Fact]
    public void The_lines_that_readers_of_pages_write_above_a_text_are_its_fields()
    {
        var article = Samples.Text(
            $"Title: Ferry sinks\nURL Source: https://post.example/ferry\nPublished Time: 2023-09-12T08:30:00+02:00\n"
            + $"Markdown Content:\n{Story}\n\nNobody was found, it said.\n");

        Assert.Equal(("Ferry sinks", "https://post.example/ferry", "2023-09-12T08:30:00+02:00"),
            (article.Title, article.Url, article.Published?.ToString()));
        Assert.Equal($"{Story}\n\nNobody was found, it said.", article.Text);
    }

    [Fact]
    public void A_table_of_opendocument_is_rejected_by_name()
    {
        var rejection = Samples.Rejection("stories.ods", Zip(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet>"
                + $"<text:p>{Story}</text:p></office:spreadsheet></office:body></office:document-content>")));

        Assert.Contains("XLSX or CSV", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title": "Ferry sinks", "container-title": "Post", "abstract": "A ferry sank.", "issued": {"date-parts": [[2023, 9, 12]]}}""")]
    [InlineData("""{"title": "Ferry sinks", "source": "Post", "selftext": "A ferry sank.", "created_utc": 1694507400.0}""")]
    [InlineData("""
        {"title": "Ferry sinks", "source": "Post", "publishing_date": "2023-09-12", "body": {"summary": [],
         "sections": [{"headline": [], "paragraphs": ["A ferry sank."]}]}}
        """)]
    public void Fields_of_reference_managers_and_scrapers_are_known(string json)
    {
        var article = Samples.Article("story.json", json);

        Assert.Equal(("Ferry sinks", "Post", "A ferry sank."), (article.Title, article.Source, article.Text));
        Assert.Equal("2023-09-12", article.Published?.Date.ToString());
    }

    [Fact]
    public void A_byline_with_a_day_gives_both()
    {
        var article = Samples.Text($"Ferry sinks\nBy Ann Lee | September 12, 2023\n\n{Story}\n\nNobody was found, it said on Tuesday.\n");

        Assert.Equal(("Ann Lee", "2023-09-12"), (Assert.Single(article.Authors), article.Published?.ToString()));
    }

    [Fact]
    public void The_signature_of_a_letter_is_no_part_of_its_text()
    {
        var article = Samples.Article("letter.eml",
            "From: Post <news@post.example>\nSubject: Ferry sinks\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
            + $"{Story}\n\n-- \nThe Harbour Post\nPier 3\n");

        Assert.Equal(Story, article.Text);
    }

    [Fact]
    public void A_part_of_a_book_is_by_the_writer_that_it_names()
    {
        var article = Samples.Outcomes("issue.epub", Zip(
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", "<container><rootfiles><rootfile full-path='c.opf'/></rootfiles></container>"),
            ("c.opf", "<package><metadata><title>The Harbour Post</title><creator>calibre</creator></metadata>"
                + "<manifest><item id='a' href='a.html'/>"
                + "<item id='b' href='b.html'/></manifest><spine><itemref idref='a'/><itemref idref='b'/></spine></package>"),
            ("a.html", $"<html><body><h1>Ferry sinks</h1><p>By Ann Lee</p><p>{Story}</p></body></html>"),
            ("b.html", $"<html><body><h1>Storm</h1><p>{Story}</p></body></html>")))
            .OfType<ArticleRead>().Select(read => read.Article).ToList();

        Assert.Equal(["Ann Lee"], article[0].Authors);
        Assert.Equal(Story, article[0].Text);
        Assert.Empty(article[1].Authors);
    }

    [Fact]
    public void An_issue_is_joined_in_a_zip_as_in_a_folder()
    {
        const string mets = """
            <mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" LABEL="The Harbour Post"><fileSec><fileGrp>
            <file ID="F1"><FLocat xlink:href="file://./alto/1.xml"/></file><file ID="F2"><FLocat xlink:href="../../2.xml"/></file></fileGrp></fileSec>
            <structMap><div TYPE="ARTICLE" LABEL="Ferry sinks"><fptr><area FILEID="F1" BEGIN="B1"/></fptr><fptr><area FILEID="F2" BEGIN="B1"/></fptr></div></structMap></mets>
            """;
        const string alto = "<alto><Layout><TextBlock ID=\"B1\"><TextLine>"
            + "<String CONTENT=\"A\"/><SP/><String CONTENT=\"ferry\"/>"
            + "<SP/><String CONTENT=\"sank.\"/></TextLine></TextBlock></Layout></alto>";
        var outcomes = Samples.Outcomes("issue.zip", Zip(("1923/alto/1.xml", alto), ("1923/mets.xml", mets), ("2.xml", alto)));

        Assert.Equal(RejectionCode.NoArticle, Assert.IsType<EntryRejected>(outcomes[0]).Rejection.Code);
        var article = Assert.IsType<ArticleRead>(outcomes[1]);
        Assert.Equal(("issue.zip!/1923/mets.xml", "Ferry sinks", "A ferry sank."),
            (article.File, article.Article.Title, article.Article.Text));
        Assert.Equal("issue.zip!/2.xml", Assert.IsType<ArticleRead>(outcomes[2]).File);
    }

    [Theory]
    [InlineData("A ferry sank<lb/>off Busan, <choice><sic>siad</sic><corr>said</corr></choice> the guard.", "A ferry sank off Busan, said the guard.")]
    [InlineData("A ferry <orig>fank</orig> off<pb n='2'/>Busan.", "A ferry fank off Busan.")]
    [InlineData("The har-<lb break='no'/>bour is <choice><abbr>cl.</abbr><expan>closed</expan></choice>.", "The harbour is closed.")]
    public void A_text_of_tei_is_read_as_its_editor_would(string text, string read) => Assert.Equal(
        read, Samples.Article("a.xml", $"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>{text}</p></body></text></TEI>").Text);

    [Theory]
    [InlineData("A film as [[CSI: Harbour]] was.[[de:Hafen]]", "A film as CSI: Harbour was.")]
    [InlineData("The ferry {{lang-ko|부산호}} went {{convert|5|km|mi|abbr=on}} out.", "The ferry 부산호 went 5 km out.")]
    public void Words_that_a_wiki_marks_stay(string source, string text) => Assert.Equal(
        text, Samples.Article("dump.xml", "<mediawiki xmlns='http://www.mediawiki.org/xml/export-0.11/' xml:lang='en'><page><title>A</title>"
            + $"<ns>0</ns><revision><text>{source}</text></revision></page></mediawiki>").Text);

    [Theory]
    [InlineData("stat:usable", false)]
    [InlineData("stat:withheld", true)]
    [InlineData("stat:canceled", true)]
    public void An_item_that_its_agency_took_back_is_no_article(string status, bool isRejected) => Assert.Equal(
        isRejected,
        Samples.Outcomes("a.xml", "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='g1'><itemMeta>"
            + $"<pubStatus qcode='{status}'/></itemMeta><contentMeta><headline>Ferry</headline></contentMeta><contentSet>"
            + $"<inlineXML><html><body><p>{Story}</p></body></html></inlineXML></contentSet></newsItem>").Single() is EntryRejected
        { Rejection.Code.Name: "no_article" });

    [Fact]
    public void Documents_of_proquest_that_are_numbered_are_read_by_their_labels()
    {
        const string Rule = "____________________________________________________________";
        var outcomes = Samples.Outcomes("export.txt", $"""
            {Rule}

            Document 1 of 2

            Ferry sinks off Busan

            Author: Lee, Ann; Chen, Bo

            ProQuest document link

            Full text: {Story}

            Publication title: The Harbour Post; Busan

            Publication date: Sep 12, 2023

            Section: World

            ProQuest document ID: 123456789

            Database: ProQuest

            {Rule}

            Document 2 of 2

            Storm closes port

            ProQuest document link

            Full text: Not available.

            Publication title: The Harbour Post

            ProQuest document ID: 123456790

            Database: ProQuest
            """);

        var article = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal(("Ferry sinks off Busan", "The Harbour Post", "2023-09-12", "World", Story),
            (article.Title, article.Source, article.Published?.ToString(), article.Section, article.Text));
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal(RejectionCode.NoText, Assert.IsType<EntryRejected>(outcomes[1]).Rejection.Code);
    }

    [Theory]
    [InlineData("<https://web.archive.org/web/20200102/https://post.example/ferry>")]
    [InlineData("https://web.archive.org/web/20200102030405/https://post.example/ferry")]
    public void A_capture_of_a_copy_in_another_archive_is_the_original(string target)
    {
        var answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>Ferry</title></head><body>"
            + $"<h1>Ferry sinks</h1><p>{Story}</p></body></html>";
        var article = Samples.Article("crawl.warc",
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {target}\r\nContent-Type: application/http; msgtype=response\r\n"
            + FormattableString.Invariant($"Content-Length: {Encoding.UTF8.GetByteCount(answer)}\r\n\r\n{answer}\r\n\r\n"));

        Assert.Equal(("https://post.example/ferry", null), (article.Url, article.Published));
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    [Fact]
    public void A_page_that_nexis_exports_without_numbering_its_documents_is_cut_at_their_ends()
    {
        static string Document(string title, int day) =>
            $"<div><p><b>{title}</b></p><p>The Harbour Post</p><p>September {day}, 2023 Tuesday</p>"
            + $"<p>Copyright 2023 The Harbour Post All Rights Reserved</p><p><b>Section: </b>NEWS; Pg. {day}</p><p><b>Length: </b>20 words</p>"
            + $"<p><b>Byline: </b>Ann Lee</p><p><b>Body</b></p><p>{Story}</p><p><b>Load-Date: </b>September {day}, 2023</p>"
            + "<p><b>End of Document</b></p></div>";
        var articles = Articles("files.html", $"<html><body>{Document("Ferry sinks", 12)}{Document("Storm closes port", 13)}</body></html>");

        Assert.Equal(["Ferry sinks", "Storm closes port"], articles.Select(article => article.Title));
        Assert.All(articles, article => Assert.Equal(Story, article.Text));
        Assert.Equal(["2023-09-12", "2023-09-13"], articles.Select(article => article.Published?.ToString()));
    }

    [Fact]
    public void Abstract_and_full_text_of_a_nexis_document_are_told_apart_and_who_helped_is_a_writer()
    {
        var article = Samples.Article("nexis.txt",
            "               1 of 1 DOCUMENTS\n\n          The Harbour Post\n\n        September 12, 2023 Tuesday\n\nFerry sinks\n\n"
            + "BYLINE: ANN LEE; With a report by Bo Chen\n\nLENGTH: 20 words\n\nABSTRACT\n\nForty missing\n\nFULL TEXT\n\n"
            + $"{Story}\n\nLOAD-DATE: September 12, 2023\n");

        Assert.Equal(Story, article.Text);
        Assert.Equal("Forty missing", article.Summary);
        Assert.Equal(["ANN LEE", "Bo Chen"], article.Authors);
    }

    [Fact]
    public void Text_of_a_proquest_document_ends_before_credit_rights_and_details()
    {
        var article = Samples.Article("proquest.txt",
            "____________________________________________________________\n\nReport Information from ProQuest\n\n"
            + "____________________________________________________________\n\nDocument 1 of 1\n\nFERRY SINKS\n\nAuthor: Lee, Ann.\n\n"
            + "Publication info: The Harbour Post, Late Edition; Busan [Busan]12 Sep 2023: A.1.\n\nAbstract: A ferry sank.\n\nFull Text:\n\n"
            + $"{Story}\n\nCREDIT: ANN LEE\n\nCopyright The Harbour Post Company Sep 12, 2023\n\nDetails\n\nSubject: Ships\n\n"
            + "Title: FERRY SINKS\n\nPublication title: The Harbour Post, Late Edition; Busan\n\nPublication date: Sep 12, 2023\n");

        Assert.Equal(Story, article.Text);
        Assert.Equal(("The Harbour Post", "2023-09-12"), (article.Source, article.Published?.ToString()));
    }

    [Fact]
    public void A_word_that_the_end_of_a_line_parts_is_one_in_TEI()
    {
        const string Tei = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/><text><body><div type=\"article\"><head>Tugs</head>"
            + "<p>The Marit had taken on wa-<lb break=\"no\"/>\n ter, and was brought to the in-<lb/>ner quay.</p></div></body></text></TEI>";

        Assert.Contains("had taken on water, and", Samples.Article("a.xml", Tei).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<DOC><DOCNO>CC-1</DOCNO><DATE>09/12/23</DATE><TEXT>Two tugs collided in fog.</TEXT></DOC>", "2023-09-12")]
    [InlineData("<DOC><DOCNO>CC-1</DOCNO><DATE>880212</DATE><TEXT>Two tugs collided in fog.</TEXT></DOC>", "1988-02-12")]
    public void Two_digits_of_a_year_are_of_either_century_in_a_collection(string document, string expected) =>
        Assert.Equal(expected, Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("a.sgml", document))).Article.Published?.ToString());

    [Theory]
    [InlineData("27-MAR-1987 00:02:59.13&#5;&#5;&#5;RM", "1987-03-27T00:02:59Z")]
    [InlineData(" 9-APR-1987 00:00:00.00    # a guess by the collector", "1987-04-09T00:00:00Z")]
    [InlineData(" 2-APR-1987 08:31:09&#5;", "1987-04-02T08:31:09Z")]
    public void What_stands_behind_the_time_in_a_wires_head_does_not_take_the_date(string printed, string expected) =>
        Assert.Equal(expected, Samples.Article("a.sgm",
            $"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"7\">\n<DATE>{printed}</DATE>\n<TEXT><TITLE>TUGS</TITLE>"
            + "<BODY>Two tugs collided in fog.</BODY></TEXT></REUTERS>").Published?.ToString());

    [Fact]
    public void A_name_below_the_headline_is_the_writer_in_Factiva_without_labels()
    {
        var article = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes(
            "export.txt",
            "Tugs collide in thick fog\nAnn Lee\n61 words\n12 September 2023\n08:30\nCoast Courier\nCOCO\nEnglish\n(c) 2023 Coast Courier.\n\n"
            + "The harbour of Brenholm was closed on Tuesday.\n\nDocument COCO000020230912ej9c0001x\n"))).Article;

        Assert.Equal("Tugs collide in thick fog", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
    }
}
