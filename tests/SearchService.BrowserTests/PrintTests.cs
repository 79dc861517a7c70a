using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>What comes out on paper.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class PrintTests(ReadingRoom room)
{
    [Theory]
    [InlineData("/?q=Vladivostok+-tram", "Vladivostok -tram")]
    [InlineData("/?q=%3Cb%3EVladivostok&copies=all", "<b>Vladivostok")]
    [InlineData("/read/cw-20230913-0007?q=Putin", "Putin")]
    [InlineData("/closely/concordance?q=Vladivostok&order=left", "Vladivostok")]
    [InlineData("/closely/collocates?q=Vladivostok", "Vladivostok")]
    public async Task A_printed_page_says_what_was_asked_for_in_dark_ink_and_has_nothing_to_press(string address, string query)
    {
        await using var visitor = await room.EnterAsync(new Look(Dark: true));
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(address);
            await Expect(someone.Page.GetByText($"Search: {query}")).ToBeHiddenAsync();
            await someone.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await Expect(someone.Page.GetByText($"Search: {query}")).ToBeVisibleAsync();
            await Expect(someone.Page.Locator("main button:visible, main input:visible, main summary:visible")).ToHaveCountAsync(0);
            Assert.Equal("rgb(35, 32, 27)", await someone.Page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
            var mark = someone.Page.Locator("mark").First;
            if (await mark.CountAsync() > 0)
            {
                await Expect(mark).ToHaveCSSAsync("text-decoration-line", "underline");
            }
        });
    }
}
