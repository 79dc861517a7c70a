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

    [Theory]
    [InlineData("Article", "<p>12 September 2023</p>", "2023-09-12")]
    [InlineData("Article", "<p>Updated: 12 September 2023</p>", null)]
    [InlineData("NewsArticle", "<p>Updated: 12 September 2023</p>", "2020-03-01")]
    [InlineData("Article", "<p>Published 1 March 2020. Updated: 12 September 2023</p>", "2020-03-01")]
    [InlineData("Article", "", "2020-03-01")]
    public void A_page_that_shows_a_change_years_later_does_not_say_when_it_was_published(string kind, string line, string? day) =>
        Assert.Equal(day, Samples.Article("page.html", Page($$"""
            <script type="application/ld+json">{"@type": "{{kind}}", "headline": "Ferry sinks off Busan", "datePublished": "2020-03-01", "dateModified": "2023-09-12"}</script>
            """, $"<article><h1>Ferry sinks off Busan</h1>{line}{Story}</article>")).Published?.Date.ToString());

    [Theory]
    [InlineData("sidebar")]
    [InlineData("article-sidebar")]
    public void A_box_with_the_facts_of_the_story_gives_its_day(string name) =>
        Assert.Equal("2023-09-12", Samples.Article("page.html", Page("", $"""
            <article><h1>Ferry sinks off Busan</h1><div class="{name}"><p>Published</p><p>12 September 2023</p><p>Section: <a href=/harbour>Harbour</a></p></div>{Story}</article>
            """)).Published?.ToString());

    [Fact]
    public void The_day_of_another_story_beside_it_is_not_this_ones() =>
        Assert.Null(Samples.Article("page.html", Page("", $"""
            <article><h1>Ferry sinks off Busan</h1><div class="sidebar"><p><a href=/storm>Storm closes the port of Ulsan</a></p><p>Published 12 September 2021</p></div>{Story}</article>
            """)).Published);

    [Theory]
    [InlineData("<div class='field field--name-created'>12 September 2023</div><div class='field field--name-changed field--type-changed'>17 September 2023</div>")]
    [InlineData("<div class='field field--name-changed field--type-changed'>17 September 2023</div><div class='field field--name-created'>12 September 2023</div>")]
    [InlineData("<p><span class=modified-date>17 September 2023</span></p><p>12 September 2023</p>")]
    [InlineData("<time class=updated datetime=2023-09-17>last Sunday</time><p>12 September 2023</p>")]
    public void A_day_in_an_element_named_after_a_change_is_not_that_of_publication(string lines) =>
        Assert.Equal("2023-09-12", Samples.Article("page.html", Page("", $"""
            <article><h1>Ferry sinks off Busan</h1>{lines}{Story}</article>
            """)).Published?.Date.ToString());

    [Theory]
    [InlineData("<time class='entry-date published updated' datetime=2023-09-12>12 September 2023</time>")]
    [InlineData("<abbr class=updated title=2023-09-12>12 September 2023</abbr>")]
    public void A_day_that_is_named_as_both_or_stands_alone_counts(string line) =>
        Assert.Equal("2023-09-12", Samples.Article("page.html", Page("", $"""
            <article><h1>Ferry sinks off Busan</h1><p>{line}</p>{Story}</article>
            """)).Published?.Date.ToString());

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
    public void The_menu_of_a_web_archive_is_no_part_of_the_page()
    {
        var article = Samples.Article("page.html", Page("", $"""
            <div id="wm-ipp-base"><div id="wm-ipp"><div>12 captures of this page that were made between March and May of the year are kept here.</div><time datetime=2020-01-02>2 January 2020</time><h1>Ferry sinks</h1></div></div>
            <h1>Ferry sinks off Busan</h1>{Story}
            """));

        Assert.Equal(("Ferry sinks off Busan", null), (article.Title, article.Published));
        Assert.DoesNotContain("captures", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://web.archive.org/web/20200102030405/https://post.example/ferry", null)]
    [InlineData("https://web.archive.org/web/20200102/https://post.example/ferry", null)]
    [InlineData("https://web.archive.org/web/20200102030405id_/https://post.example/2019/09/12/ferry", "2019-09-12")]
    [InlineData("https://web.archive.org/web/20200102/https://post.example/2019/09/12/ferry", "2019-09-12")]
    public void A_copy_that_was_saved_from_an_archive_has_the_address_of_the_original(string address, string? day)
    {
        var article = Samples.Article("page.mhtml",
            $"From: <Saved by Harbour Browser>\nSnapshot-Content-Location: {address}\nSubject: Ferry\nMIME-Version: 1.0\n"
            + $"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n--b\nContent-Type: text/html\n\n{Page("", $"<h1>Ferry sinks off Busan</h1>{Story}")}\n--b--\n");

        Assert.Equal((address[address.LastIndexOf("https:", StringComparison.Ordinal)..], day), (article.Url, article.Published?.ToString()));
    }

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

    [Fact]
    public void A_page_that_tells_its_changes_apart_and_shows_the_last_alone_has_no_day_of_publication()
    {
        var article = Samples.Article("page.html", Page("<meta property=article:modified_time content=2025-02-24T11:07:00Z>", $"""
            <article><h1>Ferry sinks off Busan</h1><p>Last updated: 24 February 2025</p>{Story}</article>
            """));

        Assert.Null(article.Published);
        Assert.Equal("2025-02-24", article.Modified?.Date.ToString());
    }

    [Theory]
    [InlineData("undefined")]
    [InlineData("Site Admin")]
    [InlineData("page.head.author")]
    [InlineData("ann.lee7")]
    public void Placeholders_and_accounts_give_way_to_the_writer_whom_the_page_names(string given) =>
        Assert.Equal(["Ann Lee"], Samples.Article("page.html", Page($"<meta name=author content='{given}'>", $"""
            <article><h1>Ferry sinks off Busan</h1><p class=author-name>Ann Lee</p>{Story}</article>
            """)).Authors);

    [Fact]
    public void An_account_is_the_writer_where_no_name_is_given() =>
        Assert.Equal(["ann.lee7"], Samples.Article("page.html", Page("<meta name=author content='ann.lee7'>", $"""
            <article><h1>Ferry sinks off Busan</h1>{Story}</article>
            """)).Authors);

    [Theory]
    [InlineData("<p>Sept. 12, 2023 · Ann Lee on behalf of <a href=/desk>the desk of the harbour</a></p>")]
    [InlineData("<p><strong>Contributors:</strong> Ann Lee</p>")]
    [InlineData("<div class=creator-name>Ann Lee</div>")]
    [InlineData("<h4>By</h4><p><a rel=tag href=/ferries>Ferry Checks</a></p><p><a href=/author/ann>Ann Lee</a></p>")]
    [InlineData("<p class=byline><span class=byline__category><a href=/safe>Safety</a></span> <a rel=author href=/a>Ann Lee</a></p>")]
    [InlineData("<p>By <a href=/author/ann>Ann Lee</a></p><p class=author_checked>Fact Checked</p>")]
    public void A_byline_in_any_of_these_forms_names_its_writer(string line) =>
        Assert.Equal(
            ["Ann Lee"],
            Samples.Article("page.html", Page("", $"<article><h1>Ferry sinks off Busan</h1>{line}{Story}</article>")).Authors);

    [Theory]
    [InlineData("<div class='widget Attribution'>A quiet theme. Powered by <a href=https://blogs.example>Blogwright</a></div>")]
    [InlineData("<a href=/other><span>Storm closes the port of Ulsan for the third time this week</span><p class=author>by Cy Day</p></a>")]
    public void Who_made_the_site_or_wrote_another_story_is_not_the_writer(string box) =>
        Assert.Empty(Samples.Article("page.html", Page("", $"<article><h1>Ferry sinks off Busan</h1>{Story}</article>{box}")).Authors);

    [Theory]
    [InlineData("Harbour Notes: Ferry sinks off Busan")]
    [InlineData("Harbour Notes Ferry sinks off Busan")]
    public void A_heading_that_leads_to_the_front_page_is_the_sites_name(string title) =>
        Assert.Equal("Ferry sinks off Busan", Samples.Article("page.html", $"""
            <html><head><title>{title}</title><link rel=canonical href=https://notes.example/2023/ferry.html></head>
            <body><h1><a href=https://notes.example/>Harbour Notes</a></h1><h3>Ferry sinks off Busan</h3>{Story}</body></html>
            """).Title);

    [Fact]
    public void Two_lines_of_a_headline_are_not_glued_together() =>
        Assert.Equal("Ferry sinks off Busan Forty people on board", Samples.Article("page.html", Page("", $"""
            <article><h1>Ferry sinks off Busan<span>Forty people on board</span></h1>{Story}</article>
            """)).Title);

    [Fact]
    public void A_page_that_was_encoded_twice_reads_as_it_was_written()
    {
        var article = Samples.Article("page.html",
            "<html><head><title>The harbour\u00e2\u0080\u0099s ferry</title></head><body><article>"
            + "<p>The caf\u00c3\u00a9 on the quay stayed open all night for those who waited.</p>" + Story + "</article></body></html>");

        Assert.Equal("The harbour’s ferry", article.Title);
        Assert.StartsWith("The café on the quay", article.Text, StringComparison.Ordinal);
    }
}
