using Microsoft.Playwright;
using Xunit;

namespace SearchService.BrowserTests;

/// <summary>Every kind of page, also where it has nothing to show, at three widths, in light and dark.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class BarrierTests(ReadingRoom room)
{
    private const int Narrowest = 360;

    /// <summary>Rules that tell the same in light and in dark are asked once.</summary>
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    private static readonly int[] Widths = [1440, 1024, 390];

    private static readonly string[] Others =
    [
        "/", "/?q=xyzzyx", "/?q=Vladivostok&interval=day&show=share", "/?q=Vladivostok&explain=true", "/compare", "/?from_date=x",
        "/?country=RU%7CJP&place=Vladivostok", "/?q=Vladivostok&facets=people:100", "/read/cw-20230913-0007?q=Putin&at=0&place=Vladivostok",
        "/closely/concordance?q=xyzzyx", "/closely/words?q=Kim&q=ferry", "/closely/collocates?q=Vladivostok",
        "/names/corrections", "/names/twins", "/names/people", "/names/places?find=xyzzyx", "/names/sources",
        "/calendar/09-12", "/calendar/02-29", "/watch", "/watch/all", "/keep", "/keep?article=cw-20230913-0007",
        "/map?q=Vladivostok&near=43.11,131.87&km=300", "/help", "/advanced", "/advanced?go=1&around=xyzzyx", "/work", "/add",
        "/beside?a=cw-20230913-0007&b=vladivostok-summit-98217c", "/signin", "/person/xyzzyx", "/no/such/page",
    ];

    public static TheoryData<string> Pages => new([.. MainPages.All.Select(page => page.Address), .. Others]);

    /// <summary>One window is made wider, narrower and darker, as each page alone takes longer to load than to look through.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_keeps_anybody_out_and_nothing_hangs_over_the_edge(string address)
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(address);
            foreach (var width in Widths)
            {
                await someone.Page.SetViewportSizeAsync(width, 900);
                await someone.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
                await someone.FindsNoBarrierAsync();
                await someone.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                await someone.FindsNoBarrierAsync(Colours);
                await FitsAsync(someone, width);
            }

            await someone.Page.SetViewportSizeAsync(Narrowest, 740);
            await FitsAsync(someone, Narrowest);
        });
    }

    private static async Task FitsAsync(Visitor someone, int width) =>
        Assert.Equal(width, await someone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
}
