using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SearchService.Api.Pages.Holdings;
using SearchService.Articles;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

[Collection(ReadingRoomTests.Name)]
public sealed class HoldingsTests(ReadingRoom room)
{
    [Fact]
    public async Task The_archive_tells_its_gaps_its_rejected_files_and_its_doubtful_dates()
    {
        using var archive = new TempFolder();
        archive.Write("files/a.json", """{"id": "a", "title": "Ferry late", "source": "The Harbour Gazette", "published": "2023-01-05", "text": "The ferry was late."}""");
        archive.Write("files/b.json", """{"id": "b", "title": "Ferry sunk", "source": "The Harbour Gazette", "published": "2023-04-05", "text": "The ferry sank."}""");
        archive.Write(
            "files/no-date.json", """{"id": "c", "title": "Ferry found", "source": "Northern Ledger", "text": "The ferry was found."}""");
        archive.Write("files/2023-02-07-raised.txt",
            "The ferry was raised from the harbour and towed to the yard, where it will be mended before the summer.");
        archive.Write("files/empty.txt", "");
        archive.Write("files/twice.json", """{"id": "a", "title": "Ferry again", "text": "The ferry was late again."}""");
        await using var service = await StartedService.StartAsync(archive["index"], archive["files"]);
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/archive");
            await Expect(someone.Page.Locator(".figures"))
                .ToContainTextAsync(new Regex(@"articles\s*4.*rejected\s*2.*without a date\s*1", RegexOptions.Singleline));
            await Expect(someone.Page.GetByRole(Microsoft.Playwright.AriaRole.Row, new() { NameRegex = new Regex("The Harbour Gazette") }))
                .ToContainTextAsync("no articles: February 2023 to March 2023");

            await someone.Story.UnfoldAsync("The file has no content.");
            await Expect(someone.Page.GetByText("Copy the file from its origin again")).ToBeVisibleAsync();
            await Expect(someone.Page.GetByText("empty.txt", new() { Exact = true })).ToBeVisibleAsync();
            await someone.Story.UnfoldAsync("Another file gave the same id first.");
            await Expect(someone.Page.GetByText("Give one of the two articles another id")).ToBeVisibleAsync();
            await someone.Story.UnfoldAsync("No date");
            await Expect(someone.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Ferry found" }))
                .ToHaveAttributeAsync("href", "/read/c");
            await someone.Story.UnfoldAsync("The date was guessed");
            await Expect(someone.Page.GetByText("7 February 2023, from its name or folder")).ToBeVisibleAsync();
            await someone.FindsNoBarrierAsync();

            await Expect(someone.Page.GetByText("The reading of the archive at the start of the service ended")).ToBeVisibleAsync();
            await someone.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "All jobs" }).ClickAsync();
            await someone.FindsNoBarrierAsync();
            await someone.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Reindex now" }).ClickAsync();
            await Expect(someone.Page.GetByText("A reindex was requested.")).ToBeVisibleAsync();
            await Expect(someone.Page.GetByText(new Regex("The reindex (waits|has been running|ended)"))).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task The_bars_of_a_source_are_reached_with_the_keyboard_and_beside_a_hair_with_a_finger()
    {
        using var archive = new TempFolder();
        foreach (var (id, day) in new[] { ("a", "2019-01-05"), ("b", "2019-01-07"), ("c", "2021-06-05"), ("d", "2023-12-05") })
        {
            archive.Write($"files/{id}.json", Testing.Story.Of(id).Title($"Ferry {id}").Text($"The ferry {id} was late at pier {id}.")
                .Source("Gazette <i>").Published(day).Json);
        }

        await using var service = await StartedService.StartAsync(archive["index"], archive["files"]);
        await using var visitor = await room.EnterAsync(new Look(Width: 390, Height: 800), service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            var said = page.Locator(".said");
            await someone.OpenAsync("/archive");
            await page.GetByRole(AriaRole.Link, new() { Name = "Gazette <i>" }).FocusAsync();
            await someone.PressAsync("Tab");
            await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Gazette <i>, articles by month" })
                .GetByRole(AriaRole.Link, new() { Name = "January 2019: 2 articles" })).ToBeFocusedAsync();
            await Expect(said).ToHaveTextAsync("January 2019: 2 articles");
            await someone.PressAsync("ArrowRight");
            await Expect(said).ToHaveTextAsync("June 2021: 1 article");
            await someone.FindsNoBarrierAsync();
            await someone.PressAsync("End");
            await someone.PressAsync("Enter");
            await Expect(page).ToHaveURLAsync(new Regex("from_date=2023-12&to_date=2023-12"));
            await someone.Search.CountsAsync("1 article");

            // One month of sixty is two pixels wide: a press seven pixels beside it still means it, one amid a gap means nothing.
            await someone.OpenAsync("/archive");
            var strip = page.Locator(".strip");
            var width = (await strip.BoundingBoxAsync())!.Width;
            await strip.ClickAsync(new() { Position = new() { X = width / 4, Y = 4 } });
            await Expect(page).ToHaveURLAsync(new Regex("/archive$"));
            await strip.ClickAsync(new() { Position = new() { X = (float)(width * 29.5 / 60) + 7, Y = 4 } });
            await Expect(page).ToHaveURLAsync(new Regex("from_date=2021-06&to_date=2021-06"));
        });
    }

    [Fact]
    public void Every_reason_comes_with_what_to_do() =>
        Assert.All(RejectionCode.All, code => Assert.NotEqual("", RejectionAdvice.For(code)));
}
