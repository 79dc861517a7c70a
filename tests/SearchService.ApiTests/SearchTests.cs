using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

[Collection(SeededServiceTests.Name)]
[Trait("Engines", "both")]
public sealed partial class SearchTests(SeededService seeded)
{
    private readonly StartedService _service = seeded.Service;

    [Fact]
    public async Task The_first_query_answers_with_people_places_and_dates()
    {
        var answer = await _service.GetJsonAsync("/search?q=Vladivostok");
        Assert.True(answer.GetProperty("total").GetInt32() >= 3);
        var hits = answer.GetProperty("hits").EnumerateArray().ToList();
        Assert.Contains(hits, hit => Strings(hit, "people").Contains("Kim Jong-un") && Strings(hit, "people").Contains("Vladimir Putin"));
        Assert.All(hits, hit => Assert.Contains(Strings(hit, "snippets"), snippet => Marked().IsMatch(snippet)));
        Assert.Contains(answer.GetProperty("facets").GetProperty("places").EnumerateArray(),
            value => value.GetProperty("value").GetString() == "Vladivostok");
    }

    /// <summary>The town in the letters of each article that names it.</summary>
    [GeneratedRegex("<mark>(Vladivostok|Владивосток[а-я]*)</mark>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();

    [Fact]
    public async Task The_answer_has_every_field_of_its_contract()
    {
        var answer = await _service.GetJsonAsync("/search?q=Vladivostok&size=1");
        Assert.Equal(
            ["query", "total", "articles", "partialTotal", "tookMs", "hits", "facets", "next"],
            answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["text", "readAs", "warnings"], answer.GetProperty("query").EnumerateObject().Select(property => property.Name));
        var hit = answer.GetProperty("hits")[0];
        foreach (var field in new[] { "id", "title", "url", "source", "authors", "published", "score", "snippets",
            "people", "places", "dates", "copies" })
        {
            Assert.True(hit.TryGetProperty(field, out _), field);
        }

        Assert.Equal(["people", "places", "sources", "years"],
            answer.GetProperty("facets").EnumerateObject().Select(property => property.Name).Order());
    }

    [Fact]
    public async Task A_filter_finds_as_many_articles_as_its_facet_counts()
    {
        var answer = await _service.GetJsonAsync("/search?q=*&facets=people:5,places:5,sources:5,languages:5&size=0");
        foreach (var (facet, filter) in new[] { ("people", "person"), ("places", "place"),
            ("sources", "source"), ("languages", "language") })
        {
            foreach (var value in answer.GetProperty("facets").GetProperty(facet).EnumerateArray()
                .Where(value => value.GetProperty("value").ValueKind == JsonValueKind.String))
            {
                var name = value.GetProperty("value").GetString()!;
                var filtered = await _service.GetJsonAsync($"/search?q=*&size=0&{filter}={Uri.EscapeDataString(name)}");
                Assert.Equal((name, value.GetProperty("count").GetInt32()), (name, filtered.GetProperty("total").GetInt32()));
            }
        }
    }

    [Fact]
    public async Task Pages_of_hits_make_up_the_whole_result()
    {
        var all = await _service.IdsAsync("/search?q=*&size=1000");
        var paged = new List<string>();
        for (var from = 0; from < all.Count; from += 7)
        {
            paged.AddRange(await _service.IdsAsync($"/search?q=*&size=7&from={from}"));
        }

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task A_misspelled_query_is_put_right()
    {
        var query = (await _service.GetJsonAsync("/search?q=Vladivostock")).GetProperty("query");
        Assert.Equal("vladivostok", query.GetProperty("didYouMean").GetString());
        Assert.False((await _service.GetJsonAsync("/search?q=Vladivostok")).GetProperty("query").TryGetProperty("didYouMean", out _));
    }

    [Theory]
    [InlineData("size=1001", "invalid_parameter")]
    [InlineData("from_date=2023-13", "invalid_from_date")]
    [InlineData("to_date=later", "invalid_to_date")]
    [InlineData("mentions=x..y", "invalid_mentions")]
    [InlineData("near=here", "invalid_near")]
    [InlineData("facets=colours", "invalid_facets")]
    [InlineData("sort=random", "invalid_parameter")]
    [InlineData("pubdate=2023", "unknown_parameter")]
    [InlineData("cursor=abc", "invalid_cursor")]
    public async Task A_wrong_parameter_is_a_problem_that_names_it(string parameters, string code)
    {
        using var response = await _service.Client.GetAsync($"/search?q=ferry&{parameters}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("AND OR NOT")]
    [InlineData("(((((")]
    [InlineData("title:")]
    [InlineData("* ? ~ ^ : [ ] { } \\")]
    [InlineData("a~99999999999999999999")]
    [InlineData("date:[2019 TO")]
    public async Task Whatever_is_typed_gets_an_answer(string query)
    {
        var answer = await _service.GetJsonAsync($"/search?q={Uri.EscapeDataString(query)}");
        Assert.Equal(query, answer.GetProperty("query").GetProperty("text").GetString());
        Assert.NotNull(answer.GetProperty("query").GetProperty("readAs").GetString());
        Assert.Equal(JsonValueKind.Array, answer.GetProperty("hits").ValueKind);
    }

    private static List<string> Strings(JsonElement hit, string field) =>
        [.. hit.GetProperty(field).EnumerateArray().Select(value => value.GetString()!)];
}
