using System.Net;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

[Collection(SeededServiceTests.Name)]
[Trait("Engines", "both")]
public sealed class ServiceTests(SeededService seeded)
{
    private readonly StartedService _service = seeded.Service;

    [Fact]
    public async Task An_article_comes_with_all_that_is_kept_of_it()
    {
        var id = (await _service.IdsAsync("/search?q=Vladivostok&size=1"))[0];
        var article = await _service.GetJsonAsync($"/articles/{Uri.EscapeDataString(id)}");
        Assert.Equal(id, article.GetProperty("id").GetString());
        Assert.NotEmpty(article.GetProperty("text").GetString()!);
        Assert.True(File.Exists(Path.Combine(Programs.Repository, "seeds", article.GetProperty("file").GetString()!.Split('#')[0])));
        var text = article.GetProperty("text").GetString()!;
        foreach (var mention in article.GetProperty("places").EnumerateArray()
            .SelectMany(place => place.GetProperty("mentions").EnumerateArray()).Where(mention => !mention.TryGetProperty("in", out _)))
        {
            Assert.Equal(mention.GetProperty("text").GetString(),
                text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]);
        }
    }

    [Theory]
    [InlineData("/articles/no-such-article", HttpStatusCode.NotFound, "article_not_found")]
    [InlineData("/no/such/path", HttpStatusCode.NotFound, "not_found")]
    public async Task What_is_not_there_is_a_problem_with_a_code(string path, HttpStatusCode status, string code)
    {
        using var response = await _service.Client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/health/livez", "text/plain", "ok\n")]
    [InlineData("/health/readyz", "text/plain", "ok\n")]
    [InlineData("/openapi/v1.json", "application/json", "\"/search\"")]
    [InlineData("/swagger/index.html", "text/html", "<title>News archive search: API</title>")]
    [InlineData("/", "text/html", "<form")]
    public async Task What_people_and_machines_look_at_is_there(string path, string type, string part)
    {
        using var response = await _service.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(part, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_is_described()
    {
        var document = await _service.GetJsonAsync("/openapi/v1.json");
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(member => member.Name is "get" or "post" or "delete" or "put"))
            {
                Assert.True(operation.Value.TryGetProperty("summary", out var summary) && summary.GetString()!.Length > 0,
                    $"{operation.Name} {path.Name} has no summary");
            }
        }
    }

    [Fact]
    public async Task Every_path_has_its_line_in_docs()
    {
        var docs = await File.ReadAllTextAsync(Path.Combine(Programs.Repository, "docs", "http.md"));
        var document = await _service.GetJsonAsync("/openapi/v1.json");
        Assert.All(document.GetProperty("paths").EnumerateObject(),
            path => Assert.Matches($"[ `]{System.Text.RegularExpressions.Regex.Escape(path.Name)}[`?]", docs));
    }

    [Fact]
    public async Task The_service_says_at_its_start_what_it_indexes()
    {
        Assert.Contains("Indexing ", _service.Log, StringComparison.Ordinal);
        Assert.Contains("0 rejected", _service.Log, StringComparison.Ordinal);
        Assert.NotEmpty(await _service.IdsAsync("/search?q="));
    }
}
