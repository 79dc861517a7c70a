using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

[Collection(ReadingRoomTests.Name)]
public sealed class SearchingTests(ReadingRoom room)
{
    [Fact]
    public async Task A_query_is_typed_narrowed_widened_and_an_article_opened()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/");
            await someone.Search.AskAsync("Vladivostok");
            await someone.Search.CountsAsync("9 articles");
            await Expect(someone.Search.Titles.First.Locator("mark")).ToHaveTextAsync("Vladivostok");

            await someone.Search.NarrowAsync("The Meridian Post");
            await someone.Search.CountsAsync("2 articles");
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["source: The Meridian Post×"]);

            await someone.Search.RemoveFilterAsync("source: The Meridian Post");
            await someone.Search.CountsAsync("9 articles");
            await Expect(someone.Search.ActiveFilters).ToHaveCountAsync(0);

            await someone.Search.OpenAsync("Kim's armoured train");
            await Expect(someone.Search.Count).ToContainTextAsync("Kim's armoured train rolls towards Vladivostok");
            await Expect(someone.Page.Locator("article mark").First).ToHaveTextAsync("Vladivostok");
            await Expect(someone.Page.Locator("article a.name.person").GetByText("Margaret Ashdown").First)
                .ToHaveAttributeAsync("href", "/person/Margaret%20Ashdown");
        });
    }

    [Fact]
    public async Task The_address_holds_the_whole_state()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Kim&place=Seoul&sort=newest&from_date=2023");
            await Expect(someone.Search.Box).ToHaveValueAsync("Kim");
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["place: Seoul×", "published from 2023 on×", "Remove all"]);
            await Expect(someone.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Newest" }))
                .ToHaveAttributeAsync("aria-current", "true");

            await someone.Search.AskAsync("Putin");
            await Expect(someone.Search.ActiveFilters).ToHaveCountAsync(3);
        });
    }

    [Fact]
    public async Task Pages_lead_through_all_hits()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?size=5&sort=oldest");
            var first = await someone.Search.Titles.AllInnerTextsAsync();
            await someone.Search.Pages.GetByText("Next").ClickAsync();
            await Expect(someone.Search.Pages.GetByLabel("Page 2", new() { Exact = true })).ToHaveAttributeAsync("aria-current", "page");
            Assert.Empty(first.Intersect(await someone.Search.Titles.AllInnerTextsAsync()));
            await someone.Search.Pages.GetByText("Previous").ClickAsync();
            await Expect(someone.Search.Titles).ToHaveTextAsync(first);
        });
    }

    [Fact]
    public async Task A_bar_of_the_timeline_narrows_to_its_time()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "June 2024: 1 article" }).ClickAsync();
            await someone.Search.CountsAsync("1 article");
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["published in June 2024×"]);
        });
    }

    [Fact]
    public async Task Filters_are_searched_for_the_start_of_a_name()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.Search.LookForFilterAsync("Find a person among the filters", "ash");
            await someone.Search.NarrowAsync("Margaret Ashdown");
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["person: Margaret Ashdown×"]);
        });
    }

    [Fact]
    public async Task What_is_chosen_stays_in_its_list_however_rare_it_is()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            string[] addresses = ["/?person=Margaret+Ashdown", "/?person=Vladimir+Putin|Margaret+Ashdown&facet_prefix=people:kim"];
            foreach (var address in addresses)
            {
                await someone.OpenAsync(address);
                var chosen = someone.Page.GetByRole(AriaRole.Complementary, new() { Name = "Filters" }).Locator("details > ul > li")
                    .Filter(new() { HasText = "Margaret Ashdown" });
                await Expect(chosen).ToBeVisibleAsync();
                await Expect(chosen.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("aria-current", "true");
                await Expect(chosen.Locator(".number")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9]"));
            }

            await someone.Search.NarrowAsync("Margaret Ashdown");
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["person: Vladimir Putin×"]);
        });
    }

    [Fact]
    public async Task All_works_without_scripts()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/");
            await someone.Search.AskAsync("Vladivostok");
            await someone.Search.NarrowAsync("Eleanor Marsh");
            await someone.Search.OpenAsync("Seoul counts the wagons");
            await Expect(someone.Search.Count).ToHaveTextAsync("Seoul counts the wagons");
        });
    }

    [Theory]
    [InlineData("/?q=xyzzyx", 200, "Nothing was found")]
    [InlineData("/?from_date=2023-13", 400, "'from_date' is '2023-13'")]
    [InlineData("/?colour=red", 400, "There is no parameter 'colour'")]
    [InlineData("/?interval=week", 400, "'interval' is 'week': expected year, month or day.")]
    [InlineData("/person/Kim%20Jong-un?show=lines", 400, "'show' is 'lines': expected counts or share.")]
    [InlineData("/?q=Vladivostk", 200, "Search instead for Vladivostk")]
    [InlineData("/?q=Vladivostk&spelling=typed", 200, "Allow a spelling that differs in a letter or two")]
    [InlineData("/?from_date=2024&to_date=2019", 200, "The period ends before it begins: 2024 is later than 2019.")]
    [InlineData("/?q=Vladivostok&from_date=1801&to_date=1802", 200, "and none from the time that is asked for")]
    [InlineData("/collection/x?from=abc", 400, "One of its parameters is not what this page expects.")]
    [InlineData("/no/such/page", 404, "There is nothing at /no/such/page.")]
    [InlineData("/read/no-such-article", 404, "No article has the id")]
    [InlineData("/person/Nobody%20Atall", 404, "There is no person of this name")]
    public async Task What_cannot_be_shown_is_said_in_words(string address, int status, string words)
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            var response = await someone.OpenAsync(address);
            Assert.Equal(status, response.Status);
            await Expect(someone.Page.GetByText(words)).ToBeVisibleAsync();
        });
    }
}
