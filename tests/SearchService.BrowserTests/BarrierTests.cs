using Xunit;

namespace SearchService.BrowserTests;

[Collection(ReadingRoomTests.Name)]
public sealed class BarrierTests(ReadingRoom room)
{
    /// <summary>Every kind of page, also where it has nothing to show.</summary>
    public static TheoryData<string> Pages => new(
    [
        .. MainPages.All.Select(page => page.Address), "/?q=xyzzyx", "/?q=Vladivostok&interval=day&show=share", "/compare", "/?from_date=x",
        "/closely/concordance?q=xyzzyx", "/closely/words?q=Kim&q=ferry", "/closely/collocates?q=Vladivostok",
        "/names/corrections", "/names/twins",
        "/names/people", "/names/places?find=xyzzyx",
        "/calendar/09-12", "/calendar/02-29", "/watch", "/watch/all", "/keep", "/map?q=Vladivostok&near=43.11,131.87&km=300",
        "/help", "/advanced", "/advanced?go=1&around=xyzzyx",
        "/?country=RU%7CJP&place=Vladivostok", "/no/such/page",
    ]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_keeps_anybody_out_in_light_or_dark(string address)
    {
        foreach (var dark in new[] { false, true })
        {
            await using var visitor = await room.EnterAsync(new Look(Dark: dark));
            await visitor.TriesAsync(async someone =>
            {
                await someone.OpenAsync(address);
                await someone.FindsNoBarrierAsync();
            });
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_a_narrow_screen_nothing_hangs_over_the_edge(string address)
    {
        await using var visitor = await room.EnterAsync(new Look(Width: 360, Height: 740));
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(address);
            Assert.Equal(360, await someone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        });
    }
}
