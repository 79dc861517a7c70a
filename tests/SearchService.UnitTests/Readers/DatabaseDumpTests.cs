using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Exports of further databases, dumps of records, and collections for research.</summary>
public sealed class DatabaseDumpTests
{
    private const string Sank = "A ferry with forty people on board sank off Busan on Monday night, the coast guard said.";

    [Fact]
    public void Each_document_of_genios_has_its_fields_above_or_below_the_text()
    {
        var articles = Articles("genios.txt");

        Assert.Equal(["Fähre sinkt vor Busan", "Sturm vor der Küste"], articles.Select(article => article.Title));
        Assert.Equal(["Harbourer Kurier", "Hafenpost"], articles.Select(article => article.Source));
        Assert.Equal(["2023-09-12", "2023-09-14"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal(["4", "2"], articles.Select(article => article.Extra["page"].GetString()));
        Assert.Equal(["Anna Lee"], articles[0].Authors);
        Assert.Equal("20230912001", articles[0].Id?.ToString());
        Assert.StartsWith("Busan. Eine Fähre", articles[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, articles[0].Text.Split("\n\n").Length);
    }

    [Fact]
    public void Each_document_of_retriever_is_an_article_and_the_list_of_hits_is_none()
    {
        var articles = Articles("retriever.txt");

        Assert.Equal(["Ferge sank utenfor Busan", "Storm i natt"], articles.Select(article => article.Title));
        Assert.Equal(("Havneposten", "2023-09-12", "http://ret.example/1", "4"),
            (articles[0].Source, articles[0].Published?.ToString(), articles[0].Url, articles[0].Extra["page"].GetString()));
        Assert.Equal(
            "En ferge med førti personer om bord sank natt til tirsdag utenfor Busan, sier kystvakten.\n\n"
            + "Ingen var i lugarene, sa kapteinen til journalister i havnen.", articles[0].Text);
    }

    [Fact]
    public void Articles_that_each_begin_with_a_labelled_title_are_parted()
    {
        var articles = Articles("labelled.txt");

        Assert.Equal(["Ferry sinks off Busan", "Storm warning"], articles.Select(article => article.Title));
        Assert.Equal(["2023-09-12", "2023-09-14"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal(["Ann Lee", "Bo Chen"], articles.SelectMany(article => article.Authors));
        Assert.Equal(("Harbour Courier", "https://courier.example/ferry"), (articles[0].Source, articles[0].Url));
        Assert.EndsWith("in the port.", articles[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Ships stay in port tonight.", articles[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_article_with_a_labelled_title_stays_one() => Assert.Equal("Ferry sinks", Samples.Text(
        $"Title: Ferry sinks\nAuthor: Ann Lee\n\n{Sank}\n\nThe title: he won it in 1987.\n").Title);

    [Fact]
    public void Several_fields_on_a_line_are_read_apart()
    {
        var article = Samples.Text($"Ferry sinks off Busan\n\nAuthor: Ann Lee | Section: Local | Page: 4\n\n{Sank}\n\n{Sank}\n");

        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("Local", article.Section);
    }

    [Fact]
    public void Each_line_of_a_corpus_of_news_is_an_article_as_it_was_printed()
    {
        var articles = Articles("now.txt");

        Assert.Equal(["4492831", "4492832"], articles.Select(article => article.Id?.ToString()));
        Assert.Equal("Ferry sinks off Busan", articles[0].Title);
        Assert.Equal(
            "A ferry with forty people on board sank off Busan, the coast guard said.\n\n"
            + "\"Nobody was in the cabins,\" said the captain, who didn't know why it sank. … in the port (of Busan).", articles[0].Text);
    }

    [Fact]
    public void Highlights_below_a_story_are_its_summary()
    {
        var article = Samples.ArticleOf("exports/cnn.story");

        Assert.Equal("NEW: Forty people were on board. Nobody died.", article.Summary);
        Assert.EndsWith("in the port.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_an_article_of_the_post_are_put_together()
    {
        var article = Assert.IsType<ArticleRead>(Assert.Single(Samples.File("exports/wapo.jl"))).Article;

        Assert.Equal($"{Sank}\n\nNobody was in the cabins.", article.Text);
        Assert.Equal(("Harbour", "The Harbour Post"), (article.Section, article.Source));
        Assert.Equal(["The wreck (Bob Stone/Post)"], article.Captions);
        Assert.False(article.Extra.ContainsKey("contents"));
    }

    [Fact]
    public void Records_of_unknown_xml_are_read_by_the_names_of_their_fields()
    {
        var outcomes = Samples.File("exports/records.xml");

        Assert.Equal(
            ["exports/records.xml#1", "exports/records.xml#2", "exports/records.xml#3"], outcomes.Select(outcome => outcome.File));
        var article = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal(("Ferry sinks off Busan", "2023-09-12", "7"), (article.Title, article.Published?.ToString(), article.Id?.ToString()));
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal($"{Sank}\n\nNobody was in the cabins, Captain Lee Min-ho told reporters in the port.", article.Text);
        Assert.IsType<EntryRejected>(outcomes[1]);
    }

    [Fact]
    public void A_dump_of_a_table_names_its_columns_in_attributes()
    {
        var article = Samples.ArticleOf("exports/mysqldump.xml");

        Assert.Equal(
            ("Ferry sinks off Busan", "2023-09-12T08:30:00Z", Sank),
            (article.Title, article.Published?.ToString(), article.Text));
    }

    [Theory]
    [InlineData("""<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><g><title>Map</title><text>Busan</text></g></svg>""")]
    [InlineData("""<?xml version="1.0"?><settings><group><title>Colours</title><value>red</value></group></settings>""")]
    public void Xml_without_a_text_and_another_field_is_no_article(string xml) =>
        Assert.Equal(RejectionCode.NoText, Samples.Rejection("x.xml", xml).Code);

    [Fact]
    public void A_posting_of_usenet_is_mail_though_most_of_its_head_is_missing()
    {
        var article = Samples.Article(
            "54321", $"From: ann@courier.example (Ann Lee)\nSubject: Ferry sinks\nOrganization: Harbour Courier\nLines: 3\n\n{Sank}\n");

        Assert.Equal(("Ferry sinks", Sank), (article.Title, article.Text));
    }

    [Fact]
    public void A_list_of_numbered_sentences_is_no_article() => Assert.Equal(RejectionCode.NoArticle, Samples.Rejection(
        "news-sentences.txt",
        string.Concat(Enumerable.Range(1, 60).Select(number => $"{number}\tA ferry sank off Busan on Monday.\n"))).Code);

    [Fact]
    public void A_line_of_a_corpus_that_is_longer_than_an_article_may_be_is_rejected_and_the_next_one_is_read()
    {
        var options = new ReaderOptions { MaxTextBytes = 4096 };

        var outcomes = Samples.Outcomes("now.txt", $"@@1001 {new string('a', 9000)}\n@@1002 {Sank}\n", options);

        Assert.Equal(RejectionCode.TooLarge, Assert.IsType<EntryRejected>(outcomes[0]).Rejection.Code);
        Assert.Equal(Sank, Assert.IsType<ArticleRead>(outcomes[^1]).Article.Text);
    }

    [Fact]
    public void Fields_of_a_reference_that_are_too_long_are_not_held()
    {
        var options = new ReaderOptions { MaxTextBytes = 4096 };

        var outcomes = Samples.Outcomes(
            "refs.ris", $"TY  - NEWS\nAB  - {new string('a', 9000)}\nER  - \nTY  - NEWS\nTI  - Ferry\nAB  - {Sank}\nER  - \n", options);

        Assert.Equal(RejectionCode.TooLarge, Assert.IsType<EntryRejected>(outcomes[0]).Rejection.Code);
        Assert.Equal(Sank, Assert.IsType<ArticleRead>(outcomes[1]).Article.Text);
    }

    [Theory]
    [InlineData("Ferry sinks\nBusan, 12.09.2023\n====================\n\nA ferry sank off Busan on Monday, the coast guard said.\n")]
    [InlineData("##2023 was a year of storms, says the harbour master.\n\nA ferry sank off Busan on Monday, the coast guard said.\n")]
    [InlineData("Ulsan\t3\t12\nBusan\t2\t10\nPohang\t2\t9\nSeoul\t1\t9\nDaegu\t0\t4\nA ferry sank off Busan.\n")]
    [InlineData("1\tA ferry sank off Busan.\n2\tNobody was hurt at all.\n3\tIt sank very fast.\n4\tIt was old.\n5\tIt was sold.\n")]
    public void A_text_that_looks_a_little_like_an_export_stays_one_article(string text) => Assert.NotEmpty(Samples.Text(text).Text);

    private static List<Article> Articles(string file) =>
        [.. Samples.File("exports/" + file).Select(outcome => Assert.IsType<ArticleRead>(outcome).Article)];
}
