using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>Articles are kept in collections, with notes, without scripts and with the keyboard alone.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class KeepingTests(ReadingRoom room) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_hit_is_kept_noted_moved_and_taken_out_without_scripts()
    {
        await using var service = await StartAsync();
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/?q=ferry");
            await page.GetByRole(AriaRole.Link, new() { Name = "keep Ferry late" }).ClickAsync();
            await page.GetByLabel("Name of a new collection").FillAsync("Harbour <b>book</b>");
            await page.GetByLabel("Note on the article").FillAsync("<script>alert(1)</script> first");
            await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex(@"/\?q=ferry#star-late$"));
            var star = page.GetByRole(AriaRole.Link, new() { Name = "kept Ferry late" });
            await Expect(star).ToHaveAttributeAsync("title", "Kept in “Harbour <b>book</b>”");

            await someone.OpenAsync("/read/sunk?q=ferry");
            await page.GetByRole(AriaRole.Link, new() { Name = "keep", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex(@"/read/sunk\?q=ferry#star-sunk$"));
            await page.GetByRole(AriaRole.Link, new() { Name = "kept", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Harbour <b>book</b>" }).ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex("/collection/[0-9a-f]{32}$"));
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Harbour <b>book</b>");
            await Expect(page.GetByLabel("Address to share")).ToHaveValueAsync(page.Url);
            await Expect(page.Locator(".kept .note")).ToHaveTextAsync("<script>alert(1)</script> first");
            await Expect(Titles(page)).ToHaveTextAsync(["Ferry late", "Ferry sunk"]);

            await OpenAsync(page, "Ferry sunk");
            await page.GetByLabel("Place, 1 to 2").Nth(1).FillAsync("1");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
            await Expect(Titles(page)).ToHaveTextAsync(["Ferry sunk", "Ferry late"]);
            await OpenAsync(page, "Ferry sunk");
            await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).First.ClickAsync();
            await Expect(Titles(page)).ToHaveTextAsync(["Ferry late"]);
            await someone.OpenAsync("/keep");
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Harbour <b>book</b>" })).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task With_the_keyboard_a_hit_is_kept_and_taken_out_where_it_stands()
    {
        await using var service = await StartAsync();
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/?q=ferry");
            await page.GetByRole(AriaRole.Link, new() { Name = "keep Ferry late" }).FocusAsync();
            await someone.PressAsync("Enter");
            var window = page.GetByRole(AriaRole.Dialog, new() { Name = "Keep “Ferry late”" });
            await Expect(window.GetByLabel("Name of a new collection")).ToBeFocusedAsync();
            await someone.FindsNoBarrierAsync();
            await window.GetByLabel("Note on the article").FillAsync("Read this.");
            await window.GetByLabel("Name of a new collection").FocusAsync();
            await someone.PressAsync("Enter");
            await Expect(window.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The new collection needs a name.");
            await Expect(window.GetByLabel("Note on the article")).ToHaveValueAsync("Read this.");
            await window.GetByLabel("Name of a new collection").FillAsync("Ferries");
            await someone.PressAsync("Enter");

            var star = page.GetByRole(AriaRole.Link, new() { Name = "kept Ferry late" });
            await Expect(star).ToBeFocusedAsync();
            await Expect(window).ToHaveCountAsync(0);
            Assert.EndsWith("/?q=ferry", page.Url, StringComparison.Ordinal);
            await someone.PressAsync("Enter");
            await window.GetByRole(AriaRole.Button, new() { Name = "Remove from “Ferries”" }).FocusAsync();
            await someone.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "keep Ferry late" })).ToBeFocusedAsync();
            await someone.PressAsync("Enter");
            await Expect(window).ToBeVisibleAsync();
            await someone.PressAsync("Escape");
            await Expect(window).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task What_is_kept_is_printed_whole_and_names_what_was_withdrawn()
    {
        await using var service = await StartAsync();
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            foreach (var article in new[] { "late", "sunk" })
            {
                await someone.OpenAsync($"/keep?article={article}");
                await page.GetByLabel("Name of a new collection").FillAsync(article == "late" ? "Lost" : "");
                await page.GetByLabel("Note on the article").FillAsync($"about {article}");
                await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
            }

            var collection = page.Url;
            Assert.True((await service.Client.DeleteAsync("/articles/sunk")).IsSuccessStatusCode);
            await Wait.ForAsync("the article is withdrawn", () => service.Client.GetStringAsync(collection),
                shown => shown.Contains("withdrawn from the archive since", StringComparison.Ordinal));
            await someone.OpenAsync(collection);
            await page.GetByRole(AriaRole.Link, new() { Name = "For print" }).ClickAsync();
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await Expect(page.Locator(".kept .note")).ToHaveTextAsync(["about late", "about sunk"]);
            await Expect(page.Locator(".kept strong")).ToHaveTextAsync("withdrawn from the archive since");
            await Expect(page.Locator("form")).ToHaveCountAsync(0);
            await Expect(page.GetByText(collection)).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Of_two_people_who_write_about_one_article_neither_loses_a_word()
    {
        await using var service = await StartAsync();
        await using var ann = await room.EnterAsync(new Look(Width: 390, Height: 800), service);
        await using var bo = await room.EnterAsync(new Look(Dark: true), service);
        await ann.TriesAsync(async _ =>
        {
            await ann.OpenAsync("/keep?article=late");
            await ann.Page.GetByLabel("Name of a new collection").FillAsync("Shared");
            await ann.PressAsync("Enter");
            await Expect(Titles(ann.Page)).ToHaveTextAsync(["Ferry late"]);
            await ann.FindsNoBarrierAsync();
            await bo.OpenAsync(new Uri(ann.Page.Url).PathAndQuery);

            foreach (var (who, note) in new[] { (ann, "Ann was here."), (bo, "Bo too.") })
            {
                await OpenAsync(who.Page, "Ferry late");
                await who.Page.GetByLabel("Note", new() { Exact = true }).First.FillAsync(note);
                await who.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
            }

            await Expect(bo.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed this meanwhile");
            await Expect(bo.Page.Locator(".kept .note")).ToHaveTextAsync("Ann was here.");
            await Expect(bo.Page.GetByLabel("Note", new() { Exact = true }).First).ToHaveValueAsync("Bo too.");
            await bo.FindsNoBarrierAsync();
            await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
            await Expect(bo.Page.Locator(".kept .note")).ToHaveTextAsync("Bo too.");

            await OpenAsync(bo.Page, "Ferry late");
            await bo.Page.GetByLabel("Note", new() { Exact = true }).First.FillAsync(new string('x', 1 << 20));
            await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
            await Expect(bo.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("'note' has 1,048,576 characters: expected 100,000 at most");
        });
    }

    [Fact]
    public async Task What_was_typed_about_an_article_outlives_that_somebody_takes_it_out_or_deletes_the_collection()
    {
        await using var service = await StartAsync();
        await using var ann = await room.EnterAsync(service: service);
        await using var bo = await room.EnterAsync(service: service);
        await bo.TriesAsync(async _ =>
        {
            await ann.OpenAsync("/keep?article=late");
            await ann.Page.GetByLabel("Name of a new collection").FillAsync("Shared");
            await ann.PressAsync("Enter");
            await Expect(Titles(ann.Page)).ToHaveTextAsync(["Ferry late"]);
            await bo.OpenAsync(new Uri(ann.Page.Url).PathAndQuery);
            await OpenAsync(bo.Page, "Ferry late");
            await bo.Page.GetByLabel("Place, 1 to 1").FillAsync("the top");
            await bo.Page.GetByLabel("Note", new() { Exact = true }).First.FillAsync("Bo wrote a page.");
            await SaveAsync();
            await Expect(bo.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“the top” is not a place: expected a number from 1 to 1.");
            await Expect(bo.Page.GetByLabel("Place, 1 to 1")).ToHaveValueAsync("the top");
            await bo.Page.GetByLabel("Place, 1 to 1").FillAsync("1");

            await OpenAsync(ann.Page, "Ferry late");
            await ann.Page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
            await Expect(Titles(ann.Page)).ToHaveCountAsync(0);
            await SaveAsync();
            await Expect(bo.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no longer in the collection");
            await Expect(bo.Page.GetByLabel("What you typed")).ToHaveValueAsync("Bo wrote a page.");
            await bo.FindsNoBarrierAsync();

            await bo.Page.GetByText("Name and note of the collection").ClickAsync();
            await bo.Page.GetByLabel("Note", new() { Exact = true }).FillAsync("Bo wrote about all of it.");
            await service.Client.DeleteAsync("/collections/" + ann.Page.Url.Split('/')[^1]);
            await SaveAsync();
            await Expect(bo.Page.GetByText("What you typed is still on the previous page")).ToBeVisibleAsync();
            await bo.Page.GoBackAsync();
            await bo.Page.GetByText("Name and note of the collection").ClickAsync();
            await Expect(bo.Page.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync("Bo wrote about all of it.");
        });

        Task SaveAsync() => bo.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
    }

    private static ILocator Titles(IPage page) => page.Locator(".kept h2");

    private static Task OpenAsync(IPage page, string title) =>
        page.Locator(".kept > li").Filter(new() { HasText = title }).Locator("summary").ClickAsync();

    private Task<StartedService> StartAsync()
    {
        _folder.Write("articles/late.json", Testing.Story.Of("late").Title("Ferry late").Text("The ferry was late.").Json);
        _folder.Write("articles/sunk.json", Testing.Story.Of("sunk").Title("Ferry sunk").Text("The ferry sank off the coast.").Json);
        return StartedService.StartAsync(_folder["index"], _folder["articles"]);
    }
}
