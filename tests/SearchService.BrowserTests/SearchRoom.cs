using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>The search page, in the words of whoever uses it.</summary>
internal sealed class SearchRoom(IPage page)
{
    public ILocator Box => page.GetByLabel("Search the archive");

    public ILocator Suggestions => page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions" }).GetByRole(AriaRole.Option);

    public ILocator Count => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Titles => page.Locator(".hits h2");

    public ILocator Bars => page.GetByRole(AriaRole.Region, new() { Name = "Articles over time" }).GetByRole(AriaRole.Link);

    public ILocator ActiveFilters => page.GetByRole(AriaRole.List, new() { Name = "Filters that apply" }).GetByRole(AriaRole.Link);

    public ILocator Pages => page.GetByRole(AriaRole.Navigation, new() { Name = "Pages of results" });

    /// <summary>Names that are more frequent among the hits than elsewhere.</summary>
    public ILocator Typical => page.GetByRole(AriaRole.Region, new() { Name = "Typical of these articles" });

    private ILocator Stretches => page.GetByRole(AriaRole.Region, new() { Name = "Articles over time" }).GetByRole(AriaRole.Listitem);

    private ILocator Filters => page.GetByRole(AriaRole.Complementary, new() { Name = "Filters" });

    public async Task AskAsync(string query)
    {
        await Box.FillAsync(query);
        await Box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("[?&]q="));
    }

    /// <summary>Chooses a value in the list of filters.</summary>
    public Task NarrowAsync(string value) =>
        Filters.Locator("details").GetByRole(AriaRole.Link, new() { Name = value, Exact = true }).ClickAsync();

    /// <summary>Types into the box above a list of filters.</summary>
    public async Task LookForFilterAsync(string box, string typed)
    {
        await Filters.GetByRole(AriaRole.Searchbox, new() { Name = box }).FillAsync(typed);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Chooses "year", "month", "day", "articles" or "share of coverage" below the timeline.</summary>
    public Task ShowTimeByAsync(string choice) => page.GetByRole(AriaRole.Link, new() { Name = choice, Exact = true }).ClickAsync();

    /// <summary>Draws the mouse over the timeline from one of its stretches to another, from 0.</summary>
    public async Task DragOverTimeAsync(int from, int to)
    {
        await Stretches.Nth(from).HoverAsync();
        await page.Mouse.DownAsync();
        await Stretches.Nth(to).HoverAsync();
        await page.Mouse.UpAsync();
    }

    public async Task RemoveFilterAsync(string filter) =>
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove the filter " + filter }).ClickAsync();

    public async Task OpenAsync(string title) => await Titles.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();

    public Task CountsAsync(string articles) => Expect(Count).ToHaveTextAsync(articles);
}
