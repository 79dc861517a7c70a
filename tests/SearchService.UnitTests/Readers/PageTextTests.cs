using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Texts that were copied or scraped from whole pages, and texts that only look like it.</summary>
public sealed class PageTextTests
{
    private const string Story =
        """
        The harbour board will decide on Thursday whether the old pier may be mended or must be torn down, its chairwoman said.
        Engineers who dived there in May found that a third of the wooden posts are hollow, and that two have gone altogether.
        Mending it would cost four million, which is more than the board spends on all its other quays in three years.
        Those who fish from it have collected nine hundred names, among them that of the last keeper of the light.
        "Nobody asks what it would cost us to lose it," said Ada Renn, who has sold bait at its gate for thirty years.
        The board has put the decision off twice, once because of a storm and once because nobody had brought the plans.
        """;

    private static Article WholePage() => Samples.Text(
        $"""
        Skip to main content
        Menu
        Search
        Home
        News
        Sport
        Weather
        Opinion
        Jobs
        Subscribe
        Log in
        Advertisement
        Board to decide on the fate of the old pier
        By Ann Lee
        September 12, 2023
        {Story}
        Share this article
        Most read
        Ferry is late again
        Why the gulls left the market
        Ten walks for a windy day
        Cafe on the quay closes
        School gets a new boat
        More from News
        Council votes on parking
        Lifeboat called out twice
        Sign up for our newsletter
        About us
        Contact us
        Privacy policy
        Terms of use
        Cookie settings
        © 2023 The Harbour Post. All rights reserved.
        """);

    [Fact]
    public void The_story_is_found_in_the_text_of_a_whole_page()
    {
        var article = WholePage();
        Assert.Equal(Story.ReplaceLineEndings("\n\n"), article.Text);
        Assert.Equal("Board to decide on the fate of the old pier", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
    }

    [Theory]
    [InlineData(
        "The tide came in\nThe tide went out\nAnd took my shoes\nAnd brought them back\n\nThe tide came in\nThe tide went out\nAnd "
        + "nobody\nHad seen it pass\n\nThe moon stood still\nThe gulls were gone\nI walked along\nThe wall alone")]
    [InlineData(
        "Hesk\t649\nLower Quay\t512\nUpper Quay\t498\nMarket\t377\nOld "
        + "Town\t301\nStation\t288\nMill\t254\nSands\t201\nPier\t180\nLighthouse\t96\nIsland\t41\nShips\t12")]
    [InlineData(
        "What to take\n- a rope\n- two oars\n- a bucket\n- a lamp\n- dry socks\n- bread\n- water\n- a map\n- a knife\n- a "
        + "whistle\n- a blanket\n- a friend")]
    [InlineData(
        "Q: Who are you?\nA: I keep the light.\nQ: Since when?\nA: Since my father died.\nQ: Is it lonely?\nA: Not in winter.\nQ: "
        + "Why?\nA: The birds.\nQ: And in summer?\nA: Then they come to see it.\nQ: Who?\nA: Everybody.")]
    [InlineData(
        "RENN: Order.\nLEE: I object.\nRENN: To what?\nLEE: To the pier.\nRENN: Noted.\nCHEN: Seconded.\nRENN: By whom?\nCHEN: By "
        + "me.\nRENN: Then we vote.\nLEE: No.\nCHEN: Yes.\nRENN: Carried.")]
    public void Poems_tables_lists_interviews_and_transcripts_stay_whole(string text)
    {
        var article = Samples.Text("Harbour notes of the year\n\n" + Story + "\n\n" + text);
        var bare = Bare(article.Text);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Contains(Bare(line), bare, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_a_cell_a_line_between_paragraphs_stays()
    {
        var cells = string.Join('\n', Enumerable.Range(1, 30).Select(i => $"Ward {i}\n{i * 37}"));
        var text = Samples.Text($"Votes by ward\n\n{Story}\n{cells}\n{Story.Replace("pier", "quay", StringComparison.Ordinal)}").Text;
        Assert.Contains("Ward 17", text, StringComparison.Ordinal);
        Assert.Contains("1110", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Source: Read Full Article")]
    [InlineData("Source: Original article")]
    [InlineData("Source: View the full story")]
    public void The_label_of_a_link_is_no_source(string line) =>
        Assert.Null(Samples.Text($"Board to decide on pier\n\n{Story}\n\n{line}").Source);

    [Fact]
    public void A_paper_alone_on_the_first_or_the_last_line_is_the_source()
    {
        var above = Samples.Text($"The Harbour Post\nBoard to decide on pier\n\n{Story}");
        var below = Samples.Text($"Board to decide on pier\n\n{Story}\n\nThe Harbour Post");
        Assert.Equal(("The Harbour Post", "Board to decide on pier"), (above.Source, above.Title));
        Assert.Equal(("The Harbour Post", "Board to decide on pier"), (below.Source, below.Title));
        Assert.DoesNotContain("Harbour Post", below.Text, StringComparison.Ordinal);
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [Theory]
    [InlineData("<o:p></o:p>", "")]
    [InlineData("<news-link href=\"/f\">old</news-link> ", "old ")]
    public void An_element_of_its_own_within_a_paragraph_does_not_part_it(string element, string shown)
    {
        var article = Samples.Article("story.html", $"""
            <html lang=en><head><title>Ferry sinks off Busan</title></head><body><div class=WordSection1><p>Ferry sinks off Busan</p>
            <p>SEOUL (Reuters) - A ferry with forty {element}people on board sank off Busan on Monday night, the coast guard said.</p>
            <p>The owner said the ship had passed every test of this year.<o:p></o:p></p><p><o:p>&nbsp;</o:p></p></div></body></html>
            """);

        Assert.Equal(
            $"SEOUL (Reuters) - A ferry with forty {shown}people on board sank off Busan on Monday night, the coast guard said.\n\n"
            + "The owner said the ship had passed every test of this year.",
            article.Text);
    }

    [Fact]
    public void The_title_of_a_word_processor_is_the_headline()
    {
        var article = Samples.Article("story.html", """
            <html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"></head><body class="doc-content">
            <p class="c3 title"><span>Ferry sinks off Busan</span></p><p class="c0"><span>By Ann Lee</span></p>
            <p class="c0"><span>A ferry with </span><span class="c6">forty people</span><span>&nbsp;on board sank off Busan on Monday.</span></p>
            <p class="c0"><span>The owner said the ship had passed every test of this year.</span></p></body></html>
            """);

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(
            "A ferry with forty people on board sank off Busan on Monday.\n\nThe owner said the ship had passed every test of this year.",
            article.Text);
    }
}
