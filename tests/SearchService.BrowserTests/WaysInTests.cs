using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>Names and days lead into the archive, without scripts.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class WaysInTests(ReadingRoom room)
{
    [Theory]
    [InlineData("/?q=person%3A%22Kim+Jong-un%22", "Kim Jong-un", "/person/Kim%20Jong-un")]
    [InlineData("/?q=%22Kim+Jong-un%22", "Kim Jong-un", "/person/Kim%20Jong-un")]
    [InlineData("/?q=vladivostok", "Vladivostok", "/place/Vladivostok")]
    public async Task A_name_in_the_query_shows_the_way_to_its_page(string address, string name, string page)
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(address);
            await someone.Page.Locator(".card").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
            Assert.EndsWith(page, someone.Page.Url, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/?q=xyzzyx")]
    [InlineData("/?q=ferry+-tram")]
    [InlineData("/")]
    public async Task What_is_no_name_shows_no_card(string address)
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(address);
            await Expect(someone.Page.Locator(".card")).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task From_the_archive_to_its_names_to_a_letter_and_a_name()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/archive");
            await page.GetByRole(AriaRole.Main).Locator(".ways").GetByRole(AriaRole.Link, new() { Name = "People" }).ClickAsync();
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Letters" }).GetByText("V", new() { Exact = true }).ClickAsync();
            var names = await page.Locator(".names a").AllTextContentsAsync();
            Assert.Contains("Vladimir Putin", names);
            Assert.All(names, name => Assert.StartsWith("v", name, StringComparison.OrdinalIgnoreCase));
            await page.GetByLabel("Find a name that contains").FillAsync("jong");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".names").GetByRole(AriaRole.Link, new() { Name = "Kim Jong-un", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kim Jong-un");
        });
    }

    [Fact]
    public async Task A_day_of_the_calendar_leads_to_its_articles_and_a_day_in_any_year_to_those_of_each()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/calendar?year=2023");
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^13 September 2023: \\d+ article") }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Remove the filter published in 13 September 2023" }))
                .ToBeVisibleAsync();
            await someone.OpenAsync("/calendar/09-13");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToContainTextAsync("20");
            await page.GetByText("the day after").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("On 14 September in any year");
            Assert.Equal(400, (await someone.OpenAsync("/calendar/13-40")).Status);
        });
    }
}
