using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>What blogs and platforms export, and collections of texts.</summary>
public sealed class PlatformExportTests
{
    [Fact]
    public void Each_published_post_of_movable_type_is_an_article_without_its_comments()
    {
        var outcomes = Samples.File("exports/movabletype.txt");

        Assert.Equal(3, outcomes.Count);
        var article = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal(("Ferry sinks & nobody dies", "Harbour", "2023-09-12T08:30:00Z", "Forty people were on board."),
            (article.Title, article.Section, article.Published?.ToString(), article.Summary));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(["ferry", "coast guard"], article.Extra["tags"].EnumerateArray().Select(tag => tag.GetString()));
        Assert.EndsWith("\n\nThe ship was built in 1987 and had been repaired twice.", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I saw it", article.Text, StringComparison.Ordinal);
        Assert.Equal(RejectionCode.NoArticle, Assert.IsType<EntryRejected>(outcomes[1]).Rejection.Code);
        var last = Assert.IsType<ArticleRead>(outcomes[2]).Article;
        Assert.Equal("2023-09-15T18:05:00Z", last.Published?.ToString());
        Assert.Equal(
            "The storm has passed, and the ferries run again.\n\nThe harbour office thanked the crews.", last.Text);
    }

    [Fact]
    public void The_script_of_twitters_export_gives_each_post()
    {
        var articles = Samples.File("exports/tweets.js").Select(outcome => Assert.IsType<ArticleRead>(outcome).Article).ToList();

        Assert.Equal(["A ferry sank off Busan & nobody died. https://t.co/abc", "The coast guard is on its way."],
            articles.Select(article => article.Text));
        Assert.Equal(("1701500000000000001", "2023-09-12T08:30:00Z"), (articles[0].Id?.ToString(), articles[0].Published?.ToString()));
    }

    [Fact]
    public void Another_script_of_that_export_is_no_article() => Assert.Equal(
        RejectionCode.NoArticle,
        Samples.Rejection("follower.js", "window.YTD.follower.part0 = [ { \"follower\" : { \"accountId\" : \"1\" } } ]").Code);

    [Fact]
    public void Messages_of_slack_show_the_names_of_links_and_not_who_joined()
    {
        var outcomes = Samples.File("exports/slack.json");

        var article = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal("A ferry sank off Busan, see the Courier & https://ap.example.", article.Text.Trim());
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12T08:30:00Z", article.Published?.ToString());
        Assert.Equal(RejectionCode.NoArticle, Assert.IsType<EntryRejected>(outcomes[1]).Rejection.Code);
    }

    [Fact]
    public void Letters_that_facebook_writes_as_bytes_are_put_together()
    {
        var article = Samples.ArticleOf("exports/facebook.json");

        Assert.Equal("Die Fähre von Lübeck fährt wieder.", article.Text);
        Assert.Null(article.Title);
        Assert.Equal("2023-09-12T08:30:00Z", article.Published?.ToString());
    }

    [Fact]
    public void A_text_that_a_service_cut_off_says_so()
    {
        var read = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("a.json",
            """{"title":"Ferry sinks","url":"https://a.example/1","content":"A ferry sank off Busan and the… [+2345 chars]"}""")));

        Assert.Equal("A ferry sank off Busan and the …", read.Article.Text);
        Assert.Contains(read.Warnings, warning => warning.Contains("2345", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"text":"A ferry sank.","meta":{"title":"Ferry","date":"2023-09-12","url":"https://a.example/1"}}""")]
    [InlineData("""{"text":"A ferry sank.","metadata":{"title":"Ferry","date":"2023-09-12","source":"https://a.example/1"}}""")]
    [InlineData("""
        {"title":"Ferry","published":"2023-09-12","content":"A ferry sank.",
        "warc_headers":{"warc-date":"2024-01-01T00:00:00Z","warc-target-uri":"https://a.example/1"}}
        """)]
    public void What_describes_a_text_apart_from_it_counts(string json)
    {
        var article = Samples.Article("a.json", json);

        Assert.Equal(("Ferry", "2023-09-12", "https://a.example/1", "A ferry sank."),
            (article.Title, article.Published?.ToString(), article.Url, article.Text));
    }

    [Fact]
    public void What_the_object_says_itself_goes_before_what_describes_it()
    {
        var article = Samples.Article(
            "a.json", """{"title":"Ferry sinks","text":"A ferry sank.","meta":{"title":"Ferry sinks | Post"}}""");

        Assert.Equal("Ferry sinks", article.Title);
        Assert.True(article.Extra.ContainsKey("meta"));
    }

    [Fact]
    public void The_words_of_an_abstract_in_openalex_are_put_in_order()
    {
        var article = Samples.Article("w.json", """
            {"results":[{"id":"https://openalex.org/W1","title":"Ferry sinks","publication_date":"2023-09-12","language":"en",
            "authorships":[{"author":{"display_name":"Ann Lee"}}],"primary_location":{"source":{"display_name":"Harbour Courier"}},
            "abstract_inverted_index":{"ferry":[1],"A":[0],"sank":[2,5],"and":[3],"nobody":[4]}}]}
            """);

        Assert.Equal(("A ferry sank and nobody sank", "Harbour Courier"), (article.Text, article.Source));
        Assert.Equal(["Ann Lee"], article.Authors);
    }

    [Fact]
    public void Paragraphs_of_an_abstract_in_crossref_stay() => Assert.Equal("A ferry sank.\n\nNobody died.", Samples.Article("c.json", """
        {"message":{"items":[{"DOI":"10.1/x","title":["Ferry"],"URL":"https://a.example/1",
        "abstract":"<jats:p>A ferry sank.</jats:p><jats:p>Nobody died.</jats:p>"}]}}
        """).Text);

    [Fact]
    public void The_feed_of_ap_wraps_each_item()
    {
        var article = Samples.Article("ap.json", """
            {"data":{"items":[{"meta":{"score":1},"item":{"uri":"https://api.ap.example/1","headline":"Ferry sinks",
            "firstcreated":"2023-09-12T08:30:00Z",
            "bylines":[{"by":"By ANN LEE","title":"Associated Press"}],"body_nitf":"<p>A ferry sank.</p><p>Nobody died.</p>"}}]}}
            """);

        Assert.Equal(("Ferry sinks", "A ferry sank.\n\nNobody died."), (article.Title, article.Text));
        Assert.Equal(["Ann Lee"], article.Authors, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_null_byte_behind_an_array_is_a_broken_value_and_costs_nothing_else()
    {
        var outcomes = Samples.Outcomes("a.json", "[{\"text\":\"A ferry sank.\"}]\0]");

        Assert.IsType<ArticleRead>(outcomes[0]);
        Assert.All(outcomes.Skip(1), outcome => Assert.NotEqual(RejectionCode.Failed, Assert.IsType<EntryRejected>(outcome).Rejection.Code));
    }

    [Fact]
    public void A_corpus_with_a_word_on_each_line_is_no_article() => Assert.Equal(RejectionCode.NoArticle, Samples.Rejection(
        "corpus.vrt",
        "<text id=\"1\">\n<s>\nA\tDT\ta\nferry\tNN\tferry\nsank\tVBD\tsink\noff\tIN\toff\nBusan\tNNP\tBusan\n"
        + ".\tSENT\t.\n</s>\n</text>\n").Code);
}
