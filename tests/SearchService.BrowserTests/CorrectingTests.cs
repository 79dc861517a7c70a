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
            await page.GetByRole(AriaRole.Button, new() { Name = "Correct in all articles" }).ClickAsync();
            await Expect(page.GetByText("1 article has changed")).ToBeVisibleAsync();

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
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing was changed" })).ToBeVisibleAsync();
            await HideAsync(Key);
            await Expect(page.GetByText("“Jurij Gagarin” is no person")).ToBeVisibleAsync();
            Assert.Equal(404, (await visitor.OpenAsync("/person/Jurij%20Gagarin")).Status);

            async Task HideAsync(string key)
            {
                await visitor.OpenAsync("/person/Jurij%20Gagarin");
                await page.GetByText("Correct this name").ClickAsync();
                await page.GetByLabel("is no person").CheckAsync();
                await page.GetByLabel("API key").FillAsync(key);
                await page.GetByRole(AriaRole.Button, new() { Name = "Correct in all articles" }).ClickAsync();
            }
        });
    }

    private Task<StartedService> StartAsync(params (string, string)[] settings)
    {
        _folder.Write("articles/a.json", Testing.Story.Of("a").Text("Jurij Gagarin came to Moscow.").Json);
        _folder.Write("articles/b.json", Testing.Story.Of("b").Text("Yuri Gagarin left Moscow.").Json);
        return StartedService.StartAsync(_folder["index"], _folder["articles"], settings);
    }
}
