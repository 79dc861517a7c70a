using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class MarkdownTests
{
    [Fact]
    public void Front_matter_gives_the_fields_and_the_body_is_plain_text()
    {
        var article = Samples.Article("story.md", """
            ---
            title: "Ferry sinks: forty missing"
            author: [Ann Lee, Bo Chen]
            date: 2023-09-12
            source: The Harbour Post
            tags: [sea, ships]
            draft: false
            ---

            # Ferry sinks

            A ferry with **forty** people on board [sank](https://post.example/a) off
            Busan.

            ![Divers at the wreck. Photo: AP](a.jpg)

            - One item
            - Another `item`

            > “We waited.”
            """);

        Assert.Equal("Ferry sinks: forty missing", article.Title);
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Equal("A ferry with forty people on board sank off Busan.\n\nOne item\n\nAnother item\n\n“We waited.”", article.Text);
        Assert.Equal(["Divers at the wreck."], article.Captions);
        Assert.Equal(["draft", "tags"], article.Extra.Keys.Order());
    }

    [Theory]
    [InlineData("---\ntitle: Ferry\ndraft: true\n---\n\n", "draft")]
    [InlineData("---\ntitle: Ferry\ndraft: \"true\"\n---\n\n", "draft")]
    [InlineData("+++\ntitle = 'Ferry'\ndraft = true\n+++\n\n", "draft")]
    [InlineData("{\n \"title\": \"Ferry\",\n \"draft\": true\n}\n\n", "draft")]
    [InlineData("---\ntitle: Ferry\npublished: false\n---\n\n", "published")]
    [InlineData("---\ntitle: Ferry\nisDraft: true\n---\n\n", "isDraft")]
    [InlineData("---\ntitle: Ferry\nstatus: Draft\n---\n\n", "status")]
    [InlineData("Title: Ferry\nDate: 2023-09-12\nStatus: draft\n\n", "status")]
    public void A_draft_is_rejected_by_the_field_that_says_so(string head, string field)
    {
        var rejection = Samples.Rejection("story.md", head + "A ferry sank off Busan on Monday.\n");

        Assert.Equal(RejectionCode.NoArticle, rejection.Code);
        Assert.Contains($"The field {field} is", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Title: Ferry sinks\nAuthor: Ann Lee\nDate: 2023-09-12 08:30\nCategory: Sea\n\n")]
    [InlineData("Title:   Ferry\n    sinks\nAuthor: Ann Lee\nDate: September 12, 2023\nbase header level: 2\n\n")]
    public void Fields_without_a_fence_are_read(string head)
    {
        var article = Samples.Article("story.md", head + "A ferry sank off Busan on Monday: forty are missing.\n");

        Assert.Equal(("Ferry sinks", "2023-09-12"), (article.Title, article.Published?.Date.ToString()));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("A ferry sank off Busan on Monday: forty are missing.", article.Text);
    }

    [Theory]
    [InlineData("Busan: a ferry sank on Monday.", "Ulsan: the port is closed.")]
    [InlineData("Date: a fruit of the palm.", "Fig: a fruit of the fig tree.")]
    public void A_first_paragraph_of_lines_with_colons_is_text(string first, string second)
    {
        var text = Samples.Article("story.md", $"{first}\n{second}\n\nMore tomorrow.\n").Text;

        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_title() =>
        Assert.Equal("Ferry sinks", Samples.Article("story.md", "# Ferry sinks\n\nA ferry sank off Busan.").Title);

    [Fact]
    public void Broken_front_matter_is_rejected_and_the_line_named()
    {
        var rejection = Samples.Rejection("story.md", "---\ntitle: \"Ferry\" sinks\n---\nText.");

        Assert.Equal(RejectionCode.Malformed, rejection.Code);
        Assert.Contains("line 2", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_an_outcome()
    {
        foreach (var text in new[] { new string('>', 50_000) + " x", string.Concat(Enumerable.Repeat("- ", 50_000)) + "x", "---\na: "
            + new string('[', 50_000) + "\n---\nText", new string('[', 50_000) + "x", new string('*', 50_000) + "x" })
        {
            Assert.Single(Samples.Outcomes("story.md", text));
        }
    }

    [Fact]
    public void Front_matter_with_nothing_in_it_is_none() =>
        Assert.Equal("A ferry sank.", Samples.Article("story.md", "---\n---\n# Ferry\n\nA ferry sank.\n").Text);

    [Fact]
    public void Front_matter_whose_aliases_stand_for_billions_of_values_is_rejected()
    {
        var aliases = string.Concat(
            Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));
        var rejection = Samples.Rejection("story.md", $"---\na0: &a0 [x]\n{aliases}---\nA ferry sank.\n");

        Assert.Equal(RejectionCode.TooLarge, rejection.Code);
        Assert.Contains("aliases", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_with_a_colon_needs_no_quotes()
    {
        var article = Samples.Article(
            "story.md", "---\ntitle: Ferry: the search goes on\ndate: 2023-09-12\ntags: [a, b]\n---\nA ferry sank.\n");

        Assert.Equal("Ferry: the search goes on", article.Title);
        Assert.Equal("2023-09-12", article.Published.ToString());
    }

    [Fact]
    public void A_paragraph_between_two_rules_is_text() =>
        Assert.Contains("A ferry sank off Busan.",
            Samples.Article("story.md", "---\nA ferry sank off Busan.\n---\n\nNobody was found.\n").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\nBusan: A ferry with forty people on board sank on Monday.\n---\n\nNobody was found.\n", "A ferry with forty people")]
    [InlineData("---\n\nThe harbour master said: nobody was on board when it sank.\n\n---\n\nNobody was found.\n", "nobody was on board")]
    public void A_first_paragraph_with_a_colon_between_rules_is_text(string markdown, string expected) =>
        Assert.Contains(expected, Samples.Article("story.md", markdown).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("story.md")]
    [InlineData("story")]
    public void Front_matter_in_toml_gives_the_fields(string name)
    {
        var article = Samples.Article(name, """
            +++
            title = "Ferry sinks: forty missing"
            date = 2023-09-12T08:30:00+09:00
            authors = ["Ann Lee", "Bo Chen"]
            draft = false
            [params]
            source = "x"
            +++

            A ferry sank off *Busan*.
            """);

        Assert.Equal(("Ferry sinks: forty missing", "A ferry sank off Busan."), (article.Title, article.Text));
        Assert.Equal("2023-09-12T08:30:00+09:00", article.Published?.ToString());
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
    }

    [Fact]
    public void Front_matter_in_json_gives_the_fields()
    {
        var article = Samples.Article("story.md", """
            {
              "title": "Ferry sinks",
              "author": { "name": "Ann Lee" },
              "date": "2023-09-12"
            }

            A ferry sank off *Busan*.
            """);

        Assert.Equal(("Ferry sinks", "A ferry sank off Busan."), (article.Title, article.Text));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
    }

    [Fact]
    public void Broken_toml_is_rejected_and_a_lone_rule_is_none()
    {
        var rejection = Samples.Rejection("story.md", "+++\ntitle = \"Ferry\nx\n+++\nText.\n");

        Assert.Equal(RejectionCode.Malformed, rejection.Code);
        Assert.Contains("TOML", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*By Ann Lee, 12 September 2023*")]
    [InlineData("Ann Lee · 12 September 2023")]
    public void Writer_and_day_below_the_heading_are_both_read(string line)
    {
        var article = Samples.Article("story.md", $"# Ferry sinks\n\n{line}\n\nA ferry sank off Busan.\n\nNobody was found.\n");

        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal("A ferry sank off Busan.\n\nNobody was found.", article.Text);
    }

    [Fact]
    public void Html_within_markdown_is_read_as_a_page_shows_it()
    {
        var article = Samples.Article("story.md", """
            # Harbour fees double

            The board of the <em>harbour</em> met on Tuesday<sup>1</sup>.<br>It voted for CO<sub>2</sub> fees.

            <!-- more -->

            <figure class="wide">
            <img src="quay.jpg" alt="">
            <figcaption>The quay at dawn.</figcaption>
            </figure>

            <p>Ships pay <strong>more</strong> from April.</p>

            <div class="note">

            Small boats pay *nothing*.

            </div>

            <table>
            <tr><th>Ship</th><th>Fee</th></tr>
            <tr><td>Ferry</td><td>400 kroner</td></tr>
            </table>

            <script>count("story");</script>

            <iframe src="https://video.example/1"></iframe>

            Write to <Ann Lee> or see <https://post.example/fees>, if a < b and b > a.
            """);

        Assert.Equal("Harbour fees double", article.Title);
        Assert.Equal(
            "The board of the harbour met on Tuesday1. It voted for CO2 fees.\n\nShips pay more from April.\n\n"
            + "Small boats pay nothing.\n\nShip Fee\n\nFerry 400 kroner\n\n"
            + "Write to <Ann Lee> or see https://post.example/fees, if a < b and b > a.",
            article.Text);
        Assert.Equal(["The quay at dawn."], article.Captions);
    }

    [Fact]
    public void A_row_of_a_table_is_a_line()
    {
        var article = Samples.Article("story.md", """
            The board voted for new fees on Tuesday, after a long debate in the town hall.

            | Ship  | Fee         |
            |-------|-------------|
            | Ferry | 400 kroner  |
            | Yacht | *60* kroner |

            They count from April.
            """);

        Assert.Equal(
            "The board voted for new fees on Tuesday, after a long debate in the town hall.\n\n"
            + "Ship\tFee\nFerry\t400 kroner\nYacht\t60 kroner\n\nThey count from April.",
            article.Text);
    }

    [Fact]
    public void What_site_generators_and_note_programs_add_is_not_text()
    {
        var article = Samples.Article("story.md", """
            {{< figure src="quay.jpg" caption="The quay at dawn." >}}

            The board met in [[Oslo|the capital]] on Tuesday, and voted for ==new fees== after a long debate. ^vote-1

            {% include ad.html slot="top" %}

            {{< youtube w7Ft2ymGmfc >}}

            > [!NOTE]
            > Small boats pay nothing.

            ![[quay.png]]

            %% ask Boris again %%

            {: .notice}
            Ships at [[Bergen]] pay 5 %% less, if x == y and y == z.

            {{% quote %}}We cannot go on like this.{{% /quote %}}
            """);

        Assert.Equal(
            "The board met in the capital on Tuesday, and voted for new fees after a long debate.\n\nSmall boats pay nothing.\n\n"
            + "Ships at Bergen pay 5 %% less, if x == y and y == z.\n\nWe cannot go on like this.",
            article.Text);
        Assert.Equal(["The quay at dawn."], article.Captions);
    }
}
