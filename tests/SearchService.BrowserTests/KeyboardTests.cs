using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

[Collection(ReadingRoomTests.Name)]
public sealed class KeyboardTests(ReadingRoom room)
{
    [Fact]
    public async Task Hands_stay_on_the_keyboard_from_question_to_article()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/archive");
            await someone.PressAsync("/");
            await Expect(someone.Search.Box).ToBeFocusedAsync();
            await someone.Page.Keyboard.TypeAsync("Vladivostok");
            await someone.PressAsync("Enter");
            await someone.Search.CountsAsync("9 articles");

            await someone.PressAsync("j");
            var first = await someone.AttentionAsync();
            await someone.PressAsync("j");
            await someone.PressAsync("ArrowDown");
            Assert.NotEqual(first, await someone.AttentionAsync());
            await someone.PressAsync("k");
            await someone.PressAsync("ArrowUp");
            Assert.Equal(first, await someone.AttentionAsync());

            await someone.PressAsync("Enter");
            await Expect(someone.Page).ToHaveURLAsync(new Regex("/read/"));
            await Expect(someone.Search.Count).ToHaveTextAsync(first);
        });
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.PressAsync("Tab");
            Assert.Equal("Skip to the content", await someone.AttentionAsync());
            await someone.PressAsync("Enter");
            await Expect(someone.Page.GetByRole(Microsoft.Playwright.AriaRole.Main)).ToBeFocusedAsync();
        });
    }
}
