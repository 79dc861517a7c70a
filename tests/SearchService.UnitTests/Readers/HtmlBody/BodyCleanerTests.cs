using AngleSharp.Html.Parser;
using SearchService.Readers.Html.Cleaning;
using Xunit;

namespace SearchService.UnitTests.Readers.HtmlBody;

public sealed class BodyCleanerTests
{
    private const string First = "The ferry left the harbour at six in the morning with forty lorries on board.";
    private const string Second = "It came back at nine with all of them, because the pier of the island was closed.";
    private const string Third = "Nobody had told the captain, and nobody has told him since, said the woman at the gate.";

    [Theory]
    [InlineData("These changes to the rules of the harbour were sent to the council:", true)]
    [InlineData("More helpful articles by the pilots of the harbour:", false)]
    [InlineData("Read also:", false)]
    public void A_list_of_links_that_a_sentence_of_the_story_opens_belongs_to_it(string opening, bool stays)
    {
        const string Prose = "The pilots of the harbour asked for new rules after two tugs collided in the fog on Tuesday, and got them.";
        var article = Samples.Article("page.html", $"""
            <html><head><title>New rules for the harbour</title></head><body><article><h1>New rules for the harbour</h1><p>{Prose}</p><p>{Prose.Replace("Tuesday", "Friday", StringComparison.Ordinal)}</p><p>{opening}</p>
            <ul><li><a href="https://council.example/1">Tugs keep to the outer quay in fog</a></li><li><p><a href="https://council.example/2">Pilots speak to each other on channel nine</a></p></li></ul></article></body></html>
            """);

        Assert.Equal(stays, article.Text.Contains("Tugs keep to the outer quay", StringComparison.Ordinal));
        Assert.Equal(stays, article.Text.Contains("Pilots speak to each other", StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_beside_the_story_is_no_part_of_it()
    {
        const string Prose = "The pilots of the harbour asked for new rules after two tugs collided in the fog on Tuesday, and got them.";
        var article = Samples.Article("page.html", $"""
            <html><head><title>New rules for the harbour</title></head><body><article><h1>New rules for the harbour</h1><p>{Prose}</p><p>{Prose.Replace("Tuesday", "Friday", StringComparison.Ordinal)}</p>
            <div><form><label>First name*</label><input type=text><label>Last name*</label><input type=text><label>Number of ships*</label><select><option>1</option></select><div>This field is for validation purposes and should be left unchanged.</div></form></div></article></body></html>
            """);

        Assert.DoesNotContain("validation purposes", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Number of ships", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("h1")]
    [InlineData("div")]
    public void A_short_story_in_a_form_around_the_whole_page_is_read(string heading)
    {
        var article = Samples.Article("page.html", $"""
            <html><head><title>Ferry back at nine</title></head><body><form id="aspnetForm"><div><input type="text" name="q"><select name="lang"><option>EN</option></select><input type="text" name="town"></div>
            <div class="story"><{heading} class="headline">Ferry back at nine</{heading}><p>{First}</p><p>{Second}</p><p>{Third}</p></div></form></body></html>
            """);

        Assert.Contains("with all of them, because the pier", article.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody had told the captain", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_become_paragraphs_and_broken_lines_stay_lines() =>
        Assert.Equal(
            $"{First}\n\nOne\nTwo\n\n{Second}\n\n{Third}",
            Text($"<p>{First}</p><ul><li>One</li><li>Two</li></ul><div>{Second}<br><br>{Third}</div>"));

    [Fact]
    public void Words_stay_whole_across_inline_elements_and_soft_hyphens() =>
        Assert.Equal("The big dinghy sank, they said, and no one on the quay was asked.",
            Text("<p>T<span>he</span> b<b>ig</b> din&shy;ghy&nbsp;sank, they\n said, and no one on the quay was asked.</p>"));

    [Fact]
    public void Cells_of_a_row_are_parted_by_tabs() =>
        Assert.Equal($"{First}\n\nWard\tVotes\nHesk\t649",
            Text($"<p>{First}</p><table><tr><th>Ward</th><th>Votes</th></tr><tr><td>Hesk</td><td>649</td></tr></table>"));

    [Fact]
    public void Captions_leave_the_text_and_are_kept()
    {
        var body = Clean(
            $"<p>{First}</p><figure><img src=a><figcaption>The quay at dawn. Photo: M. "
            + $"Sandison</figcaption></figure><p>{Second}</p><div class=\"wp-caption\"><img src=b><p>The gate, "
            + $"closed</p></div><p>{Third}</p>");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", body.Text);
        Assert.Equal(["The quay at dawn. Photo: M. Sandison", "The gate, closed"], body.Captions);
    }

    private const string Chapter =
        "The kitchen of the ferry plans its menus a week ahead, because the cook buys fish from the boats that land at the pier on "
        + "Tuesday, and bread from the bakery behind the gate, which opens before the first lorry is on board.";

    private static readonly string Story = string.Concat(Enumerable.Range(1, 12).Select(day => $"<p>On day {day} {First} {Second}</p>"));

    [Theory]
    [InlineData("<div id=\"menu-planning\"><h3>Menus</h3><p>{0}</p></div>")]
    [InlineData("<div class=\"suggested\"><p>{0}</p></div>")]
    [InlineData("<section class=\"why-trust-us\"><p>{0}</p></section>")]
    [InlineData("<div class=\"tools\"><p>{0}</p></div>")]
    public void Running_text_stays_whatever_its_box_is_called(string box) =>
        Assert.Contains(Chapter, Text(Story + box.Replace("{0}", Chapter, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void The_notice_of_a_sites_cookies_is_no_part_of_the_story()
    {
        var text = Text(Story + "<p>The baker on the quay uses no cookie cutters, and sells every loaf before the first ship has come in.</p>"
            + "<div><div>We use cookies on our website to remember your visits. By clicking Accept you agree to all of them.</div></div>");

        Assert.Contains("cookie cutters", text, StringComparison.Ordinal);
        Assert.DoesNotContain("our website", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_comes_again_under_each_heading_stays()
    {
        const string label = "<p>Days at sea: five to seven</p>";
        var text = Text($"<p>{First}</p><h3>North</h3>{label}<p>{Second}</p><h3>South</h3>{label}<p>{Third}</p>");

        Assert.Equal(2, text.Split("Days at sea").Length - 1);
    }

    [Fact]
    public void A_passage_that_is_printed_twice_stays_once()
    {
        const string passage = "<p>Tickets at the gate at noon</p><p>Lorries on board before one</p>";
        var text = Text($"<p>{First}</p>{passage}<p>{Second}</p>{passage}<p>{Third}</p>");

        Assert.Equal(1, text.Split("Tickets at the gate").Length - 1);
    }

    [Fact]
    public void A_heading_whose_words_the_text_has_as_well_stays() =>
        Assert.Contains("The pier of the island\n", Text(
            $"<p>{First}</p><h3>The pier of the island</h3><p>{Second}</p><p>{Third}</p>"), StringComparison.Ordinal);

    [Fact]
    public void A_programme_before_the_first_sentence_stays()
    {
        var sailings = string.Concat(Enumerable.Range(1, 9).Select(day => $"<p>Sailing {day} from the pier to the island</p>"));

        Assert.Contains(
            "Sailing 9 from the pier", Text($"{sailings}<p>{First}</p><p>{Second}</p><p>{Third}</p>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_beside_pictures_that_is_much_of_the_story_stays()
    {
        var cards = string.Concat(Enumerable.Range(1, 4).Select(card => $"<div><img src=a><p>Ship {card}. {First} {Second}</p></div>"));

        Assert.Contains("Ship 4.", Text(Story + cards), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 comments:")]
    [InlineData("Comments (2)")]
    [InlineData("2 Responses to “The pier is closed”")]
    public void What_readers_wrote_goes_also_where_it_is_longer_than_the_story(string heading) =>
        Assert.Equal(
            $"{First}\n\n{Second}",
            Text($"<p>{First}</p><p>{Second}</p><div id=comments><h4>{heading}</h4><p>{Third}</p><p>{Chapter}</p></div>"));

    [Theory]
    [InlineData("<p>Read also: <a href=/x>The pier is closed</a></p>")]
    [InlineData("<p><a href=/x>The pier of the island is closed again</a></p>")]
    [InlineData("<p><strong>Lesen Sie auch:</strong> <a href=/x>Die Mole ist zu</a></p>")]
    [InlineData("<ul><li><a href=/x>The pier</a></li><li><a href=/y>The gate</a></li></ul>")]
    [InlineData("<div class=\"related-stories\"><h3>More</h3><p>The pier is closed.</p></div>")]
    [InlineData("<p>Sign up to our newsletter for tides and trouble.</p>")]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<p>Follow us on Facebook and Instagram</p>")]
    public void What_leads_away_from_the_story_is_dropped(string dirt) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Text($"<p>{First}</p><p>{Second}</p>{dirt}<p>{Third}</p>"));

    [Theory]
    [InlineData("Related proceedings in Malta have yet to begin, and more will be known of them in May.")]
    [InlineData("Share prices of the bank that moved the money were unchanged on the day of the verdict.")]
    [InlineData("Follow the money, he said, at every harbour along this coast, and you will find the same family.")]
    [InlineData("By noon the pier was open again.")]
    [InlineData("Support our crews, read a banner on the gate, and most of those who passed it nodded.")]
    [InlineData("For more information, visit the library on Quay Street on any weekday before five.")]
    public void Sentences_that_look_like_dirt_stay(string sentence) =>
        Assert.Equal($"{First}\n\n{sentence}\n\n{Second}", Text($"<p>{First}</p><p>{sentence}</p><p>{Second}</p>"));

    [Fact]
    public void A_name_that_holds_much_of_the_text_is_not_believed() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Text($"<div class=\"newsletter-content\"><p>{First}</p><p>{Second}</p></div><p>{Third}</p>"));

    [Fact]
    public void A_rule_that_wants_much_of_the_prose_does_not_fire() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Text($"<p class=\"promo-text\">{First}</p><p class=\"promo-text\">{Second}</p><p class=\"promo-text\">{Third}</p>"));

    [Fact]
    public void Quotes_stay_whatever_they_are_called() =>
        Assert.Contains(
            "A fine goal",
            Text($"<p>{First}</p><blockquote class=\"social-share\"><p>A fine goal</p></blockquote><p>{Second}</p><p>{Third}</p>"),
            StringComparison.Ordinal);

    [Fact]
    public void A_word_of_a_sentence_stays_whatever_it_is_called() =>
        Assert.Equal($"{First}\n\n{Second}", Text(
            $"<p>{First}</p><p>It came back at <span class=\"date\">nine</span> with <a class=\"tag-link\" href=/x>all of "
            + "them</a>, because the pier of the island was closed.</p>"));

    [Fact]
    public void Days_head_the_parts_of_a_story() =>
        Assert.Contains(
            "12 September 2023", Text($"<p>{First}</p><h2>12 September 2023</h2><p>{Second}</p><p>{Third}</p>"), StringComparison.Ordinal);

    [Fact]
    public void The_standfirst_becomes_the_summary()
    {
        var body = Clean(
            $"<p class=standfirst>A judge leaves the room and a sailing is cancelled.</p><p>{First}</p><p>{Second}</p><p>{Third}</p>");
        Assert.Equal("A judge leaves the room and a sailing is cancelled.", body.Summary);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", body.Text);
    }

    [Fact]
    public void An_empty_element_gives_an_empty_body() => Assert.Equal("", Text("<p> </p><img src=a>"));

    private static string Text(string html) => Clean(html).Text;

    private static CleanBody Clean(string html) =>
        BodyCleaner.Default.Clean(new HtmlParser().ParseDocument(html).Body!, PageFacts.None);
}
