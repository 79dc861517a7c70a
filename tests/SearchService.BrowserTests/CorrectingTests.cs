using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>Names are corrected on their pages, by those who may.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class CorrectingTests(ReadingRoom room) : IDisposable
{
    private const string Key = "a-key-for-the-reading-room";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_spelling_is_merged_and_the_correction_taken_back()
    {
        await using var service = await StartAsync();
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async _ =>
        {
            var page = visitor.Page;
            await visitor.OpenAsync("/person/Jurij%20Gagarin");
            await page.GetByText("Correct this name").ClickAsync();
            await visitor.FindsNoBarrierAsync();
            await page.GetByLabel("The other name").FillAsync("Yuri Gagarin");
            await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
            await Expect(page.GetByText("1 article will change.")).ToBeVisibleAsync();
            await visitor.FindsNoBarrierAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Correct 1 article" }).ClickAsync();
            await Expect(page.GetByText("1 article has changed")).ToBeVisibleAsync();
            await visitor.FindsNoBarrierAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = "Yuri Gagarin" }).ClickAsync();
            await Expect(page.GetByText("2 articles").First).ToBeVisibleAsync();
            await page.GetByText("Correct this name").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Taken back" })).ToBeVisibleAsync();
            await visitor.OpenAsync("/person/Jurij%20Gagarin");
            await Expect(page.GetByText("1 article", new() { Exact = true })).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Where_keys_are_configured_the_form_asks_for_one()
    {
        await using var service = await StartAsync(("SEARCH_API_KEYS", Key));
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async _ =>
        {
            var page = visitor.Page;
            await HideAsync("no key of this place");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not one of this service's keys");
            await Expect(page.GetByLabel("is not a person")).ToBeCheckedAsync();
            await HideAsync(Key);
            await page.GetByLabel("API key").FillAsync(Key);
            await page.GetByRole(AriaRole.Button, new() { Name = "Correct 1 article" }).ClickAsync();
            await Expect(page.GetByText("“Jurij Gagarin” is not a person")).ToBeVisibleAsync();
            Assert.Equal(404, (await visitor.OpenAsync("/person/Jurij%20Gagarin")).Status);

            async Task HideAsync(string key)
            {
                await visitor.OpenAsync("/person/Jurij%20Gagarin");
                await page.GetByText("Correct this name").ClickAsync();
                await page.GetByLabel("is not a person").CheckAsync();
                await page.GetByLabel("API key").FillAsync(key);
                await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
            }
        });
    }

    [Fact]
    public async Task A_name_is_corrected_where_the_mistake_is_seen_without_scripts_and_all_corrections_are_listed()
    {
        await using var service = await StartAsync();
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await visitor.TriesAsync(async _ =>
        {
            var page = visitor.Page;
            await visitor.OpenAsync("/read/a");
            await page.GetByRole(AriaRole.Link, new() { Name = "wrong? Jurij Gagarin" }).ClickAsync();
            await page.GetByLabel("is somebody else:").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was corrected");
            await Expect(page.GetByLabel("is somebody else:")).ToBeCheckedAsync();
            await page.GetByLabel("The other name").FillAsync("Jurij <b>Gagarin</b> junior");
            await page.GetByLabel("only in this article").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
            await Expect(page.GetByText("1 article will change.")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
            await Expect(page.GetByLabel("The other name")).ToHaveValueAsync("Jurij <b>Gagarin</b> junior");
            await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Correct 1 article" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Back to the article" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Jurij <b>Gagarin</b> junior", Exact = true }).First)
                .ToBeVisibleAsync();

            await visitor.OpenAsync("/names/corrections");
            await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Taken back" })).ToBeVisibleAsync();
            await visitor.OpenAsync("/names/corrections");
            await Expect(page.GetByText("Nothing was corrected yet")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Names_that_may_be_one_are_listed_and_joined()
    {
        _folder.Write("articles/c.json", Testing.Story.Of("c").Text("Dmitry Peskov spoke in Minsk.").People("Dmitry Peskov").Json);
        _folder.Write("articles/d.json", Testing.Story.Of("d").Text("Dmitri Peskow was silent in Oslo.").People("Dmitri Peskow").Json);
        await using var service = await StartAsync();
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async _ =>
        {
            var page = visitor.Page;
            await visitor.OpenAsync("/names/twins");
            var pairs = page.Locator(".twins li");
            var before = await pairs.CountAsync();
            Assert.True(before > 0, "no pair is listed");
            await visitor.FindsNoBarrierAsync();
            await pairs.First.GetByText("one and the same?").ClickAsync();
            await Expect(page.GetByLabel("The other name")).Not.ToHaveValueAsync("");
            await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Correct 1 article" }).ClickAsync();
            await Expect(page.GetByText("1 article has changed")).ToBeVisibleAsync();
            await visitor.OpenAsync("/names/twins");
            await Expect(pairs).ToHaveCountAsync(before - 1);
        });
    }

    private Task<StartedService> StartAsync(params (string, string)[] settings)
    {
        _folder.Write("articles/a.json", Testing.Story.Of("a").Text("Jurij Gagarin came to Moscow.").Json);
        _folder.Write("articles/b.json", Testing.Story.Of("b").Text("Yuri Gagarin left Moscow.").Json);
        return StartedService.StartAsync(_folder["index"], _folder["articles"], settings);
    }
}
