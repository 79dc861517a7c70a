using Xunit;

namespace SearchService.BrowserTests;

/// <summary>The description of the HTTP interface, as a page under the rules that every answer has for browsers.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class DescriptionTests(ReadingRoom room)
{
    [Fact]
    public async Task A_search_can_be_tried_out()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/swagger/index.html");
            await someone.Page.Locator("#operations-Search-search .opblock-summary-control").ClickAsync();
            await someone.Page.Locator("#operations-Search-search button.execute").ClickAsync();
            await someone.Page.Locator("#operations-Search-search .live-responses-table .response-col_status",
                new() { HasText = "200" }).First.WaitForAsync();
        });
    }
}
