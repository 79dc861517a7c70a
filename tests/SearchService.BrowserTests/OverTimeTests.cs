using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

[Collection(ReadingRoomTests.Name)]
public sealed class OverTimeTests(ReadingRoom room)
{
    [Fact]
    public async Task Days_months_and_shares_are_chosen_and_stay_in_the_address()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await Expect(someone.Search.Bars.First).ToHaveAttributeAsync("title", "September 2023: 6 articles");
            await someone.Search.ShowTimeByAsync("share of coverage");
            await Expect(someone.Search.Bars.First)
                .ToHaveAttributeAsync("title", new Regex("^September 2023: 6 articles, [0-9.]+ % of all$"));
            await someone.Search.ShowTimeByAsync("day");
            await Expect(someone.Search.Bars.First)
                .ToHaveAttributeAsync("title", new Regex("^11 September 2023: 1 article, [0-9.]+ % of all$"));
            await Expect(someone.Page).ToHaveURLAsync(new Regex("show=share.*interval=day"));
            await someone.Page.ReloadAsync();
            await Expect(someone.Page.GetByRole(AriaRole.Link, new() { Name = "day", Exact = true }))
                .ToHaveAttributeAsync("aria-current", "true");
            await Expect(someone.Page.Locator(".menu a").First)
                .ToHaveAttributeAsync("href", "/search/export?q=Vladivostok&format=csv");
        });
    }

    [Fact]
    public async Task Dragging_over_the_timeline_narrows_to_that_stretch()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.Search.DragOverTimeAsync(0, 1);
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["published September 2023 to October 2023×"]);
            await someone.Search.CountsAsync("7 articles");
        });
    }

    [Fact]
    public async Task The_keyboard_narrows_to_a_month_by_its_bar()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.Search.Bars.First.FocusAsync();
            await someone.PressAsync("ArrowRight");
            await Expect(someone.Search.Bars.Nth(1)).ToBeFocusedAsync();
            await someone.PressAsync("End");
            await Expect(someone.Search.Bars.Last).ToBeFocusedAsync();
            await someone.PressAsync("Enter");
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["published in June 2024×"]);
        });
    }

    [Fact]
    public async Task Tab_passes_the_timeline_in_one_step()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.Search.Bars.First.FocusAsync();
            await someone.PressAsync("Tab");
            Assert.Equal("year", await someone.AttentionAsync());
        });
    }
}
