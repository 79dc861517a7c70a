using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Headlines, days, writers and first paragraphs where pages put them in their own way.</summary>
public sealed class PageVariantTests
{
    private const string First =
        "The harbour of Brenholm was closed on Tuesday after two tugs collided in thick fog, the coast guard said in the evening.";

    private const string Story =
        $"<p>{First}</p>"
        + "<p>Nobody was hurt, and the larger of the two had taken on water and was brought to the inner quay by noon.</p>"
        + "<p>Ferries to the islands will run again on Thursday, said Olav Stensrud, who speaks for the port and its pilots.</p>";

    private const string Headline = "<h1>Tugs collide in fog off Brenholm</h1>";

    private static Article Read(string head, string body, string title = "Tugs collide in fog off Brenholm") => Samples.Article(
        "page.html", $"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body>{body}</body></html>");

    [Theory]
    [InlineData(
        "<h1><span class=kicker>Shipping</span> <span>Tugs collide in fog off Brenholm</span></h1>", "Tugs collide in fog off Brenholm")]
    [InlineData("<h1><small class=topic-label>Fog:</small> Tugs collide off Brenholm</h1>", "Tugs collide in fog off Brenholm")]
    [InlineData("<div class=hd>Tugs collide in fog off Brenholm</div>", "Coast Courier » News » Tugs collide in fog off Brenholm")]
    [InlineData(
        "<h1><a href='https://courier.example/'>Coast Courier</a></h1><h3>Tugs collide in fog off Brenholm</h3>",
        "Coast Courier: Tugs collide in fog off Brenholm")]
    [InlineData(
        "<h1 class=title><a href='https://courier.example/'><a href='https://courier.example/'>Lessons of the Sea</a></a></h1>"
        + "<h3>Tugs collide in fog off Brenholm</h3>",
        "Lessons of the Sea: Tugs collide in fog off Brenholm")]
    public void The_headline_is_told_from_what_stands_before_it(string heading, string title) =>
        Assert.Equal(
            heading.Contains("Fog:", StringComparison.Ordinal) ? "Tugs collide off Brenholm" : "Tugs collide in fog off Brenholm",
            Read("", $"<article>{heading}{Story}</article>", title).Title);

    [Theory]
    [InlineData("<title>Coast Courier</title>", "<h1>World</h1><h1>Tugs collide in fog off Brenholm</h1>")]
    [InlineData("<title>Tugs collide in fog off Brenholm - The Coast Courier</title>", "")]
    [InlineData("<title>Tugs collide in fog off Brenholm | courier.com</title>", "<div>Tugs collide in fog off Brenholm</div>")]
    [InlineData("", "<header><h2 class=headline>Tugs collide in fog off Brenholm</h2></header>")]
    [InlineData("", "<h2 class=article-title>Tugs collide in fog off Brenholm</h2>")]
    [InlineData(
        "<title>Where tugs collide in fog</title>",
        "<h1>Tugs collide in fog off Brenholm</h1><h1>What collides with tugs where pilots are in the fog</h1>")]
    [InlineData(
        "<title>Tugs collide in fog off Brenholm</title>",
        "<h1>Ferries to the islands of Brenholm in fog</h1><h1>Tugs collide in fog off Brenholm</h1>")]
    public void The_headline_is_found_where_the_metadata_names_the_site_alone_or_several_headings_compete(string head, string heading) =>
        Assert.Equal(
            "Tugs collide in fog off Brenholm",
            Samples.Article("page.html", $"<!doctype html><html><head>{head}</head><body><article>{heading}{Story}</article></body></html>").Title);

    [Fact]
    public void The_only_heading_goes_before_a_title_in_other_words() =>
        Assert.Equal(
            "Tugs collide off Brenholm: which ferries still run?",
            Read(
                "<meta property='og:title' content='The five ferries that run while Brenholm is closed'>",
                $"<article><h1>Tugs collide off Brenholm: which ferries still run?</h1>{Story}</article>",
                "The five ferries that run while Brenholm is closed").Title);

