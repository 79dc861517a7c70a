using System.Text.RegularExpressions;
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
    public void Every_reason_comes_with_what_to_do() =>
        Assert.All(RejectionCode.All, code => Assert.NotEqual("", RejectionAdvice.For(code)));
}
