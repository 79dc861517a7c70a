using System.Net;
using System.Text.RegularExpressions;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A service that only those with a key may read, as it is started for the first time.</summary>
public sealed partial class ReadAccessTests(ReadAccessTests.Closed closed) : IClassFixture<ReadAccessTests.Closed>
{
    private readonly StartedService _service = closed.Service;

    [Fact]
    public async Task The_first_start_makes_a_key_says_it_once_and_keeps_it_for_its_owner_alone()
    {
        var file = Path.Combine(closed.Folder["index"], "first-key");
        var kept = (await File.ReadAllTextAsync(file)).Trim();
        Assert.Equal(kept, Assert.Single(Key().Matches(_service.Log)).Value);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        using var read = await SendAsync(HttpMethod.Get, "/search?q=harbour", ("Authorization", $"Bearer {kept}"));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_read_without_a_key()
    {
        var document = await _service.GetJsonAsync("/openapi/v1.json");
        foreach (var operation in DescribedOperation.In(document).Where(each => !each.Path.StartsWith("/health", StringComparison.Ordinal)))
        {
            foreach (var request in operation.Requests())
            {
                using (request)
                {
                    using var answer = await _service.Client.SendAsync(request);
                    await AccessTests.AssertProblemAsync(answer, HttpStatusCode.Unauthorized, "key_required");
                }
            }

            Assert.True(operation.Path == "/metrics" || operation.Description.TryGetProperty("security", out _), operation.Id);
        }

        using var alive = await _service.Client.GetAsync("/health/readyz");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        using var style = await _service.Client.GetAsync("/style.css");
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
    }

    [Theory]
    [InlineData("read", 200, 403, 403)]
    [InlineData("write", 200, 200, 403)]
    [InlineData("admin", 200, 200, 202)]
    public async Task A_key_opens_what_its_kind_says(string kind, int read, int post, int reindex)
    {
        var made = await Programs.IndexerAsync(
            closed.Folder.FullPath, ["keys", "add", $"k-{kind}", "--kind", kind, "--index", "index"]);
        var key = ("X-Api-Key", made.StandardOutput.Trim());
        using var found = await SendAsync(HttpMethod.Get, "/search?q=harbour", key);
        Assert.Equal(read, (int)found.StatusCode);
        using var posted = await SendAsync(HttpMethod.Post, "/watchlists", key, """{"id": "kinds", "names": ["Oslo"]}""");
        Assert.True(post == (int)posted.StatusCode || (post == 200 && posted.StatusCode == HttpStatusCode.Created), $"{posted.StatusCode}");
        using var job = await SendAsync(HttpMethod.Post, "/reindex", key);
        Assert.Equal(reindex, (int)job.StatusCode);
        if (reindex == 403)
        {
            await AccessTests.AssertProblemAsync(job, HttpStatusCode.Forbidden, "key_too_narrow");
        }
    }

    [Fact]
    public async Task A_browser_signs_in_once_and_another_sites_page_gains_nothing_by_it()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = _service.Client.BaseAddress, Timeout = Wait.Patience };
        using var sent = await browser.GetAsync("/?q=harbour");
        Assert.Equal("/signin?to=%2F%3Fq%3Dharbour", sent.Headers.Location!.OriginalString);

        var key = (await File.ReadAllTextAsync(Path.Combine(closed.Folder["index"], "first-key"))).Trim();
        using var wrong = await SignInAsync(browser, "news_wrong", "/");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using var elsewhere = await SignInAsync(browser, key, "//elsewhere.example/");
        Assert.Equal("/", elsewhere.Headers.Location!.OriginalString);
        using var signedIn = await SignInAsync(browser, key, "/?q=harbour");
        Assert.Equal("/?q=harbour", signedIn.Headers.Location!.OriginalString);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        var held = ("Cookie", cookie.Split(';')[0]);
        using var page = await SendAsync(HttpMethod.Get, "/?q=harbour", held);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        using var forged = await SendAsync(HttpMethod.Post, "/reindex", held, ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
        using var unsaid = await SendAsync(HttpMethod.Post, "/reindex", held);
        Assert.Equal(HttpStatusCode.Unauthorized, unsaid.StatusCode);
        using var own = await SendAsync(HttpMethod.Post, "/reindex", held, ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.Accepted, own.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_with_its_key_and_is_secure_behind_tls()
    {
        var made = await Programs.IndexerAsync(closed.Folder.FullPath, ["keys", "add", "guest", "--kind", "read", "--index", "index"]);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = _service.Client.BaseAddress, Timeout = Wait.Patience };
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        using var signedIn = await SignInAsync(browser, made.StandardOutput.Trim(), "/");
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        using var before = await SendAsync(HttpMethod.Get, "/search?q=harbour", ("Cookie", cookie.Split(';')[0]));
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await Programs.IndexerAsync(closed.Folder.FullPath, ["keys", "remove", "guest", "--index", "index"]);
        using var after = await SendAsync(HttpMethod.Get, "/search?q=harbour", ("Cookie", cookie.Split(';')[0]));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string key, string to) => browser.PostAsync(
        "/signin", new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = key, ["to"] = to }));

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers) =>
        AccessTests.SendAsync(_service, method, path, headers);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, (string Name, string Value) header, string json)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await _service.Client.SendAsync(request);
    }

    [GeneratedRegex("news_[0-9a-f]{64}")]
    private static partial Regex Key();

    public sealed class Closed : SmallService
    {
        protected override (string, string)[] Settings => [("SEARCH_READ", "key")];
    }
}