    [Theory]
    [InlineData("<header><div>Monday, 1 January 2024</div><nav><a href=/>Home</a></nav></header>")]
    [InlineData("<div class=top><span class=current-date>1 January 2024</span></div>")]
    [InlineData("<footer>Copyright 2019-2024 Coast Courier. Last updated 2 January 2024</footer>")]
    [InlineData("<meta property='article:published_time' content='1970-01-01T00:00:00+00:00'>")]
    public void The_day_of_the_site_or_of_no_counter_is_not_the_storys(string around) =>
        Assert.Null(Read("", $"{around}<main><article>{Headline}{Story}</article></main>").Published);

    [Theory]
    [InlineData("<p class=meta><time datetime='2023-09-12T15:55:39-08:00'>12/9 — 2023</time></p>")]
    [InlineData("<p>12 September 2023</p>")]
    public void Links_in_the_headings_of_a_story_do_not_make_it_another(string day)
    {
        var parts = string.Concat(Enumerable.Range(0, 5).Select(
            part => $"<h2><a href=/part{part}>What the pilots of Brenholm said</a></h2>{Story}"));

        Assert.Equal("2023-09-12", Read("", $"<main>{Headline}<article>{day}{parts}</article></main>").Published?.Date.ToString());
    }

    [Fact]
    public void An_object_of_Parsely_gives_writer_day_and_section()
    {
        var article = Read(
            """<meta name=parsely-page content='{"author":"Ann Lee","pub_date":"2023-09-12T06:30:00Z","section":"News"}'>""",
            $"<article>{Headline}{Story}</article>");

        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(("2023-09-12T06:30:00Z", "News"), (article.Published?.ToString(), article.Section));
    }

    [Theory]
    [InlineData("<p>Text: Ann Lee · Photos: Per Dahl</p>")]
    [InlineData("<div><span property=author>Ann Lee</span></div>")]
    public void Writers_are_known_by_other_labels(string byline) =>
        Assert.Equal(["Ann Lee"], Read("", $"<article>{Headline}{byline}{Story}</article>").Authors);

