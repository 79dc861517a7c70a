using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>Who and where else: typical names, the map, the pages of people and places.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class AroundTests(ReadingRoom room)
{
    [Fact]
    public async Task Names_that_are_typical_of_the_hits_narrow_them()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.Search.Typical.GetByText("Margaret Ashdown").ClickAsync();
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["person: Margaret Ashdown×"]);
            await Expect(someone.Search.Typical.GetByText("Margaret Ashdown")).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task A_dot_on_the_map_narrows_to_its_place()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.Page.Locator(".map a[href*='place=London'] circle").ClickAsync();
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["place: London×"]);
        });
    }

    [Theory]
    [InlineData("/person/kim%20jong%20un", "Kim Jong-un", "person", "Vladimir Putin")]
    [InlineData("/place/vladivostok", "Vladivostok", "place", "Kim Jong-un")]
    public async Task A_name_has_a_page_with_its_time_its_company_and_its_latest_articles(
        string address, string name, string parameter, string beside)
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(address);
            await Expect(someone.Search.Count).ToHaveTextAsync(name);
            await Expect(someone.Search.Bars.First).ToBeVisibleAsync();
            await Expect(someone.Search.Titles.First).ToHaveTextAsync("Putin and Kim sign a treaty in Pyongyang");
            await Expect(someone.Story.Beside("People named beside")).ToContainTextAsync(beside);
            await Expect(someone.Story.Beside("Places named beside")).ToContainTextAsync("Pyongyang");
            await someone.Search.ShowTimeByAsync("year");
            await Expect(someone.Page).ToHaveURLAsync(new Regex("interval=year"));
            await someone.Search.Bars.Last.ClickAsync();
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync([$"{parameter}: {name}×", "published in 2024×", "Remove all"]);
        });
    }

    [Fact]
    public async Task The_page_of_a_person_tells_the_spellings_and_leads_to_a_comparison()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/person/Kim%20Jong-un");
            await Expect(someone.Page.GetByText("also:")).ToContainTextAsync("“Kim”");
            await someone.Page.GetByRole(AriaRole.Link, new() { Name = "Compare with others" }).ClickAsync();
            await someone.Page.GetByLabel("Query 2").FillAsync("flood");
            await someone.PressAsync("Enter");
            await Expect(someone.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }))
                .ToHaveTextAsync([new Regex("person:\"Kim Jong-un\".*8 articles"), new Regex("flood.*articles")]);
            await Expect(someone.Page.Locator(".overlay polyline.series-1")).Not.ToHaveCountAsync(0);
            await Expect(someone.Page.Locator(".overlay polyline.series-2")).Not.ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task Compared_queries_share_one_scale_of_time_and_height()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/compare?q=Kim&q=flood&q=xyzzyx");
            Assert.Equal(
                await someone.Page.GetByRole(AriaRole.Region, new() { Name = "Kim over time" }).GetByRole(AriaRole.Listitem).CountAsync(),
                await someone.Page.GetByRole(AriaRole.Region, new() { Name = "flood over time" })
                    .GetByRole(AriaRole.Listitem).CountAsync());
            await Expect(someone.Page.GetByText("No article matches all of it.")).ToBeVisibleAsync();
            await someone.Search.ShowTimeByAsync("share of coverage");
            await Expect(someone.Page).ToHaveURLAsync(new Regex("q=Kim&q=flood&q=xyzzyx&show=share"));
        });
    }
}
