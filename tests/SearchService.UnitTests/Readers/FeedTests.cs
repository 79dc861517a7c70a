using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class FeedTests
{
    private const string Rss =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>The Harbour Post</title><link>https://post.example</link><language>en-gb</language>
        <item><title>Ferry sinks &amp; harbour shuts</title><link>https://post.example/ferry</link><guid>f1</guid>
          <dc:creator>Ann Lee and Bo Chen</dc:creator><pubDate>Tue, 12 Sep 2023 23:30:00 +0900</pubDate><category>World</category>
          <description>Forty missing.</description>
          <content:encoded><![CDATA[<p>A ferry sank off Busan.</p><p>Nobody was found.</p>]]></content:encoded></item>
        <item><title>Ice</title><description>The ice broke on Friday&nbsp;&mdash; R&D said.</description></item>
        <item><title>Nothing</title></item>
        </channel></rss>
        """;

    [Fact]
    public void Each_item_of_an_rss_file_is_an_article()
    {
        var outcomes = Samples.Outcomes("feed.xml", Rss);

        var ferry = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal("feed.xml#1", outcomes[0].File);
        Assert.Equal("Ferry sinks & harbour shuts", ferry.Title);
        Assert.Equal("A ferry sank off Busan.\n\nNobody was found.", ferry.Text);
        Assert.Equal("Forty missing.", ferry.Summary);
        Assert.Equal(["Ann Lee", "Bo Chen"], ferry.Authors);
        Assert.Equal("2023-09-12T23:30:00+09:00", ferry.Published?.ToString());
        Assert.Equal("The Harbour Post", ferry.Source);
        Assert.Equal("World", ferry.Section);
        Assert.Equal("https://post.example/ferry", ferry.Url);
        Assert.Equal("f1", ferry.Id?.Value);
        Assert.Equal("en", ferry.Language);
        Assert.Equal("The ice broke on Friday — R&D said.", Assert.IsType<ArticleRead>(outcomes[1]).Article.Text);
        Assert.Equal(RejectionCode.NoText, Assert.IsType<EntryRejected>(outcomes[2]).Rejection.Code);
    }

    [Fact]
    public void A_feed_that_breaks_off_gives_its_whole_items()
    {
        var outcomes = Samples.Outcomes("feed.xml", Rss[..Rss.IndexOf("The ice broke", StringComparison.Ordinal)]);

        Assert.IsType<ArticleRead>(outcomes[0]);
        Assert.Equal(RejectionCode.Malformed, Assert.IsType<EntryRejected>(outcomes[1]).Rejection.Code);
    }

    [Fact]
    public void Each_entry_of_an_atom_file_is_an_article()
    {
        var article = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("feed.atom", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenpost</title>
            <entry><title type="html">Fähre &lt;b&gt;sinkt&lt;/b&gt;</title><link rel="self" href="https://post.example/x"/><link href="https://post.example/f"/>
            <id>urn:1</id><author><name>Anna Groß</name></author><published>2023-09-12T08:30:00Z</published><updated>2023-09-13T00:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Die Fähre sank.</p><p>Niemand wurde gefunden.</p></div></content></entry></feed>
            """))).Article;

        Assert.Equal("Fähre sinkt", article.Title);
        Assert.Equal("Die Fähre sank.\n\nNiemand wurde gefunden.", article.Text);
        Assert.Equal("https://post.example/f", article.Url);
        Assert.Equal(["Anna Groß"], article.Authors);
        Assert.Equal("2023-09-12T08:30:00Z", article.Published?.ToString());
        Assert.Equal("2023-09-13T00:00:00Z", article.Modified?.ToString());
        Assert.Equal("de", article.Language);
    }

    [Theory]
    [InlineData("<!ENTITY x SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!ENTITY x SYSTEM \"http://localhost:1/secret\">")]
    [InlineData("<!ENTITY a \"ha\"><!ENTITY x \"&a;&a;&a;&a;\">")]
    public void Entities_of_a_document_type_are_never_resolved(string entity)
    {
        var xml = $"<?xml version=\"1.0\"?><!DOCTYPE rss [{entity}]><rss><channel><item><title>T</title><description>before &x; after</description></item></channel></rss>";
        var outcome = Assert.Single(Samples.Outcomes("xxe.xml", xml));

        Assert.Equal("before &x; after", Assert.IsType<ArticleRead>(outcome).Article.Text);
    }
}
