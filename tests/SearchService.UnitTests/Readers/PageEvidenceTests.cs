using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Dates, writers and headlines that stand on a page and are not the story's.</summary>
public sealed class PageEvidenceTests
{
    private const string Story =
        "<p>A ferry with forty people on board sank off Busan on Monday, the coast guard said in the evening of the day.</p>"
        + "<p>Divers searched the wreck until nightfall and found nobody in the cabins below the deck, the harbour master said.</p>";

    private static string Page(string head, string body) =>
        $"<!doctype html><html lang=en><head><title>Ferry sinks off Busan</title>{head}</head><body>{body}</body></html>";

    [Fact]
    public void Writer_and_day_of_another_story_in_a_box_are_not_this_ones()
    {
        var article = Samples.Article("page.html", Page("", $"""
            <main><div class="top"><div class="item"><h3><a href="/other">Storm closes the port of Ulsan</a></h3><p><span>11 September 2021</span> <span>By Cy Day</span></p></div></div>
            <article><h1>Ferry sinks off Busan</h1><p class="meta">By <a href="/people/ann">Ann Lee</a></p><p>12 September 2023</p>{Story}</article></main>
            """));

        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
    }

    [Fact]
    public void A_day_before_an_update_on_one_line_is_that_of_publication() =>
        Assert.Equal("2023-09-12", Samples.Article("page.html", Page("", $"""
            <article><h1>Ferry sinks off Busan</h1><p class="date">September 12, 2023. <i>Updated: September 17, 2023</i></p>{Story}</article>
            """)).Published?.ToString());

    [Fact]
    public void Days_on_which_a_paper_was_submitted_are_not_that_of_publication() =>
        Assert.Equal("2023-09-12", Samples.Article("page.html", Page("<meta name=citation_date content=2023-09-12>", $"""
            <article><h1>Ferry sinks off Busan</h1><p>Submitted: 3 April 2023</p><p>Accepted: 9 June 2023</p>{Story}</article>
            """)).Published?.ToString());

    [Fact]
    public void A_story_that_says_where_it_stood_first_has_that_day() =>
        Assert.Equal("2019-09-26", Samples.Article("page.html", Page("<meta property=article:published_time content=2022-09-30T11:07:00Z>", $"""
            <article><h1>Ferry sinks off Busan</h1>{Story}{Story}<p>This article was originally published on 26 September 2019 but has been updated since.</p></article>
            """)).Published?.Date.ToString());

    [Theory]
    [InlineData("<span>Medically reviewed</span> by <a href=/x>Bo Chen</a> — <span>Written by <a href=/y>Ann Lee</a></span>")]
    [InlineData("<a rel=tag href=/ferries>Ferry Checks</a> <span class=author>By Ann Lee</span>")]
    [InlineData("<span class=byline><a href=/topic/wellness/>Wellness</a> <a href=/author/ann>Ann Lee</a></span>")]
    public void Reviewers_and_kinds_of_stories_are_no_writers(string line) =>
        Assert.Equal(
            ["Ann Lee"],
            Samples.Article("page.html", Page("", $"<article><h1>Ferry sinks off Busan</h1><p>{line}</p>{Story}</article>")).Authors);

    [Fact]
    public void A_writer_in_a_heading_that_links_to_all_that_he_wrote_is_the_writer()
    {
        var article = Samples.Article("page.html", Page("", $"""
            <main><h1>Ferry sinks off Busan</h1><div class=author_cont><h3><a href=/profile/ann>Ann Lee</a></h3><p class=date>Last updated on 12 September 2023</p></div>
            <div class=body>{Story}</div></main>
            """));

        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
    }

    [Fact]
    public void A_heading_that_links_to_the_page_itself_is_its_headline() =>
        Assert.Equal("Ferry sinks off Busan", Samples.Article("page.html", Page("", $"""
            <article><h1><a rel=bookmark href=/blog/ferry>Ferry sinks off Busan</a></h1>{Story}<h1>What ferries off Busan cost</h1>{Story}</article>
            """)).Title);

    [Fact]
    public void A_month_is_no_writer() =>
        Assert.Empty(Samples.Article("page.html", Page("",
            "<article><h1>Ferry sinks off Busan</h1><p class=author-line><span class=author>Jan</span> 5, "
            + $"2024</p>{Story}</article>")).Authors);

    [Fact]
    public void A_heading_that_is_a_link_is_another_storys() =>
        Assert.Equal("The places off Busan where ferries sank", Samples.Article("page.html", $"""
            <!doctype html><html><head><title>Where ferries sank off Busan</title></head><body><div><h1><a href="/other">Where ferries sank off Ulsan</a></h1></div>
            <article><h1>The places off Busan where<br>ferries sank</h1>{Story}</article></body></html>
            """).Title);
}
