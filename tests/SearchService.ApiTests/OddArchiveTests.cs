using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>An archive with synonyms beside it, containers, and articles that mean no good.</summary>
public sealed class OddArchiveTests : IAsyncLifetime
{
    private const string Title = "=1+1, \"quoted\"\u0001 <bold>";

    private readonly TempFolder _folder = new();
    private StartedService _service = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("articles/.search/synonyms.txt", "ferry, steamer\n");
        _folder.Write(
            "articles/odd.json",
            JsonSerializer.Serialize(
                new
                {
                    id = "odd/1",
                    title =
                    Title,
                    text = "The ferry left.",
                    url = "javascript:alert(1)",
                    published = "2024-03-01T08:30:00+10:00"
                }));
        _folder.Write("articles/sharp#1.json", Story.Of("sharp").Text("The tram stopped.").Json);
        _folder.Write("articles/many.ndjson",
            Story.Of("m1").Text("The harbour froze.").Json + "\n" + Story.Of("m2").Text("The lighthouse shone.").Json + "\n");
        _folder.Write("secret.txt", "nobody may read this");
        _service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Synonyms_beside_the_archive_are_applied_where_asked()
    {
        Assert.Empty(await _service.IdsAsync("/search?q=steamer"));
        Assert.Equal(["odd/1"], await _service.IdsAsync("/search?q=steamer&synonyms=true"));
        Assert.Single((await _service.Client.GetStringAsync("/search.ndjson?q=steamer&synonyms=true"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Marks_know_synonyms_where_asked()
    {
        Assert.Empty((await _service.GetJsonAsync("/articles/odd%2F1?q=steamer")).GetProperty("marks").EnumerateArray());
        var mark = Assert.Single(
            (await _service.GetJsonAsync("/articles/odd%2F1?q=steamer&synonyms=true")).GetProperty("marks").EnumerateArray());
        Assert.Equal("ferry", mark.GetProperty("text").GetString());
        using var refused = await _service.Client.GetAsync("/articles/odd%2F1?q=steamer&synonyms=perhaps");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_hostile_title_breaks_neither_table_nor_feed()
    {
        var table = await _service.Client.GetStringAsync("/search.csv?q=ferry");
        Assert.Equal(2, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("odd/1,\"=1+1, \"\"quoted\"\"", table, StringComparison.Ordinal);
        var item = XDocument.Parse(await _service.Client.GetStringAsync("/search.rss?q=ferry")).Descendants("item").Single();
        Assert.Contains("<bold>", item.Element("title")!.Value, StringComparison.Ordinal);
        Assert.Equal("Fri, 01 Mar 2024 08:30:00 +1000", item.Element("pubDate")!.Value);
        Assert.Equal(new Uri(_service.Client.BaseAddress!, "/read/odd%2F1").ToString(), item.Element("link")!.Value);
    }

    [Fact]
    public async Task The_original_of_an_entry_is_its_container()
    {
        foreach (var (id, file) in new[] { ("m2", "many.ndjson"), ("sharp", "sharp#1.json"), ("odd%2F1", "odd.json") })
        {
            Assert.Equal(await File.ReadAllBytesAsync(_folder[$"articles/{file}"]),
                await _service.Client.GetByteArrayAsync($"/articles/{id}/file"));
        }
    }

    [Fact]
    public async Task No_link_leads_out_of_the_archive()
    {
        File.Delete(_folder["articles/odd.json"]);
        File.CreateSymbolicLink(_folder["articles/odd.json"], _folder["secret.txt"]);
        await AssertNoFileAsync("odd%2F1");
    }

    [Fact]
    public async Task A_posted_article_has_no_original()
    {
        using var body = new StringContent(Story.Of("p1").Text("It came by post.").Json, Encoding.UTF8, "application/x-ndjson");
        using var posted = await _service.Client.PostAsync("/articles", body);
        await _service.IdsAsync("/search?q=post", ids => ids.Count == 1);
        await AssertNoFileAsync("p1");
    }

    private async Task AssertNoFileAsync(string id)
    {
        using var response = await _service.Client.GetAsync($"/articles/{id}/file");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("file_not_found", problem.RootElement.GetProperty("code").GetString());
    }
}
