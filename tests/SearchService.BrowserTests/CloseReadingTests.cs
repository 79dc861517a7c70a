using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>Articles are read word by word, without scripts.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class CloseReadingTests(ReadingRoom room)
{
    [Fact]
    public async Task From_a_search_to_its_lines_to_what_goes_with_them_and_back_into_an_article()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/?q=Vladivostok&from_date=2023");
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Read closely" }).ClickAsync();
            await Expect(page.GetByText("Only articles: published from 2023 on")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "By the word after" }).ClickAsync();
            await Expect(page.Locator(".kwic tbody tr").First).ToContainTextAsync("Vladivostok");
            await page.GetByLabel("Only lines with the word").FillAsync("port");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("with=port"));

            await page.GetByRole(AriaRole.Link, new() { Name = "What goes with a word" }).ClickAsync();
            var first = page.Locator("tbody th a").First;
            var word = await first.TextContentAsync();
            await first.ClickAsync();
            await Expect(page.GetByLabel("Only lines with the word")).ToHaveValueAsync(word!);
            await page.Locator(".kwic td a").First.ClickAsync();
            await Expect(page.Locator("mark").First).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Words_are_drawn_and_counted_by_year_and_month()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/closely/words");
            await page.GetByLabel("Word 1").FillAsync("ferry");
            await page.GetByLabel("Word 2").FillAsync("<b>Vladivostok</b>");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator(".legend li")).ToHaveTextAsync(["ferry", "<b>Vladivostok</b>"]);
            await page.GetByRole(AriaRole.Link, new() { Name = "month", Exact = true }).ClickAsync();
            await Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
            await someone.FindsNoBarrierAsync();
            await page.Locator("tbody td a").First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Read closely");
        });
    }
}
