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
        var xml =
            $"<?xml version=\"1.0\"?><!DOCTYPE rss [{entity}]><rss><channel><item><title>T</title><description>before &x; "
            + "after</description></item></channel></rss>";
        var outcome = Assert.Single(Samples.Outcomes("xxe.xml", xml));

        Assert.Equal("before &x; after", Assert.IsType<ArticleRead>(outcome).Article.Text);
    }

    [Fact]
    public void A_prefix_that_the_feed_does_not_declare_costs_nothing()
    {
        var article = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("feed.xml", """
            <rss version="2.0"><channel><title>The Harbour Post</title><item><title>Ferry sinks</title><dc:creator>Ann Lee</dc:creator>
            <content:encoded><![CDATA[<p>A ferry sank off Busan.</p>]]></content:encoded><media:content url="a.jpg"><media:description>Divers at the wreck.</media:description></media:content>
            <georss:point foo:bar="1">35.1 129.0</georss:point></item></channel></rss>
            """))).Article;

        Assert.Equal("A ferry sank off Busan.", article.Text);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(["Divers at the wreck."], article.Captions);
    }

    [Theory]
    [InlineData("&amp;lt;p&amp;gt;A ferry sank off Busan.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Nobody was found.&amp;lt;/p&amp;gt;")]
    [InlineData("<![CDATA[&lt;p&gt;A ferry sank off&amp;nbsp;Busan.&lt;/p&gt;&lt;p class=\"x\"&gt;Nobody was found.&lt;/p&gt;]]>")]
    public void Content_that_is_escaped_twice_is_text(string content)
    {
        var xml =
            "<rss "
            + $"version=\"2.0\"><channel><item><title>R&amp;amp;amp;D</title><description>{content}</description></item></channel></rss>";
        var article = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("feed.xml", xml))).Article;

        Assert.Equal("A ferry sank off Busan.\n\nNobody was found.", article.Text.Replace('\u00A0', ' '));
        Assert.Equal("R&D", article.Title);
    }

    [Fact]
    public void A_text_about_markup_keeps_what_it_shows()
    {
        var xml =
            "<rss version=\"2.0\"><channel><item><title>T</title><description><![CDATA[<p>The element &lt;ferry&gt; is "
            + "new.</p>]]></description></item></channel></rss>";

        Assert.Equal(
            "The element <ferry> is new.", Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("feed.xml", xml))).Article.Text);
    }

    [Theory]
    [InlineData("Tue, 12 Sep 2023 08:30:00 Eastern Daylight Time", "2023-09-12T08:30:00-04:00")]
    [InlineData("Tue, 12 Sep 2023 08:30:00 Pacific Time", "2023-09-12T08:30:00-07:00")]
    [InlineData("Tue, 12 Dec 2023 08:30:00 Pacific Time", "2023-12-12T08:30:00-08:00")]
    [InlineData("Tue Sep 12 2023 08:30:00 GMT+0200 (Central European Summer Time)", "2023-09-12T08:30:00+02:00")]
    [InlineData("Tue, 12 Sep 2023 08:30:00 Europe/Berlin", "2023-09-12T08:30:00+02:00")]
    [InlineData("12 September 2023 08:30 Japan Standard Time", "2023-09-12T08:30:00+09:00")]
    [InlineData("Tue, 12 Sep 2023 08:30:00 Coordinated Universal Time", "2023-09-12T08:30:00Z")]
    [InlineData("2023-09-12T24:00:00Z", "2023-09-13T00:00:00Z")]
    [InlineData("2023-12-31T24:00:00+01:00", "2024-01-01T00:00:00+01:00")]
    public void Zones_in_words_and_the_end_of_a_day_are_understood(string date, string expected)
    {
        var xml =
            $"<rss version=\"2.0\"><channel><item><title>T</title><pubDate>{date}</pubDate><description>A ferry "
            + "sank.</description></item></channel></rss>";

        Assert.Equal(expected, Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("feed.xml", xml))).Article.Published?.ToString());
    }
}
