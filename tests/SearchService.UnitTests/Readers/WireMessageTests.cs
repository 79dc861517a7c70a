using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Messages as wires send them, before there was XML.</summary>
public sealed class WireMessageTests
{
    [Fact]
    public void Each_message_of_a_typesetters_wire_is_an_article()
    {
        var outcomes = Samples.File("exports/ap.anpa");

        Assert.Equal(["exports/ap.anpa#1", "exports/ap.anpa#2"], outcomes.Select(outcome => outcome.File));
        var article = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12T08:30:00-04:00", article.Published?.ToString());
        Assert.Equal("AP", article.Agency);
        Assert.Equal("BC-Korea-Ferry, 1st Ld-Writethru", article.Extra["slug"].GetString());
        Assert.Equal("Associated Press Writer", article.Extra["credit"].GetString());
        Assert.Equal(
            [
                "BUSAN, South Korea (AP) — A ferry with forty people on board sank off Busan on Monday night, the coast guard said.",
                "“Nobody was in the cabins,” Captain Lee Min-ho told reporters — all of them wet — in the port.",
            ],
            article.Text.Split("\n\n"));
        Assert.Equal("Storm warning for Busan", Assert.IsType<ArticleRead>(outcomes[1]).Article.Title);
    }

    [Fact]
    public void A_message_of_an_agencys_wire_has_headline_dateline_and_the_moment_of_sending()
    {
        var article = Samples.ArticleOf("exports/dpa.iptc");

        Assert.Equal(("Ferry sinks off Busan", "dpa", "Busan, Sept 12", "2023-09-12T08:30:00Z"),
            (article.Title, article.Agency, article.Dateline, article.Published?.ToString()));
        Assert.Equal(3, article.Text.Split("\n\n").Length);
    }

    [Fact]
    public void A_message_without_a_marked_headline_is_read_as_plain_text()
    {
        var article = Samples.Article("w.txt", "\u0001a1\r\n\u0002Ferry sinks off Busan\r\n\r\nA ferry with forty people on board sank off "
            + "Busan on Monday night, the coast guard said.\r\n\u0003");

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Null(article.Published);
    }

    [Fact]
    public void A_message_without_a_text_is_rejected_and_the_next_one_is_read()
    {
        var outcomes = Samples.Outcomes(
            "w.txt", "\u0001a1\r\n\u0002\r\n\u0003\u0004\u0001a2\r\n\u0002^Ferry sinks<\r\n   It sank at night.\r\n\u0003");

        Assert.IsType<EntryRejected>(outcomes[0]);
        Assert.Equal("It sank at night.", Assert.IsType<ArticleRead>(outcomes[1]).Article.Text);
    }
}
