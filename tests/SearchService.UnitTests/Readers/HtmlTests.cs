using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class HtmlTests
{
    private const string Story =
        """
        <article><h1>Ferry sinks off Busan</h1>
        <p>A ferry with forty people on board sank off Busan on Monday, the coast guard said, and nobody has been found since.</p>
        <figure><img src="a.jpg"><figcaption>Divers at the wreck. Credit: AP</figcaption></figure>
        <p>Divers searched the wreck until nightfall and found nobody in the cabins below the deck, which had filled within minutes.</p>
        <p>The owner of the ship, who has three more of its kind, said that it had passed every test this year and the year before.</p></article>
        """;

    private static Article Page(string head, string language = "") =>
        Samples.Article("page.html", $"<!doctype html><html{language}><head>{head}</head><body>{Story}</body></html>");

    [Fact]
    public void Json_ld_inside_a_graph_gives_the_metadata()
    {
        var article = Page("""
            <link rel="canonical" href="https://post.example/ferry">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
              {"@type": "Organization", "@id": "#org", "name": "The Harbour Post"},
              {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
              {"@type": ["NewsArticle"], "headline": "Ferry sinks off Busan", "author": [{"@id": "#ann", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Chen"}],
               "publisher": {"@id": "#org"}, "datePublished": "2023-09-12T23:30:00+09:00", "dateModified": "2023-09-13", "articleSection": "World",
               "about": [{"@type": "Person", "name": "Cy Day"}, {"@type": "Place", "name": "Busan"}, {"@type": "Thing", "name": "Ferries"}], "keywords": "x"}]}</script>
            """, " lang='en-GB'");

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Equal("World", article.Section);
        Assert.Equal("https://post.example/ferry", article.Url);
        Assert.Equal("2023-09-12T23:30:00+09:00", article.Published?.ToString());
        Assert.Equal("2023-09-13", article.Modified?.ToString());
        Assert.Equal("en", article.Language);
        Assert.Equal(["Cy Day"], article.Declared.People);
        Assert.Equal(["Busan"], article.Declared.Places);
    }

    [Fact]
    public void Open_graph_and_meta_tags_give_the_metadata()
    {
        var article = Page("""
            <title>Ferry sinks off Busan | The Harbour Post</title>
            <meta property="og:title" content="Ferry sinks off Busan | The Harbour Post"><meta property="og:site_name" content="The Harbour Post">
            <meta name="author" content="By Ann Lee and Bo Chen"><meta property="article:published_time" content="2023-09-12T08:30:00Z">
            <meta property="article:section" content="World"><meta property="og:url" content="https://post.example/ferry">
            <meta name="description" content="What is known of the night on which forty people went missing.">
            """);

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Equal("2023-09-12T08:30:00Z", article.Published?.ToString());
        Assert.Equal("https://post.example/ferry", article.Url);
        Assert.Equal("What is known of the night on which forty people went missing.", article.Summary);
    }

    [Fact]
    public void The_body_is_paragraphs_without_headline_and_captions()
    {
        var article = Page("<title>Ferry sinks off Busan</title>");

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(3, article.Text.Split("\n\n").Length);
        Assert.StartsWith("A ferry with forty", article.Text, StringComparison.Ordinal);
        Assert.Equal(["Divers at the wreck."], article.Captions);
    }

    [Fact]
    public void A_page_in_a_declared_charset_is_decoded()
    {
        var html = "<html><head><meta charset='koi8-r'><title>Паром</title></head><body>"
            + Story.Replace("Busan", "Пусан", StringComparison.Ordinal) + "</body></html>";
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

        Assert.Contains("Пусан", Samples.Article("page.html", System.Text.Encoding.GetEncoding("koi8-r").GetBytes(html)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_cut_before_its_text_holds_none() =>
        Assert.Equal(RejectionCode.NoText,
            Samples.Rejection("page.html", "<!doctype html><html><head><title>Ferry sinks</title><meta name=\"descr").Code);

    [Fact]
    public void Deep_nesting_is_rejected_as_such()
    {
        Assert.Equal(RejectionCode.TooDeep,
            Samples.Rejection("page.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x").Code);
        Assert.Equal(RejectionCode.TooDeep,
            Samples.Rejection("page.html", "<html><body>" + string.Concat(Enumerable.Repeat("<custom>", 2_000)) + "x").Code);
    }

    [Fact]
    public void Pictures_inside_the_page_do_not_count_against_the_limit()
    {
        var picture = "<img src=\"data:image/png;base64," + new string('A', 20_000_000) + "\">";

        Assert.StartsWith(
            "A ferry", Samples.Article("page.html", $"<html><body>{picture}{Story}</body></html>").Text, StringComparison.Ordinal);
    }
}
