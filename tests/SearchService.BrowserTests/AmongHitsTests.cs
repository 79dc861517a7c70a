using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>From hit to hit, back to the results, and two copies side by side.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class AmongHitsTests(ReadingRoom room) : IDisposable
{
    private const string Shared = "The ferry left the harbour at noon with two hundred people on board, and nobody saw it "
        + "again until the evening, when a fisherman found it drifting off the coast of the island where the lighthouse stands.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_keyboard_goes_from_hit_to_hit_across_pages_and_back_with_all_filters()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/?q=Vladivostok&place=Vladivostok&sort=oldest&size=2");
            var titles = await someone.Search.Titles.AllTextContentsAsync();
            await someone.Search.Titles.Nth(1).ClickAsync();
            var among = page.GetByRole(AriaRole.Navigation, new() { Name = "Among the results" });
            await Expect(among).ToContainTextAsync("2 of ");
            await Expect(page.Locator("mark").First).ToBeVisibleAsync();
            await someone.PressAsync("j");
            await Expect(among).ToContainTextAsync("3 of ");
            await someone.PressAsync("k");
            await Expect(among).ToContainTextAsync("2 of ");
            await someone.PressAsync("k");
            await Expect(someone.Story.Title).ToHaveTextAsync(titles[0]);
            await Expect(among.GetByRole(AriaRole.Link, new() { NameRegex = new("^previous") })).ToHaveCountAsync(0);
            await someone.PressAsync("u");
            await Expect(page).ToHaveURLAsync(new Regex(@"/\?q=Vladivostok&place=Vladivostok&sort=oldest&size=2#star-"));
        });
    }

    [Theory]
    [InlineData("/read/cw-20230913-0007?q=xyzzyx&at=0")]
    [InlineData("/read/cw-20230913-0007?q=Putin&at=99999")]
    public async Task Where_the_search_has_another_hit_there_only_the_way_back_is_shown(string address)
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(address);
            var among = someone.Page.GetByRole(AriaRole.Navigation, new() { Name = "Among the results" });
            await Expect(among.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        });
    }

    [Fact]
    public async Task Two_copies_stand_side_by_side_with_what_only_one_of_them_says()
    {
        _folder.Write("articles/one.json", Story("one", "The Gazette",
            Shared + "\n\nThe captain was <b>tired</b>.\n\nThe tug went back to the harbour."));
        _folder.Write("articles/two.json", Story("two", "The Courier",
            Shared + "\n\nThe captain was rested.\n\nNobody spoke to the press on Monday."));
        await using var service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/?q=ferry");
            await page.GetByRole(AriaRole.Link, new() { Name = "1 copy elsewhere" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^side by side with") }).ClickAsync();
            await Expect(page.Locator("tr.differs")).ToHaveCountAsync(2);
            var own = await page.Locator("ins").AllTextContentsAsync();
            Assert.Contains(own, words => words.Contains("<b>tired</b>", StringComparison.Ordinal));
            Assert.Contains(own, words => words.Contains("rested", StringComparison.Ordinal));
            Assert.DoesNotContain(own, words => words.Contains("captain", StringComparison.Ordinal));

            // Another paragraph at the same place is marked as a whole, not word by word.
            Assert.Contains("The tug went back to the harbour.", own);
            Assert.Contains("Nobody spoke to the press on Monday.", own);
            await page.GetByRole(AriaRole.Link, new() { Name = "Show only these" }).ClickAsync();
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
            Assert.Equal(404, (await someone.OpenAsync("/beside?a=one&b=%3Cb%3E")).Status);
            Assert.Equal(400, (await someone.OpenAsync("/beside?a=one")).Status);
        });

        // What looks for barriers is a script.
        await using var scripted = await room.EnterAsync(service: service);
        await scripted.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/beside?a=one&b=two");
            await someone.FindsNoBarrierAsync();
        });
    }

    private static string Story(string id, string source, string text) =>
        Testing.Story.Of(id).Title("Ferry drifts").Source(source).Text(text).Json;
}
