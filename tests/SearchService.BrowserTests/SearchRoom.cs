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

    private ILocator Filters => page.GetByRole(AriaRole.Complementary, new() { Name = "Filters" });

    public async Task AskAsync(string query)
    {
        await Box.FillAsync(query);
        await Box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("[?&]q="));
    }

    /// <summary>Chooses a value in the list of filters.</summary>
    public Task NarrowAsync(string value) => Filters.GetByRole(AriaRole.Link, new() { Name = value, Exact = true }).ClickAsync();

    /// <summary>Types into the box above a list of filters.</summary>
    public async Task LookForFilterAsync(string box, string typed)
    {
        await Filters.GetByRole(AriaRole.Searchbox, new() { Name = box }).FillAsync(typed);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task RemoveFilterAsync(string filter) =>
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove the filter " + filter }).ClickAsync();

    public async Task OpenAsync(string title) => await Titles.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();

    public Task CountsAsync(string articles) => Expect(Count).ToHaveTextAsync(articles);
}
