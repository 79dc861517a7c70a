using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>The pages never tell less, or more, than is so.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class TruthTests(ReadingRoom room) : IDisposable
{
    private const int ManyFiles = 1_500;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_the_archive_is_read_every_page_says_so_until_it_is_done()
    {
        for (var i = 0; i < ManyFiles; i++)
        {
            _folder.Write($"files/{i}.json", Testing.Story.Of($"story-{i}").Title($"Ferry {i}")
                .Text($"Ferry number {i} left Vladivostok on Monday, and Ann Lee{i} waved from pier {i * 7}.").Json);
        }

        await using var service = await StartedService.StartWithoutIndexAsync(_folder["index"], _folder["files"]);
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/");
            var note = someone.Page.Locator(".running");
            await Expect(note).ToContainTextAsync("Reading the archive");
            var jobs = await service.GetJsonAsync("/jobs");
            Assert.Equal("index", jobs.GetProperty("jobs")[0].GetProperty("kind").GetString());

            // The first pages say that there is no index yet, and ask again by themselves.
            await Expect(someone.Search.Count).ToContainTextAsync("articles", new() { Timeout = 60_000 });
            await Expect(note.Or(someone.Search.Count).First).ToContainTextAsync(
                new System.Text.RegularExpressions.Regex("Everything has been read|^1,500 articles"), new() { Timeout = 60_000 });
            await someone.Page.ReloadAsync();
            await Expect(someone.Search.Count).ToHaveTextAsync("1,500 articles");
            await Expect(note).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task An_empty_archive_says_where_files_go()
    {
        Directory.CreateDirectory(_folder["files"]);
        await using var service = await StartedService.StartAsync(_folder["index"], _folder["files"]);
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/");
            await Expect(someone.Page.GetByText("There are no articles yet")).ToBeVisibleAsync();
            await Expect(someone.Page.GetByText(_folder["files"])).ToBeVisibleAsync();
            await Expect(someone.Page.GetByText("PDF")).ToBeVisibleAsync();
            await someone.OpenAsync("/archive");
            await Expect(someone.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync(
                ["There are no articles yet", "The last run"]);
        });
    }

    [Fact]
    public async Task Text_direction_names_gaps_and_zeros_are_as_they_are()
    {
        _folder.Write("files/wire.json", Testing.Story.Of("wire").Published("2021-01-04").Text(
            "Vladimir Putin came to the harbour of Vladivostok on Monday to open\nthe new pier, and left again before the band had found its\n"
            + "music.\n    Putin will be back in the spring, his office said.").Json);
        _folder.Write("files/later.json", Testing.Story.Of("later").Published("2021-06-04")
            .Text("Vladimir Putin spoke in Rome. Ann Lee listened.").Json);
        _folder.Write("files/between.json", Testing.Story.Of("between").Published("2021-03-04").Text("A cow was found on the roof.").Json);
        _folder.Write("files/arabic.json", Testing.Story.Of("arabic").Language("ar").Published("2021-03-05")
            .Title("وصلت العبارة إلى الميناء").Text("وصلت العبارة إلى الميناء في الصباح.").Json);
        await using var service = await StartedService.StartAsync(_folder["index"], _folder["files"]);
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/read/wire");
            await Expect(someone.Page.Locator("article > p")).ToHaveCountAsync(2);
            await Expect(someone.Page.Locator("article > p").First).ToContainTextAsync("to open the new pier");

            await someone.OpenAsync("/?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1");
            var title = someone.Search.Titles.First;
            await Expect(title).ToHaveAttributeAsync("lang", "ar");
            Assert.Equal("rtl", await title.EvaluateAsync<string>("node => getComputedStyle(node).direction"));
            Assert.Equal("rtl", await someone.Search.Box.EvaluateAsync<string>("node => getComputedStyle(node).direction"));

            await someone.OpenAsync("/person/Putin?interval=month");
            await Expect(someone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/person/Vladimir%20Putin"));
            await Expect(someone.Search.Count).ToHaveTextAsync("Vladimir Putin");
            await Expect(someone.Page.GetByText("also:")).ToContainTextAsync("“Putin”");
            await Expect(someone.Story.Beside("People named beside")).Not.ToContainTextAsync("Putin");
            await Expect(someone.Page.Locator(".bars .gap")).ToHaveCountAsync(3);
            await Expect(someone.Page.GetByText("the archive holds nothing from this time")).ToBeVisibleAsync();
            await someone.FindsNoBarrierAsync();

            await someone.OpenAsync("/?q=cow&person=Ann+Lee");
            await Expect(someone.Search.Count).ToHaveTextAsync("0 articles");
            await Expect(someone.Page.Locator(".map, .filters details")).ToHaveCountAsync(1);
        });
    }
}
