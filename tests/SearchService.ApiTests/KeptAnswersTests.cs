using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using SearchService.Api.Hosting.Transport;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>An answer of <c>/search</c> and a search page are given again as they are, for as long as the index is what it was.</summary>
public sealed class KeptAnswersTests : IAsyncLifetime
{
    /// <summary>The index may move on between two questions as long as the service starts.</summary>
    private const int Tries = 20;

    private readonly TempFolder _folder = new();
    private StartedService _service = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("articles/a.json", Story.Of("a").Text("The ferry left.").Json);
        _folder.Write("articles/b.json", Story.Of("b").Text("Another ferry came in.").Json);
        _service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/search?q=ferry")]
    [InlineData("/search?q=ferry&size=1&sort=newest")]
    [InlineData("/?q=ferry")]
    [InlineData("/")]
    public async Task What_was_answered_is_answered_again_without_a_search(string path)
    {
        for (var i = 0; i < Tries; i++)
        {
            var first = await _service.Client.GetStringAsync(path);
            var (searches, repeated) = await CountsAsync();
            var second = await _service.Client.GetStringAsync(path);
            if (await CountsAsync() == (searches, repeated + 1))
            {
                Assert.Equal(first, second);
                return;
            }
        }

        Assert.Fail($"None of {Tries} answers was given again.");
    }

    [Theory]
    [InlineData("/search?q=ferry&synonyms=true")]
    [InlineData("/?q=ferry&synonyms=true")]
    [InlineData("/search?q=ferry&boost=recent")]
    [InlineData("/search?q=ferry&nothing=1")]
    public async Task What_may_change_with_a_file_and_what_is_no_answer_is_not_kept(string path)
    {
        var (_, repeated) = await CountsAsync();
        for (var i = 0; i < 3; i++)
        {
            using var response = await _service.Client.GetAsync(path);
            Assert.Equal(
                path.Contains("nothing", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(repeated, (await CountsAsync()).Repeated);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(10_000_000, false)]
    public void What_was_cut_short_is_noted_on_the_request(long ticks, bool isCutShort)
    {
        using var source = new SnapshotSource(new IndexFolder(_folder["index"]));
        var context = new DefaultHttpContext();
        var options = new ArticleSearcherOptions { Timeout = TimeSpan.FromTicks(ticks) };
        var searcher = new NotedSearcher(new ArticleSearcher(source, options), new HttpContextAccessor { HttpContext = context });

        Assert.Equal(2, searcher.Search(new SearchRequest { Size = 2 }).Hits.Count);

        Assert.Equal(isCutShort, AnswersOfMoment.IsCutShort(context));
    }

    [Fact]
    public async Task What_comes_in_is_in_the_next_answer()
    {
        Assert.Equal(["a", "b"], (await _service.IdsAsync("/search?q=ferry")).Order());
        Assert.DoesNotContain("third", await _service.Client.GetStringAsync("/?q=ferry"), StringComparison.Ordinal);
        using var body = new StringContent(Story.Of("c").Text("A third ferry came by post.").Json, Encoding.UTF8, "application/x-ndjson");
        using var response = await _service.Client.PostAsync("/articles", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await _service.IdsAsync("/search?q=ferry", ids => ids.Order().SequenceEqual(["a", "b", "c"]));
        var page = await _service.Client.GetStringAsync("/?q=ferry");
        Assert.Contains("A third <mark>ferry</mark> came by post", page, StringComparison.Ordinal);
    }

    private async Task<(double Searches, double Repeated)> CountsAsync()
    {
        var lines = (await _service.Client.GetStringAsync("/metrics")).Split('\n');
        return (ValueOf("search_duration_seconds_count"), ValueOf("search_repeated_total"));

        // A figure that nothing has counted yet has no line.
        double ValueOf(string name) => lines.Where(line => line.StartsWith(name + "{} ", StringComparison.Ordinal))
            .Select(line => double.Parse(line[(name.Length + 3)..], CultureInfo.InvariantCulture)).SingleOrDefault();
    }
}
