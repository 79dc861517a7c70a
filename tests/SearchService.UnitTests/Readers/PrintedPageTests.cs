using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Whole pages that programs printed as text or as Markdown: menu, numbers of links and foot are not the story.</summary>
public sealed class PrintedPageTests
{
    private const string Title = "Ferry sinks off Busan with forty people on board";

    private static readonly string[] Story =
    [
        "SEOUL (Reuters) - A ferry with forty people on board sank off Busan on Monday night, the coast guard said.",
        "“Nobody was in the cabins,” Captain Lee Min-ho told reporters in the port on Tuesday.",
        "The owner said the ship had passed every test, and that the price would not rise before the end of the summer.",
    ];

    [Fact]
    public void Numbers_of_links_and_their_list_are_not_text()
    {
        AssertStory(Samples.Text($"""
                 * [1]Home
                 * [2]News
                 * [3]Sign in

                            {Title}

               By [4]Ann Lee

               September 12, 2023

               SEOUL (Reuters) - A ferry with [5]forty people on board sank off Busan
               on Monday night, the coast guard said.

               “Nobody was in the cabins,” Captain Lee Min-ho told reporters in the
               port on Tuesday.

               The owner said the ship had passed every test, and that the price would
               not rise before the end of the summer.

            References

               Visible links
               1. https://post.example/
               2. https://post.example/news
               3. https://post.example/login
               4. https://post.example/ann
               5. https://post.example/forty
               Hidden links:
               6. https://post.example/logo
            """));
    }

    [Fact]
    public void A_number_in_brackets_without_such_a_list_stays() =>
        Assert.Contains(
            "[5]forty", Samples.Text($"{Story[0]}\n\nThe note says [5]forty, and nobody knows what it means today.\n\n{Story[2]}\n").Text,
            StringComparison.Ordinal);

    [Fact]
    public void Headings_between_stars_and_words_joined_by_a_line_are_read_as_the_page_shows_them()
    {
        AssertStory(Samples.Text($"""
                * Home
                * Sign_in
            ****** {Title} ******
            By Ann_Lee
            September 12, 2023
            SEOUL (Reuters) - A ferry with forty_people on board sank off Busan on Monday
            night, the coast guard said.

            “Nobody was in the cabins,” Captain Lee Min-ho told reporters in the port on
            Tuesday.

            The owner said the ship had passed every test, and that the price would not
            rise before the end of the summer.
            """));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<div role=\"main\">\n\n")]
    [InlineData("::: {role=\"main\"}\n")]
    public void The_menu_and_the_foot_of_a_page_are_not_text_in_markdown(string part)
    {
        AssertStory(Samples.Article("page.md", $"""
            * [Home](/)
            * [News](/news)

            {part}# {Title}

            [Share](/share) [Print](/print)

            By [Ann Lee](/ann)

            September 12, 2023

            SEOUL (Reuters) - A ferry with [forty people](/forty) on board sank off Busan on Monday night, the coast guard said.

            {Story[1]}

            {Story[2]}

            [About us](/about) [Privacy](/privacy) © 2023 The Harbour Post
            """));
    }

    [Fact]
    public void A_list_of_links_is_an_article_of_its_own()
    {
        var article = Samples.Article("links.md", "# What we read\n\n* [Ferry sinks](https://a.example)\n* [Fog](https://b.example)\n");

        Assert.Equal("Ferry sinks\n\nFog", article.Text);
    }

    [Fact]
    public void A_picture_above_the_heading_and_links_of_the_story_stay()
    {
        var article = Samples.Article("story.md", $"""
            ![The ferry in the port](ferry.jpg)

            # {Title}

            {Story[0]}

            See [the report](/report) and [the list](/list).

            Sources:

            * [Coast guard](/guard)
            * [Owner](/owner)
            """);

        Assert.Equal(Title, article.Title);
        Assert.Equal(["The ferry in the port"], article.Captions);
        Assert.Equal([Story[0], "See the report and the list.", "Sources:", "Coast guard", "Owner"], article.Text.Split("\n\n"));
    }

    [Theory]
    [InlineData("page.md")]
    [InlineData("page.txt")]
    public void A_page_that_a_service_turned_into_markdown_has_its_fields(string name)
    {
        var article = Samples.Article(name, $"""
            Title: {Title}

            URL Source: https://post.example/2023/ferry

            Published Time: 2023-09-12T08:30:00Z

            Markdown Content:
            {Title}
            ===============

            [Home](https://post.example/) [News](https://post.example/news)

            By Ann Lee

            SEOUL (Reuters) - A ferry with [forty people](/forty) on board sank off Busan on Monday night, the coast guard said.

            {Story[1]}

            {Story[2]}
            """);

        Assert.Equal("https://post.example/2023/ferry", article.Url);
        Assert.Equal("2023-09-12T08:30:00Z", article.Published?.ToString());
        AssertStory(article);
    }

    [Fact]
    public void Fields_of_note_programs_stand_above_or_below_the_text()
    {
        var above = Samples.Article("notion.md", $"""
            # {Title}

            Author: Ann Lee
            Date: September 12, 2023
            Tags: ferry

            {string.Join("\n\n", Story)}
            """);
        var below = Samples.Article("joplin.md", $"""
            {Title}

            {string.Join("\n\n", Story)}

            id: 3f0b8a7c9d1e4f5a8b7c6d5e4f3a2b1c
            parent_id: 0a1b2c3d4e5f60718293a4b5c6d7e8f9
            created_time: 2023-09-12T08:30:00.000Z
            author: Ann Lee
            source_url: https://post.example/ferry
            type_: 1
            """);

        AssertStory(above);
        Assert.Equal("2023-09-12", above.Published?.ToString());
        AssertStory(below);
        Assert.Equal("https://post.example/ferry", below.Url);
    }

    private static void AssertStory(SearchService.Articles.Article article)
    {
        Assert.Equal(Title, article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(Story, article.Text.Split("\n\n"));
        Assert.Equal("Reuters", article.Agency);
    }
}
