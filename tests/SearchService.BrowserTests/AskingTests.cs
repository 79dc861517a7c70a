using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>How a query comes about: by examples, by a form, by filters of several values; with the keyboard alone.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class AskingTests(ReadingRoom room)
{
    [Fact]
    public async Task Every_example_of_the_help_page_finds_something()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/help");
            var addresses = await someone.Page.Locator("td a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
            Assert.True(addresses.Length > 12, $"{addresses.Length} examples");
            foreach (var address in addresses.Where(address => !address.Contains('-')).Take(8))
            {
                await someone.OpenAsync(address);
                await Expect(someone.Search.Count).Not.ToHaveTextAsync("0 articles");
            }
        });
    }

    [Fact]
    public async Task Every_example_finds_something_in_an_archive_of_one_short_headline_and_long_names_fit()
    {
        using var folder = new TempFolder();
        var endless = new string('A', 400);
        folder.Write("articles/a.json", Testing.Story.Of("a").Title("Ferry sinks").Source(endless).Authors(endless).Published("2020-05-04")
            .Text("The ferry of 1987 sank off Vladivostok, said Ann Lee.").Json);
        await using var service = await StartedService.StartAsync(folder["index"], folder["articles"]);
        await using var visitor = await room.EnterAsync(new Look(Width: 390), service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/help");
            var addresses = await someone.Page.Locator("td a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
            Assert.True(addresses.Length > 8, $"{addresses.Length} examples");
            foreach (var address in addresses)
            {
                await someone.OpenAsync(address);
                await Expect(someone.Search.Count).ToHaveTextAsync("1 article");
                Assert.Equal(390, await someone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            }
        });
    }

    [Fact]
    public async Task Examples_of_dates_are_of_this_archive_and_one_year_is_counted_by_months()
    {
        using var folder = new TempFolder();
        folder.Write("articles/a.json", Testing.Story.Of("a").Title("Ferry sinks").Published("1987-03-04")
            .Text("The ferry sank, said Ann Lee. ANN LEE SPEAKS AGAIN, wrote the paper of Ann Lee.").Json);
        folder.Write("articles/b.json", Testing.Story.Of("b").Title("Ferry found").Published("1987-10-05")
            .Text("The ferry was found, said Ann Lee.").Json);
        await using var service = await StartedService.StartAsync(folder["index"], folder["articles"]);
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/");
            await Expect(page.Locator("#q")).ToHaveAttributeAsync("placeholder", new Regex("date:1987$"));
            await Expect(page.GetByLabel("from")).ToHaveAttributeAsync("placeholder", "1987-03");
            await Expect(page.GetByLabel("to", new() { Exact = true })).ToHaveAttributeAsync("placeholder", "1987");
            await someone.OpenAsync("/advanced");
            await Expect(page.GetByLabel("The text mentions")).ToHaveAttributeAsync("placeholder", "1987 or 1986..1987");
            await someone.OpenAsync("/closely/words?q=ferry");
            await Expect(page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["March 1987", "October 1987", "All"]);
            await page.GetByRole(AriaRole.Link, new() { Name = "year", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["1987", "All"]);
            await someone.OpenAsync("/person/Ann%20Lee");
            await Expect(page.Locator("main")).Not.ToContainTextAsync("also:");
        });
    }

    [Fact]
    public async Task The_form_writes_the_query_and_keeps_what_was_typed_where_it_cannot()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/");
            await page.GetByRole(AriaRole.Link, new() { Name = "Advanced search" }).ClickAsync();
            await page.GetByLabel("Exactly this phrase").FillAsync("economic \"forum\"");
            await page.GetByLabel("None of these words").FillAsync("tram bus");
            await page.GetByLabel("Published from").FillAsync("March 1987");
            await page.GetByLabel("Countries").FillAsync("Nowhereland");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no country “Nowhereland”.");
            await Expect(page.GetByLabel("None of these words")).ToHaveValueAsync("tram bus");
            await page.GetByLabel("Countries").FillAsync("Russia; Japan");
            await page.Keyboard.PressAsync("Enter");
            await Expect(someone.Search.Box).ToHaveValueAsync("\"economic  forum\" -tram -bus");
            await Expect(someone.Search.ActiveFilters.First).ToContainTextAsync("country: Russia or Japan");
            await Expect(page.GetByText("published from March 1987 on")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Two_values_of_one_filter_are_asked_for_with_or_and_one_is_taken_away_again()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.Search.NarrowAsync("Kim Jong-un");
            await page.Locator("#filters .or").First.ClickAsync();
            await Expect(someone.Search.ActiveFilters.First).ToContainTextAsync(" or ");
            await someone.Search.NarrowAsync("Kim Jong-un");
            await Expect(someone.Search.ActiveFilters.First).Not.ToContainTextAsync(" or ");
        });
    }

    [Fact]
    public async Task The_keyboard_skips_to_the_filters_and_asks_for_all_keys()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.PressAsync("Tab");
            await someone.PressAsync("Tab");
            Assert.Equal("Skip to the filters", await someone.AttentionAsync());
            await someone.PressAsync("Enter");
            await someone.PressAsync("?");
            await Expect(someone.Page).ToHaveURLAsync(new Regex("/help#keys$"));
        });
    }
}
