using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class WireTests
{
    [Fact]
    public void Nitf_gives_headline_byline_dateline_body_and_named_content()
    {
        var article = Samples.Article("story.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
            <nitf xml:lang="en"><head><title>Ferry</title><docdata><doc-id id-string="n1"/><date.issue norm="20230912T083000+0900"/>
              <identified-content><person>Ann Lee</person><location><city>Busan</city></location></identified-content></docdata>
              <pubdata name="The Harbour Post" position.section="World"/></head>
            <body><body.head><hedline><hl1>Ferry sinks off Busan</hl1><hl2>Forty missing</hl2></hedline><byline>By <person>Ann Lee</person></byline>
              <distributor>AP</distributor><dateline><location>Busan</location></dateline></body.head>
            <body.content><media media-type="image"><media-caption>Divers at the wreck. Credit: AP</media-caption></media>
              <p>A ferry sank off <location>Busan</location>.</p><hl2>The search</hl2><p>Nobody was found.</p></body.content></body></nitf>
            """);

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal("A ferry sank off Busan.\n\nThe search\n\nNobody was found.", article.Text);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Equal("World", article.Section);
        Assert.Equal("2023-09-12T08:30:00+09:00", article.Published?.ToString());
        Assert.Equal("Busan", article.Dateline);
        Assert.Equal("AP", article.Agency);
        Assert.Equal(["Divers at the wreck."], article.Captions);
        Assert.Equal(["Ann Lee"], article.Declared.People);
        Assert.Equal(["Busan"], article.Declared.Places);
        Assert.Equal("n1", article.Id?.Value);
    }

    private const string Item =
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:post.example:1" xml:lang="en">
        <itemMeta><provider qcode="x:post"><name>The Harbour Post</name></provider><versionCreated>2023-09-12T08:30:00+09:00</versionCreated></itemMeta>
        <contentMeta><creator><name>Ann Lee</name></creator><language tag="en"/><headline>Ferry sinks off Busan</headline><dateline>Busan</dateline>
        <subject type="cpnat:person"><name>Bo Chen</name></subject><subject type="cpnat:geoArea"><name>Busan</name></subject></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>A ferry sank.</p><p>Nobody was found.</p></body></html></inlineXML></contentSet></newsItem>
        """;

    [Fact]
    public void Newsml_g2_gives_its_fields()
    {
        var article = Samples.Article("item.xml", Item);

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal("A ferry sank.\n\nNobody was found.", article.Text);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Equal("2023-09-12T08:30:00+09:00", article.Published?.ToString());
        Assert.Equal(["Bo Chen"], article.Declared.People);
        Assert.Equal(["Busan"], article.Declared.Places);
        Assert.Equal("urn:newsml:post.example:1", article.Id?.Value);
    }

    [Fact]
    public void A_newsml_g2_message_gives_an_article_for_each_item()
    {
        var outcomes = Samples.Outcomes("wire.xml",
            $"<?xml version='1.0'?><newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>{Item}{Item}</itemSet></newsMessage>");

        Assert.Equal(["wire.xml#1", "wire.xml#2"], outcomes.OfType<ArticleRead>().Select(read => read.File));
    }

    [Fact]
    public void Xml_of_another_kind_is_rejected_and_the_kinds_are_named()
    {
        var rejection = Samples.Rejection("map.xml", "<?xml version='1.0'?><kml><Placemark>Busan</Placemark></kml>");

        Assert.Equal(RejectionCode.NoText, rejection.Code);
        Assert.Contains("NITF", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_rejected_as_such()
    {
        var xml = "<?xml version='1.0'?><nitf><body><body.content>" + string.Concat(Enumerable.Repeat("<a>", 100_000));

        Assert.Equal(RejectionCode.TooDeep, Samples.Rejection("deep.xml", xml).Code);
    }

    [Fact]
    public void The_lead_that_an_archive_repeats_is_read_once_and_a_byline_in_two_forms_is_one_writer()
    {
        var article = Samples.Article("story.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <nitf><head><title>Ferry</title><pubdata name="The Harbour Post" date.publication="19870912T000000"/></head>
            <body><body.head><hedline><hl1>FERRY SINKS OFF BUSAN</hl1><hl2 class="online_headline">Ferry Sinks Off Busan</hl2></hedline>
              <byline class="print_byline">By ANN LEE and BO CHEN</byline><byline class="normalized_byline">Lee, Ann; Chen, Bo</byline></body.head>
            <body.content><block class="lead_paragraph"><p>LEAD: A ferry sank off Busan on Monday.</p><p>A ferry sank off Busan on Monday.</p></block>
              <block class="full_text"><p>LEAD: A ferry sank off Busan on Monday.</p><p>A ferry sank off Busan on Monday.</p><p>Nobody was found.</p></block></body.content></body></nitf>
            """);

        Assert.Equal("A ferry sank off Busan on Monday.\n\nNobody was found.", article.Text);
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Null(article.Summary);
    }

    [Fact]
    public void Place_and_day_of_a_dateline_are_two_words()
    {
        var article = Samples.Article("story.xml",
            "<nitf><body><body.head><dateline><location>BUSAN</location><story.date>Sept 12</story.date></dateline></body.head>"
            + "<body.content><p>A ferry sank off Busan.</p></body.content></body></nitf>");

        Assert.Equal("BUSAN Sept 12", article.Dateline);
    }
}
