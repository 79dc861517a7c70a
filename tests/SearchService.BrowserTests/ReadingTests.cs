using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

[Collection(ReadingRoomTests.Name)]
public sealed class ReadingTests(ReadingRoom room)
{
    private const string Cosmodrome = "/read/cw-20230913-0007";

    [Fact]
    public async Task Keys_and_links_step_through_the_matches_of_the_query()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(Cosmodrome + "?q=Putin");
            await Expect(someone.Story.Matches).ToContainTextAsync("4 matches of Putin");
            await someone.PressAsync("n");
            await Expect(someone.Story.Matches).ToContainTextAsync("1 of 4 matches");
            await someone.PressAsync("n");
            await Expect(someone.Story.MatchHere).ToHaveTextAsync("Vladimir Putin");
            await someone.PressAsync("p");
            await someone.PressAsync("p");
            await Expect(someone.Story.Matches).ToContainTextAsync("4 of 4 matches");
            await someone.Page.GetByRole(AriaRole.Link, new() { Name = "next match" }).ClickAsync();
            await Expect(someone.Story.Matches).ToContainTextAsync("1 of 4 matches");
            await Expect(someone.Story.Title.Locator("mark.here")).ToBeInViewportAsync();
        });
    }

    [Fact]
    public async Task People_places_and_dates_are_underlined_and_lead_on()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(Cosmodrome);
            await Expect(someone.Story.Underlined("person", "Dmitry Peskov")).ToHaveAttributeAsync("href", "/person/Dmitry%20Peskov");
            await Expect(someone.Story.Underlined("place", "Pyongyang")).ToHaveAttributeAsync("href", "/place/Pyongyang");
            await Expect(someone.Story.Underlined("date", "Wednesday")).ToHaveAttributeAsync("title", "13 September 2023");
            await Expect(someone.Story.Beside("Dates it mentions").GetByRole(AriaRole.Link)).ToHaveTextAsync(["13 September 2023"]);
            await someone.Story.Underlined("date", "Wednesday").ClickAsync();
            await Expect(someone.Search.ActiveFilters).ToHaveTextAsync(["mentions 13 September 2023×"]);
        });
    }

    [Fact]
    public async Task A_date_without_a_year_is_said_in_words()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=title:armoured");
            await someone.Search.OpenAsync("Kim's armoured train");
            await Expect(someone.Story.Beside("Dates it mentions")).ToContainTextAsync("12 September (year not known)");
            await Expect(someone.Story.Beside("Dates it mentions")).Not.ToContainTextAsync(new Regex(@"_REF|Monday|\bnow\b"));
            await Expect(someone.Page.Locator(".about").GetByText("no date").First).ToBeVisibleAsync();
            await Expect(someone.Story.Captions).ToContainTextAsync("The railway station at Vladivostok");
        });
    }

    [Fact]
    public async Task Copies_and_articles_alike_stand_beside_by_their_titles()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(Cosmodrome);
            await Expect(someone.Story.Beside("Copies elsewhere").Locator("li")).ToHaveCountAsync(3);
            await Expect(someone.Story.Beside("Copies elsewhere")).ToContainTextAsync("Northern Ledger");
            await Expect(someone.Story.AlikeTitles).ToHaveCountAsync(5);
            var alike = await someone.Story.AlikeTitles.First.InnerTextAsync();
            await someone.Story.AlikeTitles.First.ClickAsync();
            await Expect(someone.Story.Title).ToHaveTextAsync(alike);
        });
    }

    [Fact]
    public async Task All_copies_of_a_story_can_be_seen_where_it_is_read_among_hits()
    {
        using var archive = new TempFolder();
        foreach (var id in Enumerable.Range(0, 12))
        {
            archive.Write($"files/{id}.json", Testing.Story.Of($"copy-{id}").Title("Letter found").Source($"Paper {id}").Text(
                "A keeper of the lighthouse found a bottle with a letter in it, written by a sailor to his sister in Bergen, which "
                + "speaks of fog, of bad bread and of a captain who could not swim. The museum asks who knows the family.").Json);
        }

        archive.Write("files/other.json", Testing.Story.Of("other").Title("Letter lost").Text("Another letter was never found.").Json);
        await using var service = await StartedService.StartAsync(archive["index"], archive["files"]);
        await using var visitor = await room.EnterAsync(new Look(Scripts: false), service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/?q=letter");
            await someone.Search.OpenAsync("Letter found");
            var copies = someone.Story.Beside("Copies elsewhere");
            await Expect(copies.Locator("li")).ToHaveCountAsync(8);
            await copies.GetByRole(AriaRole.Link, new() { Name = "and 3 more" }).ClickAsync();
            await Expect(copies.Locator("li")).ToHaveCountAsync(11);
            await Expect(someone.Story.Matches).ToContainTextAsync("of letter");
            await someone.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the results" }).ClickAsync();
            await someone.Search.CountsAsync("2 articles, 13 with all copies");
        });
    }

    [Fact]
    public async Task A_long_report_that_names_somebody_in_every_sentence_is_shown_with_all_marks()
    {
        const int Sentences = 1_500;
        using var archive = new TempFolder();
        archive.Write("files/long.json", Testing.Story.Of("long").Title("Report").Text(string.Join(' ', Enumerable.Range(0, Sentences)
            .Select(i => $"Sentence {i} names Ann Lee and the ferry of Vladivostok."))).Json);
        await using var service = await StartedService.StartAsync(archive["index"], archive["files"]);
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/read/long?q=ferry");
            await Expect(someone.Story.Matches).ToContainTextAsync("1,500 matches of ferry");
            await Expect(someone.Page.Locator("article mark")).ToHaveCountAsync(Sentences);
            await Expect(someone.Page.Locator("article .name.place")).ToHaveCountAsync(Sentences);
            await someone.PressAsync("p");
            await Expect(someone.Story.MatchHere).ToBeInViewportAsync();
        });
    }

    [Fact]
    public async Task An_article_is_cited_in_words_and_as_BibTeX_and_its_file_kept()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync(Cosmodrome);
            await someone.Story.UnfoldAsync("Cite");
            await Expect(someone.Story.Beside("Cite"))
                .ToContainTextAsync("Pavel Lindqvist. “Putin, Kim meet at Russian spaceport”. Coastal Wire. 13 September 2023");
            await Expect(someone.Page.GetByLabel("BibTeX")).ToContainTextAsync("@article{cw-20230913-0007,");
            await Expect(someone.Page.GetByLabel("BibTeX")).ToContainTextAsync("date = {2023-09-13}");
            await Expect(someone.Story.Beside("Cite")).ToContainTextAsync("(accessed ");
            Assert.Equal("2023/09/13", await someone.Page.Locator("meta[name=citation_publication_date]").GetAttributeAsync("content"));
            var cited = await someone.Page.RunAndWaitForDownloadAsync(
                () => someone.Page.GetByRole(AriaRole.Link, new() { Name = "RIS" }).ClickAsync());
            Assert.StartsWith("Putin-Kim-meet-at-Russian-spaceport-", cited.SuggestedFilename, StringComparison.Ordinal);

            var kept = await someone.Page.RunAndWaitForDownloadAsync(
                () => someone.Page.GetByRole(AriaRole.Link, new() { Name = "The original file" }).ClickAsync());
            Assert.Equal("wire.ndjson", kept.SuggestedFilename);
        });
    }

    [Theory]
    [InlineData("https://post.example/late", "https://post.example/late")]
    [InlineData("javascript:alert(1)", "/read/late")]
    [InlineData("late.html", "/read/late")]
    public async Task What_reference_managers_read_stays_text_and_leads_to_a_page(string url, string cited)
    {
        using var archive = new TempFolder();
        archive.Write("files/late.json", Testing.Story.Of("late").Title("<script>alert(\"late\")</script> & 'so'").Authors("<b>Eve", "Bo")
            .Source("\"><svg onload=alert(2)>").With("url", url).Text("The ferry was late.").Json);
        await using var service = await StartedService.StartAsync(archive["index"], archive["files"]);
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/read/late");
            Assert.Equal(["<script>alert(\"late\")</script> & 'so'"], await ContentsAsync("title"));
            Assert.Equal(["<b>Eve", "Bo"], await ContentsAsync("author"));
            Assert.EndsWith(cited, Assert.Single(await ContentsAsync("public_url")), StringComparison.Ordinal);
            Assert.Contains(cited, await service.Client.GetStringAsync("/articles/late/citation?format=ris"), StringComparison.Ordinal);
            Task<string[]> ContentsAsync(string name) => someone.Page.Locator($"meta[name=citation_{name}]")
                .EvaluateAllAsync<string[]>("tags => tags.map(tag => tag.content)");
        });
    }

    [Fact]
    public async Task A_changed_article_tells_its_versions()
    {
        using var archive = new TempFolder();
        archive.Write("files/ferry.json", """{"id": "ferry", "title": "Ferry late", "text": "The ferry was late on Monday."}""");
        await using (await StartedService.StartAsync(archive["index"], archive["files"]))
        {
            archive.Write("files/ferry.json",
                """{"id": "ferry", "title": "Ferry late", "text": "The ferry was late on Monday, and again on Tuesday."}""");
        }

        await using var service = await StartedService.StartAsync(archive["index"], archive["files"]);
        await using var visitor = await room.EnterAsync(service: service);
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/read/ferry");
            await Expect(someone.Story.Beside("About")).ToContainTextAsync(new Regex(@"Versions\s+\d.+ UTC; \d.+ UTC"));
        });
    }
}
