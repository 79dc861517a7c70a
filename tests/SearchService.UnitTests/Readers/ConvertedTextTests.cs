using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>What programs write that turn one format into another: wrapped lines beside lists, drawn tables, a headline twice.</summary>
public sealed class ConvertedTextTests
{
    private const string First = "SEOUL (Reuters) - A ferry with forty people on board sank off Busan on Monday, the coast guard said.";
    private const string Second = "\"Nobody was in the cabins,\" Captain Lee Min-ho told reporters in the port on Monday night.";
    private const string Last = "The ship was built in 1987 and had passed every test of this year.";

    [Fact]
    public void Lines_that_were_wrapped_are_joined_beside_a_head_a_list_and_a_table()
    {
        var article = Samples.Text(
            """
            Ferry sinks off Busan
            Ann Lee
            2023-09-12

            Ferry sinks off Busan

            By Ann Lee

            SEOUL (Reuters) - A ferry with forty people on board sank off Busan on
            Monday, the coast guard said.

            "Nobody was in the cabins," Captain Lee Min-ho told reporters in the
            port on Monday night.

            What is known

            -   Forty people were on board.
            -   All of them were saved.

              Day         Ferries
              --------- ---------
              Monday           12
              Tuesday          40

            The ship was built in 1987 and had passed every test of this year.
            """);

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(
            [First, Second, "What is known", "- Forty people were on board.", "- All of them were saved.", "Day Ferries", "Monday 12",
                "Tuesday 40", Last],
            article.Text.Split("\n\n"));
    }

    [Theory]
    [InlineData("=====================")]
    [InlineData("---------------------")]
    [InlineData("~~~~~~~~")]
    [InlineData("____")]
    public void A_line_drawn_below_a_heading_is_no_text(string line)
    {
        var article = Samples.Text($"Ferry sinks off Busan\n{line}\n\n{First}\n\n{Second}\n\nThe ship\n{line}\n\n{Last}\n");

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal([First, Second, "The ship", Last], article.Text.Split("\n\n"));
    }

    [Fact]
    public void Headlines_one_below_the_other_are_not_joined()
    {
        var article = Samples.Text(
            "Harbour council votes for a new quay after years of argument\nFerry crew sues its owner over wages that were never paid\n"
            + "Port of Busan opens its gates to visitors for one long weekend\n");

        Assert.Equal(2, article.Text.Split("\n\n").Length);
    }

    [Fact]
    public void A_journal_article_that_repeats_its_head_above_the_text_has_it_once()
    {
        var article = Samples.Article("story.xml", $"""
            <?xml version="1.0"?>
            <article article-type="news">
            <front><article-meta><title-group><article-title>Ferry sinks off Busan</article-title></title-group>
            <contrib-group><contrib contrib-type="author"><name><surname>Lee</surname><given-names>Ann</given-names></name></contrib></contrib-group>
            </article-meta></front>
            <body><sec><title>Ferry sinks off Busan</title><p>By Ann Lee | September 12, 2023</p><p>{First}</p><p>{Last}</p></sec></body>
            </article>
            """);

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal($"{First}\n\n{Last}", article.Text);
    }

    [Fact]
    public void A_text_that_is_nothing_but_a_byline_keeps_it()
    {
        var article = Samples.Article("story.xml", """
            <article article-type="news"><front><article-meta><title-group><article-title>Ferry sinks</article-title></title-group>
            </article-meta></front><body><p>By Ann Lee</p></body></article>
            """);

        Assert.Equal("By Ann Lee", article.Text);
    }

    [Theory]
    [InlineData("quote")]
    [InlineData("q")]
    public void A_quote_within_a_sentence_stays_in_it(string element)
    {
        var article = Samples.Article("story.xml", $"""
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Ferry sinks</title></titleStmt></fileDesc></teiHeader>
            <text><body><p><{element}>Nobody was in the cabins,</{element}> Captain Lee told reporters.</p>
            <{element}><p>A poem of the sea.</p></{element}><p>{Last}</p></body></text></TEI>
            """);

        Assert.Equal($"“Nobody was in the cabins,” Captain Lee told reporters.\n\nA poem of the sea.\n\n{Last}", article.Text);
    }
}
