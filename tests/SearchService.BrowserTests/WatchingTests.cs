using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>Somebody watches for a search and for a person, without scripts.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class WatchingTests(ReadingRoom room) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_search_is_watched_what_is_new_is_counted_and_the_watchlist_changed_and_deleted()
    {
        _folder.Write("articles/late.json", Testing.Story.Of("late").Title("Ferry late").Text("The ferry was late.").Source("Post").Json);
        await using var service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await using var other = await room.EnterAsync(new Look(Width: 390, Height: 800), service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/?q=ferry+OR+boat&source=Post");
            await page.GetByRole(AriaRole.Link, new() { Name = "Watch this search" }).ClickAsync();
            await Expect(page.GetByLabel("Queries, one per line")).ToHaveValueAsync("(ferry OR boat) source:\"Post\"");
            await page.GetByLabel("A name of its own").FillAsync("Boats <i>&</i> ferries");
            await page.GetByLabel("Queries, one per line").FillAsync("??");
            await page.GetByRole(AriaRole.Button, new() { Name = "Watch" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("expected something to look for");
            await Expect(page.GetByLabel("A name of its own")).ToHaveValueAsync("Boats <i>&</i> ferries");
            await page.GetByLabel("Queries, one per line").FillAsync("(ferry OR boat) source:\"Post\"");
            await page.GetByRole(AriaRole.Button, new() { Name = "Watch" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Boats <i>&</i> ferries");
            await Expect(page.GetByText("Nothing has come in that matches.")).ToBeVisibleAsync();
            var watchlist = page.Url;
            await other.OpenAsync(new Uri(watchlist).PathAndQuery);
            await other.FindsNoBarrierAsync();

            using var body = new StringContent(
                Testing.Story.Of("new").Title("Boat in").Text("A boat came in.").Source("Post").Json, Encoding.UTF8,
                "application/x-ndjson");
            using var posted = await service.Client.PostAsync("/articles", body);
            await service.IdsAsync("/search?q=boat", ids => ids.Contains("new"));
            await someone.OpenAsync("/watch");
            await Expect(page.Locator(".lines li").First).ToHaveTextAsync(new Regex("Boats <i>&</i> ferries\\s+1 new"));
            await page.GetByRole(AriaRole.Link, new() { Name = "Boats <i>&</i> ferries" }).ClickAsync();
            await Expect(page.Locator(".hit .about")).ToContainTextAsync("new, came in");
            await someone.OpenAsync("/watch");
            await Expect(page.Locator(".lines li").First).ToContainTextAsync("nothing new");

            await page.GotoAsync(watchlist);
            await page.GetByText("Send new matches to a program").ClickAsync();
            await page.GetByLabel("Address of the program").FillAsync("http://desk.example/x y");
            await page.GetByRole(AriaRole.Button, new() { Name = "Send there from now on" }).ClickAsync();
            await Expect(page.GetByText("whsec_")).ToBeVisibleAsync();
            await page.GetByText("Change or delete the watchlist").ClickAsync();
            await page.GetByLabel("Delete the watchlist").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
            await Expect(page.Locator(".lines li")).ToHaveTextAsync(["Everything that comes in"]);
        });
    }

    [Fact]
    public async Task A_person_is_watched_from_the_page_of_the_name()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/person/Kim%20Jong-un");
            await someone.Page.GetByRole(AriaRole.Link, new() { Name = "Watch", Exact = true }).ClickAsync();
            await Expect(someone.Page.GetByLabel("People or places, one per line")).ToHaveValueAsync("Kim Jong-un");
        });
    }
}
