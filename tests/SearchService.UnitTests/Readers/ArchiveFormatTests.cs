using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Web archives, books, scans, corpora and dumps: what archivists hold.</summary>
public sealed class ArchiveFormatTests
{
    [Theory]
    [InlineData("exports/crawl-20240102.warc", "exports/crawl-20240102.warc")]
    [InlineData("exports/crawl-20240102.warc.gz", "exports/crawl-20240102.warc.gz")]
    [InlineData("exports/pack.wacz", "exports/pack.wacz!/archive/data.warc.gz")]
    public void Each_page_of_a_web_archive_that_was_answered_is_an_article(string file, string name)
    {
        var outcomes = Samples.File(file);

        Assert.Equal([$"{name}#1", $"{name}#2", $"{name}#3", $"{name}#4"], outcomes.Select(outcome => outcome.File));
        var articles = outcomes.OfType<ArticleRead>().Select(read => read.Article).ToList();
        Assert.Equal(["Ferry sinks off Busan", "Storm closes port", "Паром"], articles.Select(article => article.Title));
        Assert.Equal(["https://post.example/2023/09/12/ferry", "https://post.example/storm", "https://post.example/ru"],
            articles.Select(article => article.Url));
        Assert.StartsWith("The port was closed.", articles[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("Паром затонул", articles[2].Text, StringComparison.Ordinal);
        Assert.Contains(
            "https://post.example/broken", Assert.IsType<EntryRejected>(outcomes[3]).Rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_a_capture_is_no_articles_day()
    {
        var articles = Samples.File("exports/crawl-20240102.warc.gz").OfType<ArticleRead>().Select(read => read.Article).ToList();

        Assert.Equal(["2023-09-12", "2023-09-13T08:00:00+09:00", null], articles.Select(article => article.Published?.ToString()));
    }

    [Fact]
    public void A_web_archive_that_breaks_off_says_where_and_keeps_what_came_before()
    {
        var whole = File.ReadAllBytes(Path.Combine(Samples.Folder, "exports/crawl-20240102.warc"));
        var end = Encoding.UTF8.GetString(whole).IndexOf("https://post.example/storm", StringComparison.Ordinal) + 300;
        var outcomes = Samples.Outcomes("cut.warc", whole[..end]);

        Assert.Equal("Ferry sinks off Busan", Assert.IsType<ArticleRead>(outcomes[0]).Article.Title);
        Assert.Equal(RejectionCode.Malformed, Assert.IsType<EntryRejected>(outcomes[1]).Rejection.Code);
    }

    [Fact]
    public void A_text_that_was_taken_out_of_a_capture_is_an_article()
    {
        var article = Samples.ArticleOf("exports/cc.wet");

        Assert.Equal(("Ferry sinks off Busan", "https://post.example/wet"), (article.Title, article.Url));
    }

    [Fact]
    public void A_saved_page_has_its_own_address_and_not_the_day_of_the_saving()
    {
        var article = Samples.ArticleOf("exports/page.mhtml");

        Assert.Equal(("Ferry sinks off Busan", "https://post.example/a", null), (article.Title, article.Url, article.Published));
        Assert.Equal(["Ann Lee"], article.Authors);
    }

    [Fact]
    public void Each_part_of_a_book_is_an_article_and_a_book_of_one_part_is_one()
    {
        var outcomes = Samples.File("exports/issue.epub");
        var parts = outcomes.Select(outcome => Assert.IsType<ArticleRead>(outcome).Article).ToList();

        Assert.Equal(["exports/issue.epub!/OEBPS/text/ch0.xhtml", "exports/issue.epub!/OEBPS/text/ch1.xhtml"],
            outcomes.Select(outcome => outcome.File));
        Assert.Equal([("Ferry sinks", "The Harbour Review"), ("Storm", "The Harbour Review")],
            parts.Select(part => (part.Title!, part.Source!)));
        Assert.StartsWith("A ferry sank off Busan.\n\n", parts[0].Text, StringComparison.Ordinal);
        var one = Samples.ArticleOf("exports/one.epub");
        Assert.Equal(("Ferry sinks", "Harbour House", "2023-09-12"), (one.Title, one.Source, one.Published?.ToString()));
    }

    [Fact]
    public void An_open_document_is_read_without_what_was_deleted_and_remarked()
    {
        var article = Samples.ArticleOf("exports/doc.odt");

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(
            "A ferry sank off the coast on Monday, the coast guard said in a statement.\n\nNobody was found until noon.", article.Text);
        Assert.Equal(["Divers at the wreck."], article.Captions);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Null(article.Published);
    }

    [Fact]
    public void Scanned_blocks_are_paragraphs_and_parted_words_are_one() =>
        Assert.Equal("FERRY SINKS\n\nA ferry sank yesterday off Busan harbour.", Samples.ArticleOf("exports/page.alto.xml").Text);

    [Fact]
    public void A_list_of_an_issues_pages_is_rejected_with_the_place_of_its_text() =>
        Assert.Contains("ALTO", Assert.IsType<EntryRejected>(Assert.Single(Samples.File("exports/mets.xml"))).Rejection.Reason,
            StringComparison.Ordinal);

    [Fact]
    public void An_issue_that_holds_its_pages_gives_its_articles()
    {
        var alto = File.ReadAllText(Path.Combine(Samples.Folder, "exports/page.alto.xml")).Split("?>", 2)[1];
        var mets = File.ReadAllText(Path.Combine(Samples.Folder, "exports/mets.xml")).Replace("</mets:mets>", $"""
            <mets:fileSec><mets:fileGrp><mets:file ID="F1"><mets:FContent><mets:xmlData>{alto}</mets:xmlData></mets:FContent></mets:file></mets:fileGrp></mets:fileSec>
            <mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper"><mets:div TYPE="ARTICLE" LABEL="Ferry sinks"><mets:fptr><mets:area FILEID="F1" BETYPE="IDREF" BEGIN="B2"/></mets:fptr></mets:div></mets:div></mets:structMap></mets:mets>
            """, StringComparison.Ordinal);
        var article = Samples.Article("issue.xml", mets);

        Assert.Equal(("Ferry sinks", "The Harbour Post", "1923-09-12"), (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal("A ferry sank yesterday off Busan harbour.", article.Text);
    }

    [Fact]
    public void Documents_of_trec_are_articles()
    {
        var articles = Articles("exports/trec.sgm");

        Assert.Equal(["Ferry Sinks & Forty Missing", "Storm closes port"], articles.Select(article => article.Title));
        Assert.Equal(["1988-02-12", "2002-01-31"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal(["AP880212-0001", "NYT_ENG_20020131.0001"], articles.Select(article => article.Id?.Value));
        Assert.Equal(["A ferry sank on Friday, the coast guard said.\n\nNobody was found.", "The port was closed.\n\nIt opens today."],
            articles.Select(article => article.Text));
    }

    [Fact]
    public void Stories_of_the_reuters_collection_are_articles_briefs_as_well()
    {
        var articles = Articles("exports/reut2.sgm");

        Assert.Equal(["FERRY SINKS OFF BUSAN", "PORT CLOSED"], articles.Select(article => article.Title));
        Assert.Equal(
            "A ferry sank off the coast with forty people on board, the coast guard said.\n\nNobody was found <yet>.", articles[0].Text);
        Assert.Equal(("1987-02-26T15:01:01Z", "BUSAN, Feb 26", "1"),
            (articles[0].Published?.ToString(), articles[0].Dateline, articles[0].Id?.Value));
        Assert.Equal(["south-korea", "japan"], articles[0].Declared.Places);
    }

    [Fact]
    public void The_older_newsml_is_read_with_captions_apart()
    {
        var article = Samples.ArticleOf("exports/newsml1.xml");

        Assert.Equal(("Ferry sinks off Busan", "The Harbour Post", "2023-09-12T08:30:00+09:00"),
            (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal("A ferry sank.\n\nNobody was found.", article.Text);
        Assert.Equal(["Divers at the wreck."], article.Captions);
        Assert.Equal(["Ann Lee"], article.Authors);
    }

    [Fact]
    public void An_item_of_rcv1_is_no_newsml()
    {
        var article = Samples.ArticleOf("exports/rcv1.xml");

        Assert.Equal(("Ferry sinks off Busan.", "1996-08-20", "2286"), (article.Title, article.Published?.ToString(), article.Id?.Value));
    }

    [Fact]
    public void A_wiki_gives_its_articles_without_talk_redirects_templates_and_tables()
    {
        var article = Samples.ArticleOf("exports/wiki.xml");

        Assert.Equal(("Ferry sinks off Busan", "Wikiharbour", "2023-09-12"),
            (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal(
            "A ferry sank off the port of Busan on Monday, the coast guard said. It went on — badly.\n\nSearch\n\nNobody was found.",
            article.Text);
        Assert.Equal(["Divers at the Busan wreck"], article.Captions);
        Assert.Equal("https://en.wikiharbour.example/wiki/Ferry_sinks_off_Busan", article.Url);
        Assert.Equal("2023-09-13T01:00:00Z", article.Modified?.ToString());
    }

    [Fact]
    public void Tei_is_an_article_or_as_many_as_its_body_is_parted_into()
    {
        var many = Articles("exports/tei.xml");
        var one = Samples.ArticleOf("exports/tei1.xml");

        Assert.Equal(["Ferry sinks", "Storm"], many.Select(article => article.Title));
        Assert.All(many, article => Assert.Equal(("The Harbour Post", "1923-09-12"), (article.Source, article.Published?.ToString())));
        Assert.Equal("A ferry sank.\n\nNobody was found.", many[0].Text);
        Assert.Equal(("Ferry sinks", "The Harbour Post", "2023-09-12"), (one.Title, one.Source, one.Published?.ToString()));
        Assert.Equal(["Ann Lee"], one.Authors);
    }

    [Fact]
    public void An_export_of_wordpress_gives_what_was_published_by_its_authors_names()
    {
        var article = Samples.ArticleOf("exports/wxr.xml");

        Assert.Equal(("Ferry & storm", "Harbour Post", "2023-09-12T08:30:00+02:00"),
            (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("A ferry sank & burned.\n\nNobody was found [sic].", article.Text);
        Assert.Equal(["Divers at the wreck", "The port."], article.Captions);
        Assert.Equal("World", article.Section);
    }

    [Fact]
    public void Jats_gives_the_body_without_figures_and_references()
    {
        var article = Samples.ArticleOf("exports/jats.xml");

        Assert.Equal(("Ferries sink", "Harbour Studies", "2023-09-12", "10.1/x"),
            (article.Title, article.Source, article.Published?.ToString(), article.Id?.Value));
        Assert.Equal("The wreck\n\nA ferry sank.\n\nNobody was found.", article.Text);
        Assert.Equal(["Divers."], article.Captions);
        Assert.Equal(["Ann Lee"], article.Authors);
    }

    [Fact]
    public void What_an_extractor_wrote_as_xml_is_read_without_comments()
    {
        var article = Samples.ArticleOf("exports/traf.xml");

        Assert.Equal(("Ferry sinks", "Harbour Post", "2023-09-12", "A ferry sank.\n\nNobody was found."),
            (article.Title, article.Source, article.Published?.ToString(), article.Text));
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
    }

    /// <summary>Other forms of the same formats: each article's headline, paper and day.</summary>
    [Theory]
    [InlineData("nexis1.html", "Ferry Sinks Off Busan/The Harbour Times/2023-09-12", "Sturm schließt Hafen/Der Hafen/2023-09-13")]
    [InlineData("nexis2.txt", "Storm closes port/The Harbour Post/2001-03-03")]
    [InlineData("nexis3.txt", "Ferry sinks off Busan, killing many/The Harbour Post/2023-09-12")]
    [InlineData("nexis4.txt", "Ferry sinks/The Harbour Post/2023-09-12", "Storm/The Harbour Post/2023-09-13")]
    [InlineData("factiva.rtf", "Ferry sinks/The Harbour Post/2023-09-12")]
    [InlineData("euro2.html", "Un ferry coule/Le Monde du port/2023-09-09")]
    [InlineData("la.sgm", "FERRY SINKS//1989-01-01", "Port closed/The Financial Harbour/1991-05-14",
        "Ferry Firm Sinks/WALL STREET HARBOUR (J)/1987-03-23")]
    [InlineData("teitraf.xml", "Ferry sinks/Harbour Post/2023-09-12")]
    [InlineData("ie.mht", "Ferry sinks//")]
    [InlineData("u16.txt", "Ferry//2023-09-12")]
    [InlineData("bar.csv", "Ferry//2023-09-12T08:30:00Z")]
    [InlineData("ml.csv", "Ferry//2023-09-12", "Storm//2023-09-12T08:30:00Z")]
    [InlineData("dates.csv", "A//2023-09-13", "B//2023-09-12")]
    [InlineData("us.csv", "A//2023-09-13", "B//2023-09-12")]
    [InlineData("esc.csv", "Ferry//")]
    [InlineData("table.xls", "Ferry//")]
    [InlineData("solr.xml", "Ferry//")]
    public void Other_forms_of_these_formats_are_read(string file, params string[] articles) =>
        Assert.Equal(articles, Articles("exports/" + file).Select(article => $"{article.Title}/{article.Source}/{article.Published}"));

    private static List<Article> Articles(string file) =>
        [.. Samples.File(file).Select(outcome => Assert.IsType<ArticleRead>(outcome).Article)];

    [Fact]
    public void An_archive_of_the_older_form_gives_an_article_for_each_page_that_was_answered()
    {
        var article = Samples.Article("crawl.arc", Arc());

        Assert.Equal(("Ferry sinks", "http://post.example/ferry"), (article.Title, article.Url));
        Assert.Null(article.Published);
    }

    /// <summary>An archive of the older form: what it is, a page that is gone, and one that was answered.</summary>
    internal static string Arc()
    {
        static string Record(string url, string answer) =>
            FormattableString.Invariant($"{url} 10.0.0.7 20040102030405 text/html {answer.Length}\n{answer}\n");
        const string Version = "1 0 Internet Archive\nURL IP-address Archive-date Content-type Archive-length\n";
        const string Page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>Ferry sinks</title></head><body>"
            + "<h1>Ferry sinks</h1><p>A ferry with forty people on board sank off Busan on Monday, the coast guard said.</p></body></html>";
        return FormattableString.Invariant($"filedesc://crawl.arc 0.0.0.0 20040102030405 text/plain {Version.Length}\n{Version}\n")
            + Record("http://post.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>gone</html>")
            + Record("http://post.example/ferry", Page);
    }
}
