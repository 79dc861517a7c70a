using System.Net;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Original files, marks, articles alike, names, time and suggestions.</summary>
[Collection(SeededServiceTests.Name)]
[Trait("Engines", "both")]
public sealed class InsightTests(SeededService seeded)
{
    private const string Summit = "/articles/vladivostok-summit-98217c";

    private readonly StartedService _service = seeded.Service;

    [Fact]
    public async Task The_original_of_every_article_comes_byte_for_byte()
    {
        foreach (var id in await _service.IdsAsync("/search?q=*&size=1000&copies=all"))
        {
            var address = $"/articles/{Uri.EscapeDataString(id)}";
            var file = (await _service.GetJsonAsync(address)).GetProperty("file").GetString()!;
            using var response = await _service.Client.GetAsync(address + "/file");
            var disposition = response.Content.Headers.ContentDisposition!;
            Assert.Equal("attachment", disposition.DispositionType);
            var name = (disposition.FileNameStar ?? disposition.FileName!).Trim('"');
            Assert.Contains(name, file, StringComparison.Ordinal);
            var path = Path.Combine(Programs.Repository, "seeds", file[..(file.IndexOf(name, StringComparison.Ordinal) + name.Length)]);
            Assert.Equal(await File.ReadAllBytesAsync(path), await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Marks_say_where_a_query_matches_in_the_text()
    {
        var article = await _service.GetJsonAsync(Summit + "?q=talks+Vladivostok");
        var text = article.GetProperty("text").GetString()!;
        var marks = article.GetProperty("marks").EnumerateArray().ToList();
        Assert.Contains(marks, mark => mark.GetProperty("text").GetString() == "Vladivostok");
        Assert.All(marks, mark => Assert.Equal(
            mark.GetProperty("text").GetString(), text[mark.GetProperty("start").GetInt32()..mark.GetProperty("end").GetInt32()]));
        Assert.False((await _service.GetJsonAsync(Summit)).TryGetProperty("marks", out _));
    }

    [Fact]
    public async Task Articles_alike_do_not_hold_the_article_itself()
    {
        var ids = await _service.IdsAsync(Summit + "/similar?size=3");
        Assert.InRange(ids.Count, 1, 3);
        Assert.DoesNotContain("vladivostok-summit-98217c", ids);
    }

    [Fact]
    public async Task Suggestions_bring_a_query_that_finds()
    {
        var suggestions = (await _service.GetJsonAsync("/suggest?q=vladi")).GetProperty("suggestions").EnumerateArray().ToList();
        Assert.Contains(suggestions, suggestion => suggestion.GetProperty("kind")
            .GetString() == "person" && suggestion.GetProperty("text").GetString() == "Vladimir Putin");
        Assert.Contains(suggestions, suggestion => suggestion.GetProperty("kind")
            .GetString() == "place" && suggestion.GetProperty("text").GetString() == "Vladivostok");
        foreach (var query in suggestions.Select(suggestion => suggestion.GetProperty("query").GetString()!))
        {
            Assert.NotEmpty(await _service.IdsAsync($"/search?q={Uri.EscapeDataString(query)}&match=all"));
        }

        Assert.Empty((await _service.GetJsonAsync("/suggest?q=")).GetProperty("suggestions").EnumerateArray());
    }

    [Theory]
    [InlineData("year", 4)]
    [InlineData("month", 7)]
    [InlineData("day", 10)]
    public async Task A_timeline_counts_every_hit(string interval, int length)
    {
        foreach (var query in new[] { "*", "Vladivostok" })
        {
            var timeline = await _service.GetJsonAsync($"/timeline?q={query}&interval={interval}");
            var buckets = timeline.GetProperty("buckets").EnumerateArray().ToList();
            var every = await _service.GetJsonAsync($"/timeline?q={query}&interval={interval}&copies=all");
            var articles = (await _service.GetJsonAsync($"/search?q={query}&size=0")).GetProperty("articles").GetInt64();
            Assert.Equal(articles, every.GetProperty("buckets").EnumerateArray()
                .Sum(bucket => bucket.GetProperty("count").GetInt64()) + every.GetProperty("undated").GetInt64());
            Assert.InRange(articles, buckets.Sum(bucket => bucket.GetProperty("count").GetInt64()) + timeline.GetProperty("undated")
                .GetInt64(), long.MaxValue);
            Assert.Equal(buckets.Select(bucket => bucket.GetProperty("value").GetString()!).Order(StringComparer.Ordinal),
                buckets.Select(bucket => bucket.GetProperty("value").GetString()!));
            Assert.All(buckets, bucket => Assert.Equal(length, bucket.GetProperty("value").GetString()!.Length));
            Assert.All(buckets, bucket => Assert.InRange(bucket.GetProperty("share").GetDouble(), query == "*" ? 1 : 0.000001, 1));
        }
    }

    [Theory]
    [InlineData("people", "people")]
    [InlineData("places", "places")]
    public async Task Names_are_counted_like_facets(string path, string facet)
    {
        var names = (await _service.GetJsonAsync($"/{path}?q=Vladivostok&size=5")).GetProperty("names").EnumerateArray()
            .Select(name => (name.GetProperty("name").GetString(), name.GetProperty("count").GetInt32())).ToList();
        var values = (await _service.GetJsonAsync($"/search?q=Vladivostok&size=0&facets={facet}:6"))
            .GetProperty("facets").GetProperty(facet).EnumerateArray()
            .Select(value => (value.GetProperty("value").GetString(), value.GetProperty("count").GetInt32()))
            .Where(value => value.Item1 is not null).Take(5).ToList();
        Assert.Equal(5, names.Count);
        Assert.Equal(values, names);
        var begun = (await _service.GetJsonAsync($"/{path}?prefix=vla")).GetProperty("names").EnumerateArray()
            .Select(name => name.GetProperty("name").GetString()!);
        Assert.All(begun, name => Assert.Contains("Vla", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_else_is_in_the_articles_found()
    {
        var names = await _service.GetJsonAsync("/significant?q=Vladivostok&person=Kim+Jong-un&size=2");
        foreach (var kind in new[] { "people", "places" })
        {
            var found = names.GetProperty(kind).EnumerateArray().ToList();
            Assert.Equal(2, found.Count);
            Assert.DoesNotContain(found, name => name.GetProperty("name").GetString() is "Kim Jong-un" or "Vladivostok");
            Assert.All(found, name => Assert.InRange(name.GetProperty("count").GetInt32(), 2, name.GetProperty("everywhere").GetInt32()));
        }
    }

    [Theory]
    [InlineData("/significant?size=1001", HttpStatusCode.BadRequest, "invalid_parameter")]
    [InlineData("/timeline?interval=week", HttpStatusCode.BadRequest, "invalid_parameter")]
    [InlineData("/timeline?colour=red", HttpStatusCode.BadRequest, "unknown_parameter")]
    [InlineData("/people?size=-1", HttpStatusCode.BadRequest, "invalid_parameter")]
    [InlineData("/suggest?q=a&size=51", HttpStatusCode.BadRequest, "invalid_parameter")]
    [InlineData(Summit + "/similar?size=x", HttpStatusCode.BadRequest, "invalid_parameter")]
    [InlineData("/articles/none/similar", HttpStatusCode.NotFound, "article_not_found")]
    [InlineData("/articles/none/file", HttpStatusCode.NotFound, "article_not_found")]
    public async Task What_cannot_be_answered_is_a_problem_with_a_code(string path, HttpStatusCode status, string code)
    {
        using var response = await _service.Client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
    }
}
