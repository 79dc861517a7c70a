using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>Where there is more text than can be read for a page, it says so in words.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class BoundedPageTests(ReadingRoom room) : IDisposable
{
    /// <summary>Five such texts are more than is read for one page, one is more than is read where words are split.</summary>
    private const int Letters = 8_200_000;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_very_much_text_the_newest_articles_are_read_and_what_would_take_too_long_is_refused()
    {
        var wide = new string(' ', Letters);
        foreach (var year in Enumerable.Range(2020, 5))
        {
            _folder.Write($"articles/{year}.json", Testing.Story.Of($"of-{year}").Title($"Report of {year}").Published($"{year}-02-03")
                .Text($"The old ferry saw tram {year}.{wide}This is the end of the report of {year}.").Json);
        }

        await using var service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            var (page, count) = (someone.Page, someone.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }));
            await someone.OpenAsync("/closely/concordance?q=ferry");
            await Expect(count).ToHaveTextAsync("4 lines in 4 articles");
            await Expect(page.GetByText("5 articles match; the newest 4 of them were read.")).ToBeVisibleAsync();
            await Expect(page.GetByText("The spreadsheet has every line.")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "By the word after" }).ClickAsync();
            await Expect(page.GetByText("5 articles match; the newest 1 of them were read.")).ToBeVisibleAsync();
            await someone.OpenAsync("/closely/concordance?q=ferry&sort=oldest");
            await Expect(page.GetByText("5 articles match; the oldest 4 of them were read.")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "What goes with a word" }).ClickAsync();
            await Expect(count).ToHaveTextAsync("1 match in 1 article");
            await Expect(page.GetByText("5 articles match; the newest 1 of them were read.")).ToBeVisibleAsync();

            // An endpoint that throws: a page for a person, a problem for a program.
            var refused = await someone.OpenAsync("/closely/words?q=%22saw+ferry%22~2");
            Assert.Equal((400, "text/html"), (refused.Status, refused.Headers["content-type"].Split(';')[0]));
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("narrow the time or the query");
            await someone.FindsNoBarrierAsync();
            using var problem = await service.Client.GetAsync("/words?q=%22saw+ferry%22~2");
            Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
            await someone.OpenAsync("/closely/words?q=%22saw+ferry%22~2&from_date=2023");
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        });
    }
}
