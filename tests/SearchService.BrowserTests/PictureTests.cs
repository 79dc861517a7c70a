using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;

namespace SearchService.BrowserTests;

/// <summary>The pictures of docs/pages.md. They are taken anew where SEARCH_PICTURES is set to 1, so that a test run leaves no changed file behind.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class PictureTests(ReadingRoom room)
{
    private static readonly string Folder = Path.Combine(Programs.Repository, "docs", "images");

    [Fact]
    public async Task Every_main_page_has_its_picture()
    {
        if (Environment.GetEnvironmentVariable("SEARCH_PICTURES") == "1")
        {
            Directory.CreateDirectory(Folder);
            foreach (var page in MainPages.All)
            {
                await TakeAsync(page, page.Name, new Look(Height: 1000));
            }

            await TakeAsync(MainPages.All[0], "search-dark", new Look(Height: 1000, Dark: true));
            await TakeAsync(MainPages.All[0], "search-narrow", new Look(Width: 390, Height: 1000));
        }

        var shown = await File.ReadAllTextAsync(Path.Combine(Programs.Repository, "docs", "pages.md"));
        Assert.All(MainPages.All, page =>
        {
            Assert.True(File.Exists(Path.Combine(Folder, page.Name + ".png")), $"docs/images/{page.Name}.png is missing: run the tests with SEARCH_PICTURES=1.");
            Assert.Contains($"(images/{page.Name}.png)", shown, StringComparison.Ordinal);
        });
    }

    private async Task TakeAsync(MainPage page, string name, Look look)
    {
        await using var visitor = await room.EnterAsync(look);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(page.Address);
            await someone.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png") });
        });
    }
}
