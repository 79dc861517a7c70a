using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>What browsers, robots and readers of feeds expect of every site.</summary>
[Collection(SeededServiceTests.Name)]
public sealed partial class SiteTests(SeededService seeded)
{
    private const int MostBytes = 40 << 10;
    private const int LongPage = 12 << 10;

    private readonly HttpClient _client = seeded.Service.Client;

    [Fact]
    public async Task An_unknown_path_is_a_page_for_a_browser_and_a_problem_for_a_program()
    {
        var (status, type, page) = await GetAsync("/no/such/<b>page", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (status, type));
        Assert.Contains("There is no such page", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>page", page, StringComparison.Ordinal);
        (status, type, page) = await GetAsync("/no/such/page", "*/*");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (status, type));
        Assert.Contains("\"not_found\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_announces_its_feed_and_the_search_of_the_archive()
    {
        var (_, _, page) = await GetAsync("/?q=Vladivostok&person=Kim+Jong-un&interval=year");
        var feed = Assert.Single(Links(page, "alternate"));
        Assert.Equal("/search.rss?q=Vladivostok&person=Kim+Jong-un", feed);
        Assert.Equal("application/rss+xml", (await GetAsync(feed)).Type);
        var (_, type, description) = await GetAsync(Assert.Single(Links(page, "search")));
        Assert.Equal("application/opensearchdescription+xml", type);
        Assert.Contains($"{_client.BaseAddress}?q={{searchTerms}}", description, StringComparison.Ordinal);
        Assert.Equal("User-agent: *\nDisallow: /\n", (await GetAsync("/robots.txt")).Body);
        Assert.Equal("image/svg+xml", (await GetAsync("/favicon.ico")).Type);
        Assert.Single(Links((await GetAsync("/person/Kim%20Jong-un")).Body, "alternate"));
    }

    [Fact]
    public async Task Files_of_the_pages_are_kept_for_a_year_by_their_version()
    {
        var (_, _, page) = await GetAsync("/");
        var files = FilesOf(page).ToList();
        Assert.True(files.Count >= 6, string.Join(' ', files));
        foreach (var file in files)
        {
            Assert.Matches(@"\?v=[0-9a-f]{12}$", file);
            using var kept = await _client.GetAsync(file);
            Assert.Equal("public, max-age=31536000, immutable", kept.Headers.GetValues("Cache-Control").Single());
            using var plain = await _client.GetAsync(file[..file.IndexOf('?', StringComparison.Ordinal)]);
            Assert.Equal("no-cache", plain.Headers.GetValues("Cache-Control").Single());
        }
    }

    [Fact]
    public async Task The_first_visit_to_a_search_page_brings_40_KB_at_most()
    {
        const string Address = "/?q=Vladivostok";
        var (_, _, page) = await GetAsync(Address);
        var sizes = new Dictionary<string, int>();
        foreach (var each in FilesOf(page).Append(Address))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, each);
            request.Headers.Add("Accept-Encoding", "br");
            using var answer = await _client.SendAsync(request);
            sizes[each] = (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        // A page with long snippets takes 12 KB itself.
        Assert.True(sizes.Values.Sum() - sizes[Address] + Math.Max(sizes[Address], LongPage) <= MostBytes,
            string.Join(Environment.NewLine, sizes.Select(size => $"{size.Key}: {size.Value}")));
    }

    [Fact]
    public async Task Without_a_query_nothing_is_sorted_by_relevance()
    {
        var (_, _, page) = await GetAsync("/");
        Assert.DoesNotContain("Relevance", page, StringComparison.Ordinal);
        Assert.Contains("Relevance", (await GetAsync("/?q=Vladivostok")).Body, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string? Type, string Body)> GetAsync(string address, string accept = "text/html")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", accept);
        using var answer = await _client.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string> Links(string page, string kind) => Link().Matches(page)
        .Where(link => link.Value.Contains($"rel=\"{kind}\"", StringComparison.Ordinal))
        .Select(link => WebUtility.HtmlDecode(link.Groups["address"].Value));

    private static IEnumerable<string> FilesOf(string page) => File().Matches(page)
        .Select(file => WebUtility.HtmlDecode(file.Groups["address"].Value).Split('#')[0]).Distinct();

    [GeneratedRegex("<link [^>]*href=\"(?<address>[^\"]*)\"[^>]*>")]
    private static partial Regex Link();

    /// <summary>Stylesheets, scripts and pictures.</summary>
    [GeneratedRegex("(?:src|href)=\"(?<address>/[^\"]*\\.(?:css|js|svg)[^\"]*)\"")]
    private static partial Regex File();
}
