using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>A short name that several people bear offers them, on the page of results and on the page of the name.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class AmbiguousNameTests(ReadingRoom room)
{
    [Theory]
    [InlineData("/?q=person%3ABaker")]
    [InlineData("/?person=Baker")]
    [InlineData("/person/Baker")]
    public async Task Who_Baker_may_be_is_offered_with_numbers_and_leads_there(string address)
    {
        using var archive = new TempFolder();
        archive.Write("files/1.json", Testing.Story.Of("1").Text("James Baker called on Monday. Mr. Baker waited for an answer.").Json);
        archive.Write("files/2.json", Testing.Story.Of("2").Text("Howard Baker spoke in Rome. Mr. Baker left at noon.").Json);
        archive.Write("files/3.json", Testing.Story.Of("3").Text("Mr. Baker answered every question.").Json);
        await using var service = await StartedService.StartAsync(archive["index"], archive["files"]);
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(address);
            var offered = someone.Page.Locator(".maybe");
            await Expect(offered).ToContainTextAsync("may also be");
            await Expect(offered).ToContainTextAsync("James Baker (1)");
            await Expect(offered).ToContainTextAsync("Howard Baker (1)");
            await offered.GetByRole(AriaRole.Link, new() { Name = "Howard Baker" }).ClickAsync();
            await Expect(someone.Page.Locator("main")).ToContainTextAsync("Howard Baker");
            await Expect(someone.Page.Locator("main")).Not.ToContainTextAsync("James Baker called");
        });
    }
}
