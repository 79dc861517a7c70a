using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>Jobs are asked for and followed, and articles are added, by whoever may.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class WorkTests(ReadingRoom room) : IDisposable
{
    private const int Many = 3_000;
    private const int MostBatches = 40;
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
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("A check was requested.");

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
            await page.GetByLabel("Title").FillAsync("Ferry \"found\" & <lost");
            await page.GetByLabel("Text; an empty").FillAsync("The ferry was found near Kyiv.\n\nNobody was hurt.");
            await page.GetByLabel("Published").FillAsync("some day in May");
            await page.Locator("#files").SetInputFilesAsync(new FilePayload
            {
                Name = "tram.txt",
                MimeType = "text/plain",
                Buffer = "Tram late"u8.ToArray(),
            });
            await add.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not one of this service's keys, or is no longer one");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The files have to be chosen again.");
            await Expect(page.GetByLabel("Text; an empty")).ToHaveValueAsync("The ferry was found near Kyiv.\n\nNobody was hurt.");
            await page.GetByLabel("API key").FillAsync(Key);
            await add.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“some day in May” is not a date that can be read");
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

    [Fact]
    public async Task A_wrong_key_loses_nothing_that_was_typed_into_any_form()
    {
        await using var service = await StartAsync(("SEARCH_API_KEYS", Key), ("SEARCH_READ", "open"));
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/watch");
            await RefusedAsync("People or places, one per line", "Ann <Lee>", "Watch");
            await SendAsync(Key, "Watch");
            await Expect(page).ToHaveURLAsync(new Regex("/watch/"));
            await page.GetByText("Change or delete").ClickAsync();
            await RefusedAsync("Queries, one per line", "\"late ferry\"", "Save");
            await page.GetByText("Send new matches").ClickAsync();
            await RefusedAsync("Address of the program", "https://program.example/hook", "Send there from now on");

            await someone.OpenAsync("/keep?article=late");
            await page.GetByLabel("Name of a new collection").FillAsync("Harbour");
            await RefusedAsync("Note on the article", "Look <here>", "Keep");
            await Expect(page.GetByLabel("Name of a new collection")).ToHaveValueAsync("Harbour");
            await SendAsync(Key, "Keep");
            await page.Locator(".kept summary").ClickAsync();
            await RefusedAsync("Note", "Look there", "Save");
            await Expect(page.Locator(".kept > li > .note")).ToHaveTextAsync("Look <here>");

            await someone.OpenAsync("/names/correct?kind=person&name=Ann%20Lee");
            await RefusedAsync("The other name", "Anna Lee", "See what would change");
            await SendAsync(Key, "See what would change");
            await page.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
            await Expect(page.GetByLabel("The other name")).ToHaveValueAsync("Anna Lee");

            await someone.OpenAsync("/work");
            await page.GetByLabel("check every byte").CheckAsync();
            await SendAsync("another-key-of-sixteen", "Check the archive");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not one of this service's keys");
            await Expect(page.GetByLabel("check every byte")).ToBeCheckedAsync();

            async Task RefusedAsync(string label, string typed, string button)
            {
                await page.GetByLabel(label).First.FillAsync(typed);
                await SendAsync("another-key-of-sixteen", button);
                await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("is not one of this service's keys");
                await Expect(page.GetByLabel(label).First).ToHaveValueAsync(typed);
            }

            async Task SendAsync(string key, string button)
            {
                var form = page.Locator("form", new() { Has = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }) });
                await form.GetByLabel("API key").First.FillAsync(key);
                await form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            }
        });
    }

    [Fact]
    public async Task How_far_it_is_moves_while_one_large_file_and_while_posted_articles_are_read()
    {
        _folder.Write("large/all.ndjson", string.Join('\n', Enumerable.Range(0, Many).Select(i => Numbered("file", i).Json)));
        await using var service = await StartedService.StartWithoutIndexAsync(_folder["index"], _folder["large"]);
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            await MovesAsync(new Regex("Reading the archive: 0 of about 1 file, [0-9,]+ articles so far"));
            await Wait.ForAsync("all has been read", () => service.Client.GetAsync("/progress"), answer => (int)answer.StatusCode == 204);

            // However fast the machine is, there is more to read until the page has shown it.
            await PostAsync(service, 0);
            using var seen = new CancellationTokenSource();
            var posting = GoOnPostingAsync(service, seen.Token);
            await MovesAsync(new Regex("Reading articles that were posted: [0-9,]+ articles so far"));
            await seen.CancelAsync();
            await posting;

            // The line of the page follows by itself: what it says is another thing each time, without a reload.
            async Task MovesAsync(Regex words)
            {
                var note = someone.Page.Locator(".running");
                await someone.OpenAsync("/work");
                await Expect(note).ToHaveTextAsync(words, new() { Timeout = 60_000 });
                var before = await note.InnerTextAsync();
                await Expect(note).Not.ToHaveTextAsync(before, new() { Timeout = 60_000 });
            }
        });

        static async Task GoOnPostingAsync(StartedService service, CancellationToken seen)
        {
            for (var batch = 1; batch < MostBatches && !seen.IsCancellationRequested; batch++)
            {
                await PostAsync(service, batch);
            }
        }

        static async Task PostAsync(StartedService service, int batch)
        {
            using var posted = new StringContent(
                string.Join('\n', Enumerable.Range(0, Many).Select(i => Numbered($"post-{batch}", i).Json)));
            posted.Headers.ContentType = new("application/x-ndjson");
            Assert.True((await service.Client.PostAsync("/articles", posted)).IsSuccessStatusCode);
        }

        static Testing.Story Numbered(string kind, int i) => Testing.Story.Of($"{kind}-{i}").Title($"Ferry {i}")
            .Text(string.Concat(Enumerable.Range(0, 40).Select(part => $"Ferry {i * part} of {kind} left Vladivostok. Ann Lee waved. ")));
    }

    private Task<StartedService> StartAsync(params (string Name, string Value)[] settings)
    {
        _folder.Write("articles/late.json", Testing.Story.Of("late").Title("Ferry late").Text("The ferry was late.").Json);
        return StartedService.StartAsync(_folder["index"], _folder["articles"], settings);
    }
}
