using System.Net;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Who may write.</summary>
public sealed class KeyTests(KeyTests.Guarded guarded) : IClassFixture<KeyTests.Guarded>
{
    private const string Key = "0123456789abcdef-from-the-settings";

    private readonly StartedService _service = guarded.Service;

    [Fact]
    public async Task Every_operation_that_writes_asks_for_a_key_and_none_that_reads_does()
    {
        var document = await _service.GetJsonAsync("/openapi/v1.json");
        var seen = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject()
                .Where(member => member.Name is "get" or "post" or "delete" or "put" or "patch"))
            {
                // Where a webhook goes is told to nobody who may not change it.
                var writes = path.Name.EndsWith("/webhook", StringComparison.Ordinal)
                    || (method.Name != "get" && path.Name is not ("/search" or "/search/batch"));
                Assert.True(method.Value.TryGetProperty("security", out _) == writes,
                    $"{method.Name} {path.Name}: a key is {(writes ? "" : "not ")}to be described");
                if (writes)
                {
                    seen++;
                    using var response = await SendAsync(
                        new HttpMethod(method.Name.ToUpperInvariant()), path.Name.Replace("{id}", "a", StringComparison.Ordinal));
                    await AssertProblemAsync(response, HttpStatusCode.Unauthorized, "key_required");
                    Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
                }
            }
        }

        Assert.True(seen >= 5, $"{seen} operations write");
        Assert.Equal(["a"], await _service.IdsAsync("/search?q=harbour"));
    }

    [Theory]
    [InlineData("Authorization", "Bearer " + Key)]
    [InlineData("Authorization", "bearer " + Key)]
    [InlineData("X-Api-Key", Key)]
    public async Task A_key_is_taken_in_either_form(string header, string value)
    {
        using var response = await SendAsync(HttpMethod.Post, "/reindex", (header, value));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData("Authorization", "Bearer " + Key + "x", "key_unknown")]
    [InlineData("X-Api-Key", "0123456789abcdef-from-the-setting", "key_unknown")]
    [InlineData("Authorization", "Basic dXNlcjpwYXNz", "key_required")]
    [InlineData("X-Api-Key", "", "key_required")]
    public async Task Anything_else_is_refused(string header, string value, string code)
    {
        using var response = await SendAsync(HttpMethod.Post, "/reindex", (header, value));
        await AssertProblemAsync(response, HttpStatusCode.Unauthorized, code);
    }

    [Fact]
    public async Task A_key_made_by_the_command_opens_a_running_service_until_it_is_removed()
    {
        var made = await Programs.IndexerAsync(guarded.Folder.FullPath, ["keys", "add", "desk", "--index", "index"]);
        Assert.Equal(0, made.ExitCode);
        var secret = made.StandardOutput.Trim();
        using var before = await SendAsync(HttpMethod.Post, "/reindex", ("X-Api-Key", secret));
        Assert.Equal(HttpStatusCode.Accepted, before.StatusCode);
        Assert.Equal(0, (await Programs.IndexerAsync(guarded.Folder.FullPath, ["keys", "remove", "desk", "--index", "index"])).ExitCode);
        using var after = await SendAsync(HttpMethod.Post, "/reindex", ("X-Api-Key", secret));
        await AssertProblemAsync(after, HttpStatusCode.Unauthorized, "key_unknown");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers) =>
        await AccessTests.SendAsync(_service, method, path, headers);

    private static Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code) =>
        AccessTests.AssertProblemAsync(response, status, code);

    public sealed class Guarded : SmallService
    {
        protected override (string, string)[] Settings => [("SEARCH_API_KEYS", Key)];
    }
}
