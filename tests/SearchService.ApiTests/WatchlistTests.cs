using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>What is new of what somebody watches for.</summary>
[Trait("Engines", "both")]
public sealed class WatchlistTests : IAsyncLifetime
{
    private const string Storm =
        "The ferry to Sapporo was late after the storm, and nobody on the quay knew when the next one would sail, or whether the "
        + "harbour would open again before the evening.";

    private readonly TempFolder _folder = new();
    private StartedService _service = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("articles/old.json", Story.Of("old").Text("The ferry left Vladivostok.").Json);
        _folder.Write("articles/storm.json", Story.Of("storm").Text(Storm).Json);
        _service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_watchlist_is_made_read_changed_and_deleted()
    {
        var made = await SendAsync(HttpMethod.Post, "/watchlists",
            """{"name": "Ferries", "names": ["Kim Jong-un"], "queries": ["ferry -tram"]}""", HttpStatusCode.Created);
        var path = $"/watchlists/{made.GetProperty("id").GetString()}";
        Assert.Equal(made.GetRawText(), (await _service.GetJsonAsync(path)).GetRawText());
        var changed = await SendAsync(HttpMethod.Put, path, """{"query": "harbour"}""", HttpStatusCode.OK);
        Assert.Equal("harbour", changed.GetProperty("name").GetString());
        Assert.Equal(0, changed.GetProperty("names").GetArrayLength());
        Assert.Equal(made.GetProperty("created").GetString(), changed.GetProperty("created").GetString());

        await RestartAsync();
        var all = (await _service.GetJsonAsync("/watchlists")).GetProperty("watchlists");
        Assert.Equal(changed.GetRawText(), Assert.Single(all.EnumerateArray()).GetRawText());
        using var deleted = await _service.Client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal("watchlist_not_found",
            (await SendAsync(HttpMethod.Put, path, """{"query": "harbour"}""", HttpStatusCode.NotFound)).GetProperty("code").GetString());
        Assert.Equal("watchlist_not_found", await CodeAsync(path + "/matches", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Only_what_comes_in_later_is_new_and_stays_so_over_a_reindex()
    {
        var path = await WatchAsync("""{"queries": ["ferry"]}""");
        Assert.Equal(0, (await _service.GetJsonAsync(path)).GetProperty("total").GetInt32());
        for (var i = 0; i < 5; i++)
        {
            await PostAsync(Story.Of($"f{i}").Text($"The ferry number {i} left.").Published($"202{i}"));
        }

        await PostAsync(Story.Of("tram").Text("The tram stopped."));
        await _service.IdsAsync("/search?q=*&size=100", ids => ids.Count == 8);
        var ids = await WalkAsync(path + "?size=2");
        Assert.Equal(["f4", "f3", "f2", "f1", "f0"], ids);

        Assert.Equal(0, (await Programs.IndexerAsync(_folder.FullPath, ["reindex", "--index", "index"])).ExitCode);
        await RestartAsync();
        Assert.Equal(ids, await WalkAsync(path + "?size=2"));

        using var withdrawn = await _service.Client.DeleteAsync("/articles/f2");
        Assert.Equal(HttpStatusCode.Accepted, withdrawn.StatusCode);
        await _service.IdsAsync(path, left => !left.Contains("f2"));
        Assert.Equal(["f4", "f3", "f1", "f0"], await WalkAsync(path + "?size=3"));
        var seen = (await _service.GetJsonAsync(path + "?size=3")).GetProperty("hits")[2].GetProperty("firstSeen").GetString()!;
        Assert.Equal(["f4", "f3"], await _service.IdsAsync($"{path}?since={Uri.EscapeDataString(seen)}"));
    }

    [Fact]
    public async Task A_name_is_found_in_any_spelling()
    {
        var path = await WatchAsync("""{"names": ["North Korea", "Kim Jong Un"]}""");
        await PostAsync(Story.Of("dprk").Text("Pyongyang is the capital of the DPRK.").Places("North Korea"));
        await PostAsync(Story.Of("kim").Text("Mr Kim spoke.").People("KIM Jong-un"));
        await PostAsync(Story.Of("lee").Text("Mrs Lee spoke.").People("Ann Lee"));
        await _service.IdsAsync("/search?q=*&size=100", ids => ids.Count == 5);
        Assert.Equal(["kim", "dprk"], await _service.IdsAsync(path));
    }

    [Theory]
    [InlineData("""{"queries": ["place:Wien"]}""")]
    [InlineData("""{"queries": ["place:Вена -ferry"]}""")]
    [InlineData("""{"names": ["Wien"]}""")]
    public async Task A_place_is_watched_for_by_any_of_its_names(string body)
    {
        var path = await WatchAsync(body);
        await PostAsync(Story.Of("english").Text("Ministers met in Vienna on Monday. The talks in Vienna went on.").Language("en"));
        await PostAsync(Story.Of("polish").Text("Ministrowie spotkali się w Wiedniu. Rozmowy trwały do wieczora.").Language("pl"));
        await PostAsync(Story.Of("elsewhere").Text("The tram stopped in Prague.").Language("en"));
        await _service.IdsAsync("/search?q=*&size=100", ids => ids.Count == 5);
        Assert.Equal(["polish", "english"], await _service.IdsAsync(path));
    }

    [Fact]
    public async Task A_story_is_new_once()
    {
        var path = await WatchAsync("""{"queries": ["ferry"]}""");
        var other = Storm.Replace("Sapporo", "Dover", StringComparison.Ordinal)
            .Replace("late after the storm", "early before noon", StringComparison.Ordinal)
            .Replace("nobody on the quay", "everyone in the hall", StringComparison.Ordinal)
            .Replace("the evening", "its captain came", StringComparison.Ordinal);
        await PostAsync(Story.Of("storm2").Text(Storm));
        await PostAsync(Story.Of("dover1").Text(other));
        await PostAsync(Story.Of("dover2").Text(other));
        await _service.IdsAsync("/search?q=*&size=100&copies=all", ids => ids.Count == 5);
        Assert.Equal(["dover1"], await _service.IdsAsync(path));
        Assert.Equal(["dover2", "dover1", "storm2"], await _service.IdsAsync(path + "?copies=all"));
    }

    [Fact]
    public async Task The_feed_lists_the_same()
    {
        var path = await WatchAsync("""{"name": "Ferries <1>", "queries": ["ferry"]}""");
        await PostAsync(Story.Of("odd/1").Title("A <ferry>").Text("It left.").Published("2024-03-01"));
        await _service.IdsAsync(path, ids => ids.Count == 1);
        var feed = XDocument.Parse(await _service.Client.GetStringAsync(path + ".rss"));
        var item = Assert.Single(feed.Descendants("item"));
        Assert.Equal("odd/1", item.Element("guid")!.Value);
        Assert.Equal("A <ferry>", item.Element("title")!.Value);
        Assert.StartsWith("Ferries <1>", feed.Root!.Element("channel")!.Element("title")!.Value, StringComparison.Ordinal);
        Assert.EndsWith("/matches", feed.Root!.Element("channel")!.Element("link")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    [InlineData("{\"queries\": [\"a\"]", null)]
    [InlineData("{}", null)]
    [InlineData("""{"names": "Kim"}""", null)]
    [InlineData("""{"queries": [" ", null, "%%"]}""", "queries")]
    [InlineData("""{"names": [""]}""", "names")]
    [InlineData("""{"queries": ["a"], "colour": 1}""", "colour")]
    public async Task What_is_no_watchlist_is_refused(string body, string? parameter)
    {
        var problem = await SendAsync(HttpMethod.Post, "/watchlists", body, HttpStatusCode.BadRequest);
        Assert.Equal("invalid_watchlist", problem.GetProperty("code").GetString());
        Assert.Equal(parameter, problem.TryGetProperty("parameter", out var named) ? named.GetString() : null);
        Assert.DoesNotContain("System.", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_of_matches_are_checked()
    {
        var path = await WatchAsync("""{"queries": ["\"ferry\" OR (", "*"]}""");
        Assert.Equal("invalid_cursor", await CodeAsync(path + "?cursor=abc", HttpStatusCode.BadRequest));
        Assert.Equal("invalid_parameter", await CodeAsync(path + "?size=1001", HttpStatusCode.BadRequest));
        Assert.Equal("invalid_parameter", await CodeAsync(path + "?since=noon", HttpStatusCode.BadRequest));
        Assert.Equal("unknown_parameter", await CodeAsync(path + ".rss?q=ferry", HttpStatusCode.BadRequest));
    }

    private async Task<string> WatchAsync(string body) =>
        $"/watchlists/{(await SendAsync(HttpMethod.Post, "/watchlists", body, HttpStatusCode.Created)).GetProperty("id").GetString()}/matches";

    private async Task PostAsync(Story story)
    {
        using var body = new StringContent(story.Json, Encoding.UTF8, "application/x-ndjson");
        using var response = await _service.Client.PostAsync("/articles", body);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(story.Id, answer.RootElement[0].GetProperty("id").GetString());
    }

    private async Task<List<string>> WalkAsync(string path)
    {
        List<string> ids = [];
        for (var page = await _service.GetJsonAsync(path); ; page =
            await _service.GetJsonAsync($"{path}&cursor={page.GetProperty("next").GetString()}"))
        {
            ids.AddRange(page.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            if (page.GetProperty("next").ValueKind == JsonValueKind.Null)
            {
                Assert.Equal(ids.Count, page.GetProperty("total").GetInt32());
                return ids;
            }
        }
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await _service.Client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {answer}");
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.Clone();
    }

    private async Task<string?> CodeAsync(string path, HttpStatusCode expected)
    {
        using var response = await _service.Client.GetAsync(path);
        Assert.Equal(expected, response.StatusCode);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.GetProperty("code").GetString();
    }

    private async Task RestartAsync()
    {
        await _service.DisposeAsync();
        _service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
    }
}
