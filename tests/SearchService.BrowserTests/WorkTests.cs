using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>Jobs are asked for and followed, and articles are added, by whoever may.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class WorkTests(ReadingRoom room) : IDisposable
{
    private const string Key = "a-key-of-sixteen-characters";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_archive_is_checked_from_the_page_and_what_does_not_agree_is_named()
    {
        await using var service = await StartAsync();
        await using var visitor = await room.EnterAsync(new Look(Width: 390, Height: 800), service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/work");
            await page.GetByLabel("check every byte").FocusAsync();
            await someone.PressAsync("Space");
            await someone.PressAsync("Tab");
            await someone.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("A check was asked for.");

            // Without a reload: the line follows by itself.
            await Expect(page.Locator(".jobs > li").First).ToContainTextAsync("and of every byte of the index ended");
            await Expect(page.Locator(".jobs > li").First).ToContainTextAsync("everything agrees");

            Directory.Move(_folder["articles"], _folder["elsewhere"]);
            await page.GetByRole(AriaRole.Button, new() { Name = "Check the archive" }).ClickAsync();
            await Expect(page.Locator(".jobs > li").First).ToContainTextAsync("difference");
            await page.GetByText("What does not agree").First.ClickAsync();
            await Expect(page.Locator(".rejected").First).ToContainTextAsync("The folder does not exist");
            await someone.FindsNoBarrierAsync();
        });
    }

    [Fact]
    public async Task An_article_and_files_are_added_without_scripts_and_a_refusal_keeps_what_was_typed()
    {
        await using var service = await StartAsync(("SEARCH_API_KEYS", Key), ("SEARCH_READ", "open"));
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            var add = page.GetByRole(AriaRole.Button, new() { Name = "Add" });
            await someone.OpenAsync("/add");
            await page.GetByLabel("API key").FillAsync("another-key-of-sixteen");
            await page.GetByLabel("Text; an empty").FillAsync("x");
            await add.ClickAsync();
            await Expect(page.GetByText("is not one of this service's keys, or no longer is")).ToBeVisibleAsync();

            await someone.OpenAsync("/add");
            await page.GetByLabel("Title").FillAsync("Ferry \"found\" & <lost");
            await page.GetByLabel("Text; an empty").FillAsync("The ferry was found near Kyiv.\n\nNobody was hurt.");
            await page.GetByLabel("Published").FillAsync("some day in May");
            await page.GetByLabel("API key").FillAsync(Key);
            await add.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“some day in May” is no date that can be read");
            await Expect(page.GetByLabel("Title")).ToHaveValueAsync("Ferry \"found\" & <lost");
            await page.GetByLabel("Published").FillAsync("3 May 2021");
            await page.Locator("#files").SetInputFilesAsync(new FilePayload[]
            {
                new() { Name = "../tram.txt", MimeType = "text/plain", Buffer = "Tram late\n\nThe tram was late."u8.ToArray() },
                new() { Name = "<i>broken</i>.json", MimeType = "application/json", Buffer = "{\"title\": \"no text\"}"u8.ToArray() },
            });
            await page.GetByLabel("API key").FillAsync(Key);
            await add.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("2 articles added, 1 not");
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The object has no text");
            await Expect(page.GetByLabel("Title")).ToHaveValueAsync("");
            await service.IdsAsync("/search?q=found+-nothing", ids => ids.Count == 1);
            await service.IdsAsync("/search?q=tram", ids => ids.Count == 1);
            await someone.OpenAsync("/?q=found");
            await Expect(someone.Search.Titles.First).ToHaveTextAsync("Ferry \"found\" & <lost");
        });
    }

    private Task<StartedService> StartAsync(params (string Name, string Value)[] settings)
    {
        _folder.Write("articles/late.json", Testing.Story.Of("late").Title("Ferry late").Text("The ferry was late.").Json);
        return StartedService.StartAsync(_folder["index"], _folder["articles"], settings);
    }
}
