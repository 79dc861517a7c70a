using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>References in XML, as programs and repositories export them.</summary>
public sealed class ReferenceXmlTests
{
    private const string Sank = "A ferry with forty people on board sank off Busan on Monday night, the coast guard said.";

    [Theory]
    [InlineData("endnote.xml", "Ferry sinks off Busan", "Ann Lee|Bo Chen", "Harbour Courier", "https://courier.example/ferry", "4")]
    [InlineData("zotero.rdf", "Ferry sinks off Busan", "Ann Lee", "Harbour Courier", "https://courier.example/ferry", "4")]
    [InlineData("oai.xml", "Ferry sinks off Busan", "Ann Lee", "Harbour Courier", "https://courier.example/ferry", null)]
    [InlineData("mods.xml", "The ferry sinks", "Ann Lee", "Harbour Courier", null, "4")]
    [InlineData("pubmed.xml", "Sea sickness on ferries", "Ann Lee", "Medicine of ports", null, null)]
    public void The_first_record_has_its_fields(
        string file, string title, string authors, string source, string? url, string? page)
    {
        var outcome = Assert.IsType<ArticleRead>(Samples.File("exports/" + file)[0]);

        var article = outcome.Article;
        Assert.Equal($"exports/{file}#1", outcome.File);
        Assert.Equal((title, source, url, "2023-09-12"), (article.Title, article.Source, article.Url, article.Published?.ToString()));
        Assert.Equal(authors.Split('|'), article.Authors);
        Assert.Equal(page, article.Extra.TryGetValue("page", out var given) ? given.GetString() : null);
        Assert.Contains(Sank, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_of_an_abstract_stay() => Assert.Equal(
        $"{Sank}\nNobody was in the cabins, Captain Lee Min-ho told reporters in the port.",
        Assert.IsType<ArticleRead>(Samples.File("exports/endnote.xml")[0]).Article.Text);

    [Fact]
    public void Parts_of_an_abstract_keep_their_names() => Assert.StartsWith(
        "BACKGROUND: A ferry", Samples.ArticleOf("exports/pubmed.xml").Text, StringComparison.Ordinal);

    [Fact]
    public void A_record_without_an_abstract_is_rejected_with_what_to_do() => Assert.Contains(
        "Export it with them", Assert.IsType<EntryRejected>(Samples.File("exports/endnote.xml")[1]).Rejection.Reason,
        StringComparison.Ordinal);

    [Fact]
    public void A_record_that_a_repository_deleted_is_no_article() => Assert.Equal(
        RejectionCode.NoArticle, Assert.IsType<EntryRejected>(Samples.File("exports/oai.xml")[1]).Rejection.Code);

    [Fact]
    public void Attached_files_and_notes_are_no_records_of_their_own() => Assert.Single(Samples.File("exports/zotero.rdf"));

    [Fact]
    public void A_repository_may_give_its_records_as_mods()
    {
        var article = Samples.Article("oai.xml", $"""
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>oai:r:1</identifier></header>
            <metadata><mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Ferry sinks</title></titleInfo><abstract>{Sank}</abstract>
            <originInfo><dateIssued>2023-09-12</dateIssued></originInfo></mods></metadata></record></ListRecords></OAI-PMH>
            """);

        Assert.Equal(("Ferry sinks", "2023-09-12", "oai:r:1", Sank),
            (article.Title, article.Published?.ToString(), article.Id?.ToString(), article.Text));
    }

    [Theory]
    [InlineData("""<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://a.example/rss"/></body></opml>""")]
    [InlineData("""
        <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc></url></urlset>
        """)]
    [InlineData("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Mine</TITLE>\n<DL><p><DT><A HREF=\"https://a.example/\">A ferry</A></DL>")]
    public void Lists_of_what_lies_elsewhere_are_no_articles(string content) =>
        Assert.Equal(RejectionCode.NoArticle, Samples.Rejection("list.xml", content).Code);
}
