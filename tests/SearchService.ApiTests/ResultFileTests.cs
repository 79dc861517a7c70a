using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Results as files, feeds and batches.</summary>
[Collection(SeededServiceTests.Name)]
[Trait("Engines", "both")]
public sealed class ResultFileTests(SeededService seeded)
{
    private readonly StartedService _service = seeded.Service;

    [Theory]
    [InlineData("q=*")]
    [InlineData("q=Vladivostok&size=1&from=2")]
    [InlineData("place=Russia&copies=all&sort=oldest")]
    [InlineData("q=nothingholdsthisword")]
    public async Task Json_lines_are_the_hits_of_the_whole_result(string query)
    {
        var all = await _service.GetJsonAsync(
            $"/search?{query.Replace("&size=1&from=2", "", StringComparison.Ordinal)}&size=1000&match=all");
        var lines = await LinesAsync($"/search.ndjson?{query}");
        Assert.Equal(
            all.GetProperty("hits").EnumerateArray().Select(hit => hit.GetRawText()),
            lines.Select(line => JsonDocument.Parse(line).RootElement.GetRawText()));
        Assert.Equal(all.GetProperty("total").GetInt32(), lines.Length);
    }

    [Fact]
    public async Task A_table_has_a_line_of_names_and_one_for_each_hit()
    {
        var hits = await LinesAsync("/search.ndjson?q=Kim");
        using var response = await _service.Client.GetAsync("/search.csv?q=Kim");
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        var table = await response.Content.ReadAsStringAsync();
        Assert.StartsWith(
            "id,title,url,source,authors,published,score,snippets,people,places,dates,copies,restricted\r\n",
            table, StringComparison.Ordinal);
        Assert.All(hits, hit => Assert.Contains(
            "\r\n" + JsonDocument.Parse(hit).RootElement.GetProperty("id").GetString() + ",", table, StringComparison.Ordinal));
        Assert.Contains("Kim Jong-un; Vladimir Putin", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_rss_with_the_newest_first()
    {
        using var response = await _service.Client.GetAsync("/search.rss?q=Vladivostok");
        Assert.Equal("application/rss+xml", response.Content.Headers.ContentType?.MediaType);
        var items = XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants("item").ToList();
        Assert.Equal(await _service.IdsAsync("/search?q=Vladivostok&sort=newest&match=all"),
            items.Select(item => item.Element("guid")!.Value));
        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            var page = await _service.Client.GetStringAsync(new Uri(item.Element("link")!.Value));
            Assert.Contains("<title>" + item.Element("title")!.Value, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/search.ndjson?pubdate=2023", "unknown_parameter")]
    [InlineData("/search.csv?from_date=soon", "invalid_from_date")]
    [InlineData("/search.rss?cursor=abc", "invalid_cursor")]
    public async Task What_cannot_be_answered_is_a_problem_before_anything_is_written(string path, string code)
    {
        using var response = await _service.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_batch_answers_each_line_in_order()
    {
        const string Queries = """
            {"q": "Vladivostok", "size": 2, "place": ["Vladivostok", "Russia"]}
            {"q": "ferry", "size": 5000}
            not json
            {"cursor": "abc"}
            {"q": {"word": "ferry"}}

            {"q": "*", "size": 0, "explain": true}
            """;
        using var body = new StringContent(Queries, Encoding.UTF8, "application/x-ndjson");
        using var response = await _service.Client.PostAsync("/search/batch", body);
        var answers = Lines(await response.Content.ReadAsStringAsync()).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(6, answers.Count);
        Assert.Equal(
            await _service.IdsAsync("/search?q=Vladivostok&size=2&place=Vladivostok&place=Russia"),
            answers[0].GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
        Assert.Equal(
            [("invalid_parameter", 2), ("bad_request", 3), ("invalid_cursor", 4), ("bad_request", 5)],
            answers[1..5].Select(
                answer => (answer.GetProperty("error").GetProperty("code").GetString()!,
                    answer.GetProperty("error").GetProperty("line").GetInt32())));
        Assert.True(answers[5].GetProperty("total").GetInt32() > 10);
    }

    private async Task<string[]> LinesAsync(string path) => Lines(await _service.Client.GetStringAsync(path));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
