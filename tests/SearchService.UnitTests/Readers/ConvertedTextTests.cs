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

    [Fact]
    public void A_name_between_headline_and_day_is_the_writer()
    {
        var article = Samples.Text($"Ferry sinks off Busan\n\nAnn Lee\n\n2023-09-12\n\n{First}\n\n{Second}\n\n{Last}\n");

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal([First, Second, Last], article.Text.Split("\n\n"));
    }

    [Theory]
    [InlineData("New York")]
    [InlineData("San Salvador")]
    public void A_place_between_headline_and_day_is_no_writer(string place) =>
        Assert.Empty(Samples.Text($"Ferry sinks off Busan\n\n{place}\n\n2023-09-12\n\n{First}\n\n{Second}\n\n{Last}\n").Authors);

    [Theory]
    [InlineData("Ferry_sinks_off_Busan.wiki", "Ferry sinks off Busan")]
    [InlineData("17.txt", null)]
    public void The_source_of_a_wiki_page_is_read_as_the_page_shows_it(string name, string? title)
    {
        var article = Samples.Article(name, """
            {{date|September 12, 2023}}
            SEOUL (Reuters) - A ferry with '''forty''' people on board [[sinking|sank]] off Busan on Monday.<ref>Press release.</ref>

            == Rescue ==
            <span id="rescue"></span>
            "Nobody was in the ''cabins''," the captain said.

            * [https://post.example/ferry Divers] came at noon.

            {| class="wikitable"
            | Monday || 12
            |}

            The ship was built in 1987.

            == External links ==
            * [https://coastguard.example Coast guard]
            """);

        Assert.Equal(title, article.Title);
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal(
            ["SEOUL (Reuters) - A ferry with forty people on board sank off Busan on Monday.", "Rescue",
                "\"Nobody was in the cabins,\" the captain said.", "Divers came at noon.", "The ship was built in 1987."],
            article.Text.Split("\n\n"));
        Assert.Equal("Reuters", article.Agency);
    }

    [Fact]
    public void A_docbook_article_keeps_sentences_tables_and_notes()
    {
        var article = Samples.Article("story.xml", """
            <?xml version="1.0" encoding="utf-8"?>
            <article xmlns="http://docbook.org/ns/docbook" version="5.0" xml:lang="en">
              <info>
                <title>Ferry sinks off Busan</title>
                <author><personname><firstname>Ann</firstname><surname>Lee</surname></personname></author>
                <date>2023-09-12</date>
              </info>
              <para>A ferry with <emphasis>forty</emphasis> people sank<footnote>
                <para>The coast guard gave the figure.</para></footnote>.</para>
              <para><quote>Nobody was in the cabins,</quote> the captain said.</para>
              <section><title>Ferries</title>
                <informaltable><tgroup cols="2"><tbody>
                  <row><entry>Monday</entry><entry>12</entry></row>
                  <row><entry>Tuesday</entry><entry>40</entry></row>
                </tbody></tgroup></informaltable>
                <itemizedlist><listitem><para>Divers came at noon.</para></listitem></itemizedlist>
              </section>
            </article>
            """);

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal(
            ["A ferry with forty people sank.", "“Nobody was in the cabins,” the captain said.", "Ferries", "Monday 12",
                "Tuesday 40", "Divers came at noon.", "The coast guard gave the figure."],
            article.Text.Split("\n\n"));
    }

    [Fact]
    public void Notes_and_tables_of_a_journal_article_stay()
    {
        var article = Samples.Article("story.xml", """
            <article article-type="news">
              <front><article-meta><title-group><article-title>Ferries are full</article-title></title-group></article-meta></front>
              <body>
                <p>Ferries carried more people than ever<xref ref-type="fn" rid="f1">1</xref>.</p>
                <table-wrap><label>Table 1</label><caption><p>Passengers by day.</p></caption>
                  <table><tr><th>Day</th><th>People</th></tr><tr><td>Monday</td><td>1,200</td></tr></table></table-wrap>
              </body>
              <back><fn-group><fn id="f1"><label>1</label><p>Counted in the port of Busan.</p></fn></fn-group></back>
            </article>
            """);

        Assert.Equal(
            ["Ferries carried more people than ever.", "Day People", "Monday 1,200", "Counted in the port of Busan."],
            article.Text.Split("\n\n"));
        Assert.Equal(["Passengers by day."], article.Captions);
    }

    [Fact]
    public void Notes_of_a_tei_text_stand_behind_it()
    {
        var article = Samples.Article("story.xml", """
            <TEI xmlns="http://www.tei-c.org/ns/1.0">
              <teiHeader><fileDesc><titleStmt><title>Ferries are full</title></titleStmt></fileDesc></teiHeader>
              <text><body>
                <p>Ferries carried more people than ever<note place="foot">Counted in the port of Busan.</note>.</p>
                <p>The port was glad<note type="editorial">So in the first edition only.</note>.</p>
              </body></text>
            </TEI>
            """);

        Assert.Equal(
            ["Ferries carried more people than ever.", "The port was glad.", "Counted in the port of Busan."],
            article.Text.Split("\n\n"));
    }

    [Fact]
    public void Marks_and_arrows_of_footnotes_are_not_text()
    {
        var article = Samples.Article("story.html", $"""
            <html><head><title>Ferry sinks off Busan</title></head><body><article><h1>Ferry sinks off Busan</h1>
            <p>{First}<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
            <p>{Second}</p><p>{Last}</p>
            <section class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>The coast guard gave this figure on Tuesday.<a href="#fnref1"
            class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section></article></body></html>
            """);

        Assert.Equal([First, Second, Last, "The coast guard gave this figure on Tuesday."], article.Text.Split("\n\n"));
    }

    [Fact]
    public void A_dateline_with_an_agency_is_told_in_every_format()
    {
        var article = Samples.Article("story.json", $$"""{"title": "Ferry sinks", "text": "{{First}}"}""");

        Assert.Equal("SEOUL", article.Dateline);
        Assert.Equal("Reuters", article.Agency);
        Assert.Null(Samples.Article("talk.json", """{"text": "Lee: We waited for the divers the whole night."}""").Dateline);
    }

    [Fact]
    public void The_source_of_a_manual_page_is_no_article()
    {
        var rejection = Samples.Rejection("ferry.1", ".\\\" Written by a program\n.TH FERRY 1\n.SH NAME\nferry \\- crosses the bay\n");

        Assert.Equal(SearchService.Articles.RejectionCode.NoArticle, rejection.Code);
    }
}
