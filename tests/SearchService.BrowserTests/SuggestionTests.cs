using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

[Collection(ReadingRoomTests.Name)]
public sealed class SuggestionTests(ReadingRoom room)
{
    [Fact]
    public async Task A_name_is_chosen_with_the_keyboard_alone()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/archive");
            await someone.PressAsync("/");
            await someone.Page.Keyboard.TypeAsync("margaret");
            await Expect(someone.Search.Suggestions.First).ToContainTextAsync("Margaret Ashdown");
            await Expect(someone.Search.Box).ToHaveAttributeAsync("aria-expanded", "true");

            await someone.PressAsync("ArrowDown");
            await Expect(someone.Search.Suggestions.First).ToHaveAttributeAsync("aria-selected", "true");
            await Expect(someone.Search.Box).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
            await Expect(someone.Search.Box).ToBeFocusedAsync();
            await someone.PressAsync("Enter");
            await Expect(someone.Page).ToHaveURLAsync(new Regex("q=person%3A%22Margaret"));
            await Expect(someone.Search.Titles.First).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Escape_gives_back_what_was_typed_and_the_arrows_lead_to_the_hits()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=Vladivostok");
            await someone.PressAsync("/");
            await someone.Page.Keyboard.TypeAsync("pyong");
            await Expect(someone.Search.Suggestions.First).ToContainTextAsync("Pyongyang");
            await someone.PressAsync("ArrowUp");
            await someone.PressAsync("ArrowUp");
            await Expect(someone.Search.Box).Not.ToHaveValueAsync("pyong");
            await someone.PressAsync("Escape");
            await Expect(someone.Search.Box).ToHaveValueAsync("pyong");
            await Expect(someone.Search.Suggestions).ToHaveCountAsync(0);
            await Expect(someone.Search.Box).ToHaveAttributeAsync("aria-expanded", "false");
            await someone.PressAsync("ArrowDown");
            await Expect(someone.Search.Titles.First.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        });
    }

    [Theory]
    [InlineData("ferry person:ash", "ferry person:\"Margaret Ashdown\"")]
    [InlineData("train margaret", "train person:\"Margaret Ashdown\"")]
    public async Task The_words_before_stay_in_the_query(string typed, string query)
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/");
            await someone.Search.Box.PressSequentiallyAsync(typed);
            await someone.Search.Suggestions.GetByText("Margaret Ashdown").ClickAsync();
            await Expect(someone.Page).ToHaveURLAsync(new Regex("[?&]q="));
            await Expect(someone.Search.Box).ToHaveValueAsync(query);
        });
    }

    [Fact]
    public async Task An_open_list_of_suggestions_keeps_nobody_out()
    {
        foreach (var dark in new[] { false, true })
        {
            await using var visitor = await room.EnterAsync(new Look(Dark: dark));
            await visitor.TriesAsync(async someone =>
            {
                await someone.OpenAsync("/");
                await someone.Search.Box.PressSequentiallyAsync("kim");
                await Expect(someone.Search.Suggestions.First).ToBeVisibleAsync();
                await someone.PressAsync("ArrowDown");
                await someone.FindsNoBarrierAsync();
            });
        }
    }
}
