using Xunit;

namespace SearchService.BrowserTests;

[Collection(ReadingRoomTests.Name)]
public sealed class BarrierTests(ReadingRoom room)
{
    public static TheoryData<string> Pages =>
        new(MainPages.All.Select(page => page.Address).Append("/?q=xyzzyx").Append("/?q=Vladivostok&interval=day&show=share")
            .Append("/closely/concordance?q=xyzzyx").Append("/closely/words?q=Kim&q=ferry").Append("/closely/collocates?q=Vladivostok")
            .Append("/compare").Append("/?from_date=x").Append("/keep").Append("/watch").Append("/watch/all").Append("/no/such/page"));

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
