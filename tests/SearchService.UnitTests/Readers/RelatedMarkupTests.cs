using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Markups that are related to Markdown are read as they are displayed.</summary>
public sealed class RelatedMarkupTests
{
    private const string Sank = "A ferry with forty people on board sank off Busan on Monday night.";

    [Fact]
    public void AsciiDoc_gives_its_head_and_its_text()
    {
        var article = Samples.ArticleOf("exports/ferry.adoc");

        Assert.Equal(("Ferry sinks off Busan", "Harbour Courier", "2023-09-12"),
            (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal(
            [
                $"{Sank} (All were saved.)", "What the captain said", "Nobody was in the cabins.", "First reason", "Second reason",
                "See the full list and the ship.",
            ],
            article.Text.Split("\n\n"));
    }

    [Fact]
    public void Org_gives_its_keywords_and_its_text()
    {
        var article = Samples.ArticleOf("exports/ferry.org");

        Assert.Equal(("Ferry sinks off Busan", "2023-09-12T08:30:00Z"), (article.Title, article.Published?.ToString()));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(
            [
                $"{Sank} All were saved.", "What the captain said", "Nobody was in the cabins, see the full list and .", "First reason",
                "Second reason", "Day Ferries", "Mon 12", "Twelve of them were children.",
            ],
            article.Text.Split("\n\n"));
    }

    [Fact]
    public void ReStructuredText_gives_its_fields_and_its_text()
    {
        var article = Samples.ArticleOf("exports/ferry.rst");

        Assert.Equal(("Ferry sinks off Busan", "Harbour", "2023-09-12T08:30:00Z"),
            (article.Title, article.Section, article.Published?.ToString()));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(
            [
                $"{Sank} All were saved.", "What the captain said", "Nobody was in the cabins, see the full list and the ship.",
                "The ship was built in 1987.", "First reason", "Second reason", "Twelve of them were children.",
            ],
            article.Text.Split("\n\n"));
    }

    [Fact]
    public void Textile_gives_its_headline_and_its_text()
    {
        var article = Samples.ArticleOf("exports/ferry.textile");

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(
            [
                $"{Sank} All were saved.", "What the captain said", "Nobody was in the cabins, see the full list.", "We were lucky.",
                "First reason", "Second reason", "Day Ferries", "Mon 12", "Twelve of them were children.",
            ],
            article.Text.Split("\n\n"));
    }

    [Fact]
    public void A_draft_of_a_static_site_is_no_article() => Assert.Equal(RejectionCode.NoArticle, Samples.Rejection(
        "ferry.rst", $"Ferry sinks\n===========\n\n:date: 2023-09-12\n:status: draft\n\n{Sank}\n").Code);

    [Fact]
    public void Lines_that_are_drawn_over_and_under_a_heading_are_no_text() => Assert.Equal(Sank, Samples.Article(
        "ferry.rst", $"===========\nFerry sinks\n===========\n\n{Sank}\n").Text);
}
