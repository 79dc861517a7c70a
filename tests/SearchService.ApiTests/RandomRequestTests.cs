using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using SearchService.Api.Endpoints;
using SearchService.Testing;
using SearchService.Wire.Requests;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>
/// Random and malformed requests. <c>RANDOM_REQUESTS</c> says how many of each kind (200), <c>RANDOM_SEED</c> where they
/// start; a failure names the request.
/// </summary>
[Collection(SeededServiceTests.Name)]
public sealed class RandomRequestTests(SeededService seeded)
{
    private static readonly int Count = Number("RANDOM_REQUESTS", 200);
    private static readonly int Seed = Number("RANDOM_SEED", 20_240_301);

    private static readonly string[] Paths = ["/search", "/search.ndjson", "/search.csv", "/search.rss",
        "/timeline", "/significant", "/people", "/places"];

    private readonly StartedService _service = seeded.Service;
    private readonly RandomRequests _random = new(Seed);

    [Fact]
    public async Task Any_query_has_an_answer()
    {
        for (var i = 0; i < Count; i++)
        {
            var query = _random.Query();
            var answer = await AnswerAsync("/search?q=" + query, HttpStatusCode.OK);
            Assert.InRange(answer.GetProperty("hits").GetArrayLength(), 0, 10);
            Assert.NotNull(answer.GetProperty("query").GetProperty("readAs").GetString());
            Assert.All(answer.GetProperty("hits").EnumerateArray()
                .SelectMany(hit => hit.GetProperty("snippets").EnumerateArray()), AssertMarked);
        }
    }

    [Fact]
    public async Task Any_query_has_an_answer_wherever_one_is_asked()
    {
        string[] paths = ["/suggest", "/articles/vladivostok-summit-98217c", .. Paths];
        for (var i = 0; i < Count; i++)
        {
            var path = $"{paths[i % paths.Length]}?q={_random.Query()}";
            using var response = await _service.Client.GetAsync(path);
            var body = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {path}: {body}");
            AssertWhole(response.Content.Headers.ContentType!.MediaType!, body, path);
        }
    }

    [Fact]
    public async Task Any_parameters_have_an_answer_or_a_problem_that_names_one()
    {
        var answered = 0;
        for (var i = 0; i < Count; i++)
        {
            var path = $"{Paths[i % Paths.Length]}?{_random.Parameters()}";
            using var response = await _service.Client.GetAsync(path);
            var body = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{response.StatusCode}: {path}: {body}");
            answered += response.StatusCode == HttpStatusCode.OK ? 1 : 0;
            if (response.StatusCode == HttpStatusCode.BadRequest)
            {
                using var problem = JsonDocument.Parse(body);
                Assert.Contains(
                    ErrorCode.All, code => code.Status() == 400 && code.Name == problem.RootElement.GetProperty("code").GetString());
                Assert.True(problem.RootElement.TryGetProperty("parameter", out _), $"No parameter is named: {path}: {body}");
            }
        }

        Assert.InRange(answered, 1, Count - 1);
    }

    [Fact]
    public async Task A_damaged_cursor_is_told()
    {
        var cursor = (await AnswerAsync("/search?q=*&size=1", HttpStatusCode.OK)).GetProperty("next").GetString()!;
        for (var i = 0; i < Count; i++)
        {
            var path = "/search?q=*&cursor=" + _random.Damaged(cursor);
            using var response = await _service.Client.GetAsync(path);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            var code = answer.RootElement.TryGetProperty("code", out var named) ? named.GetString() : null;
            Assert.True(
                (response.StatusCode, code) is (HttpStatusCode.OK, null) or (HttpStatusCode.BadRequest, "invalid_cursor")
                or (HttpStatusCode.Gone, "cursor_gone"),
                $"{response.StatusCode}, {code}: {path}");
        }
    }

    /// <summary>The body is what its type says, from its first character to its last.</summary>
    private static void AssertWhole(string type, string body, string path)
    {
        switch (type)
        {
            case "application/json":
                JsonDocument.Parse(body).Dispose();
                break;
            case "application/x-ndjson":
                Assert.All(body.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
                break;
            case "text/csv":
                Assert.StartsWith("id,title,", body, StringComparison.Ordinal);
                Assert.EndsWith("\r\n", body, StringComparison.Ordinal);
                break;
            case "application/rss+xml":
                Assert.NotNull(XDocument.Parse(body).Root!.Element("channel"));
                break;
            default:
                Assert.Fail($"{type}: {path}");
                break;
        }
    }

    private async Task<JsonElement> AnswerAsync(string path, HttpStatusCode expected)
    {
        using var response = await _service.Client.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {path}: {body}");
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }

    private static void AssertMarked(JsonElement snippet)
    {
        var text = snippet.GetString()!;
        var plain = text.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
        Assert.DoesNotContain('<', plain);
        Assert.Equal(text.Split("<mark>").Length, text.Split("</mark>").Length);
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } typed ? int.Parse(typed, CultureInfo.InvariantCulture) : otherwise;
}
