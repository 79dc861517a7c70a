using Microsoft.Playwright;

namespace SearchService.BrowserTests;

/// <summary>An article's page, in the words of whoever reads it.</summary>
internal sealed class Story(IPage page)
{
    public ILocator Title => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Matches => page.GetByRole(AriaRole.Navigation, new() { Name = "Matches of the query" });

    /// <summary>The match that was stepped to.</summary>
    public ILocator MatchHere => page.Locator("mark.here");

    public ILocator AlikeTitles => page.GetByRole(AriaRole.Region, new() { Name = "Articles like this one" }).GetByRole(AriaRole.Link);

    public ILocator Captions => page.Locator(".captions");

    /// <summary>Underlined in the text: "person", "place" or "date".</summary>
    public ILocator Underlined(string kind, string words) =>
        page.Locator($"article .name.{kind}").GetByText(words, new() { Exact = true }).First;

    /// <summary>A group beside the text, by its heading.</summary>
    public ILocator Beside(string heading) =>
        page.Locator("aside details").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) });

    public Task UnfoldAsync(string heading) => page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).ClickAsync();
}