    [Fact]
    public void First_paragraphs_in_a_box_of_their_own_belong_to_the_story()
    {
        const string Lead = "Two tugs have collided in the fog, and nobody knows yet when the ferries to the islands will run.";
        var body = string.Concat(Enumerable.Range(1, 6).Select(
            part => Story.Replace("Tuesday", $"Tuesday {part}", StringComparison.Ordinal)));
        var article = Read(
            "", $"<div class=hero>{Headline}<div class=intro><p>{Lead}</p></div></div><div class=body><div class=text>{body}</div></div>");

        Assert.StartsWith($"{Lead}\n\n", article.Text, StringComparison.Ordinal);
        Assert.Contains("on Tuesday 1 after two tugs", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newsletter")]
    [InlineData("author-bio")]
    public void What_asks_or_tells_of_the_writer_below_the_headline_is_not_the_story(string name)
    {
        const string Box = "Join a million others who get the letter of the harbour every Friday morning before the tide turns.";
        var article = Read("", $"<div class=hero>{Headline}<div class={name}><p>{Box}</p></div></div><div><div>{Story}{Story}</div></div>");

        Assert.DoesNotContain("Join a million", article.Text, StringComparison.Ordinal);
    }

    /// <summary>As react-dom/server writes a page whose parts come late.</summary>
    [Theory]
    [InlineData("<!--$?--><template id=\"B:1\"></template><div>Loading the story and what belongs to it, please wait…</div><!--/$-->", "S:1", "")]
    [InlineData("<!--$?--><template id=\"B:0\"></template><p>Loading…</p><!--/$-->", "S:2", "<script>$RC(\"B:0\",\"S:2\")</script>")]
    [InlineData("<template id=\"B:1f\"></template><div>Loading…</div>", "S:1f", "")]
    [InlineData("<template id=\"P:3\"></template>", "S:3", "<script>$RS(\"S:3\",\"P:3\")</script>")]
    public void Parts_of_a_page_that_came_late_stand_where_they_belong(string place, string part, string script)
    {
        const string First = "A ferry with forty people on board sank off the coast of Busan on Monday, the coast guard said in the evening.";
        const string Late = "Divers searched the wreck until nightfall and found nobody in the cabins, which had been locked since Sunday.";
        const string Last = "The ship was built in 1987, and had passed every test of this year, its owner told reporters in the port.";

        var article = Samples.Article("page.html", $"""
            <!doctype html><html><head><title>Ferry sinks</title></head><body><main><article><h1>Ferry sinks</h1>
            <p>{First}</p>{place}<p>{Last}</p></article></main><footer>Imprint</footer>
            <div hidden id="{part}"><p>{Late}</p></div>{script}</body></html>
            """);

        Assert.Equal($"{First}\n\n{Late}\n\n{Last}", article.Text);
    }

    [Theory]
    [InlineData("<div hidden id=\"S:1\"><template id=\"B:1\"></template><p>Inside.</p></div>")]
    [InlineData("<div hidden id=\"S:1\"><p>A part without a place.</p></div><div hidden id=\"S:\"></div>")]
    [InlineData("<template id=\"B:1\"></template><template id=\"B:1\"></template><div hidden id=\"S:1\"></div><div hidden id=\"S:1\"></div>")]
    public void Parts_without_a_place_of_their_own_stay_hidden(string parts)
    {
        const string Story = "A ferry with forty people on board sank off the coast of Busan on Monday, the coast guard said in the evening.";

        var article = Samples.Article(
            "page.html", $"<!doctype html><html><body><article><h1>Ferry sinks</h1><p>{Story}</p></article>{parts}</body></html>");

        Assert.Equal(Story, article.Text);
    }

    [Theory]
    [InlineData("<aside class=\"center\"><p>The kinds of ferries that cross the strait: car ferries, fast boats for people alone, and night ships.</p></aside>", true)]
    [InlineData("<aside class=\"newsletter-box\"><p>The kinds of ferries that cross the strait come to you each week, with what the harbour says.</p></aside>", false)]
    [InlineData("<aside><p><a href=a>The kinds of ferries that cross the strait: car ferries, fast boats for people, and night ships.</a></p></aside>", false)]
    public void A_note_beside_the_lines_is_part_of_the_story_and_a_box_of_links_is_not(string aside, bool isStory)
    {
        const string One = "A ferry with forty people on board sank off the coast of Busan on Monday, the coast guard said in the evening.";
        const string Two = "Divers searched the wreck until nightfall and found nobody in the cabins, which had been locked since Sunday.";

        var article = Samples.Article("page.html", $"""
            <!doctype html><html><head><title>Ferry sinks</title></head><body><main><article><h1>Ferry sinks</h1>
            <p>{One}</p>{aside}<p>{Two}</p></article></main></body></html>
            """);

        Assert.Equal(isStory, article.Text.Contains("The kinds of ferries", StringComparison.Ordinal));
        Assert.StartsWith(One, article.Text, StringComparison.Ordinal);
        Assert.EndsWith(Two, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site Last Updated: December 20, 2025")]
    [InlineData("Website updated December 20, 2025")]
    public void The_day_of_the_whole_site_is_not_the_day_of_the_story(string line)
    {
        const string Story = "A ferry with forty people on board sank off the coast of Busan on Monday, the coast guard said in the evening.";

        var article = Samples.Article("page.html", $"""
            <!doctype html><html><head><title>Ferry sinks</title></head><body><main><article><h1>Ferry sinks</h1>
            <p>{Story}</p></article></main><footer><p>{line}</p></footer></body></html>
            """);

        Assert.Null(article.Published);
    }
}
