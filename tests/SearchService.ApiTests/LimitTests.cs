using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using SearchService.Stores.Jobs;
using SearchService.Stores.Watchlists;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Limits on the whole: what one request may unpack to, how many jobs may wait, how many watchlists are kept.</summary>
public sealed class LimitTests(LimitTests.Small small) : IClassFixture<LimitTests.Small>
{
    private const int Most = 30_000_000;

    public static TheoryData<string> Packings => ["gzip", "x-gzip", "br", "deflate"];

    [Theory, MemberData(nameof(Packings))]
    public async Task A_packed_request_is_read_like_any_other(string packing)
    {
        var id = $"packed-{packing}";
        var article = Encoding.UTF8.GetBytes(Story.Of(id).Text($"It came as {packing}.").Json);
        using var response = await PostAsync("/articles", packing, article);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(id, answer.RootElement[0].GetProperty("id").GetString());
    }

    [Theory, MemberData(nameof(Packings))]
    public async Task A_small_request_that_unpacks_to_more_than_one_may_have_is_refused(string packing)
    {
        using var response = await PostAsync("/articles", packing, new byte[Most + 1]);
        await AccessTests.AssertProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "body_too_large");
    }

    [Fact]
    public async Task A_batch_that_unpacks_to_too_much_ends_with_an_error_in_words()
    {
        var lines = Encoding.UTF8.GetBytes("{\"q\": \"ferry\", \"size\": 0}\n" + new string(' ', Most));
        using var response = await PostAsync("/search/batch", "gzip", lines);
        var answers = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, answers.Length);
        Assert.Contains("body_too_large", answers[1], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Packings))]
    public async Task A_body_that_is_not_packed_as_it_says_is_named(string packing)
    {
        using var body = Body([1, 2, 3, 4], packing);
        using var response = await small.Service.Client.PostAsync("/articles", body);
        await AccessTests.AssertProblemAsync(response, HttpStatusCode.BadRequest, "bad_request");
    }

    [Theory, MemberData(nameof(Packings))]
    public async Task A_packed_body_that_was_cut_off_is_refused_whole(string packing)
    {
        var lines = string.Concat(Enumerable.Range(0, 500).Select(i => $"{{\"text\": \"Half {packing} number {i * 7919}.\"}}\n"));
        var packed = Packed(packing, Encoding.UTF8.GetBytes(lines));
        foreach (var length in (int[])[packed.Length / 2, packed.Length - 1])
        {
            using var body = Body(packed[..length], packing);
            using var response = await small.Service.Client.PostAsync("/articles", body);
            await AccessTests.AssertProblemAsync(response, HttpStatusCode.BadRequest, "bad_request");
        }

        foreach (var inbox in Directory.EnumerateFiles(small.Folder["index"], "*.ndjson", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain($"Half {packing} number", await File.ReadAllTextAsync(inbox), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    [InlineData("none")]
    public async Task A_packing_that_is_not_read_is_named(string packing)
    {
        using var body = Body([1, 2, 3, 4], packing);
        using var response = await small.Service.Client.PostAsync("/articles", body);
        await AccessTests.AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "unknown_encoding");
    }

    [Fact]
    public async Task One_line_of_the_largest_size_is_looked_through_once()
    {
        // Each look from its start would take minutes.
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($"{{\"text\": \"{new string('a', Most - 100)}\"}}"));
        using var response = await small.Service.Client.PostAsync("/articles", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task So_many_jobs_may_wait_and_no_more()
    {
        // Whoever holds the lock of the index keeps all jobs waiting.
        await using var held = new FileStream(
            Path.Combine(small.Folder["index"], "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        HttpResponseMessage response;
        var taken = 0;
        while (true)
        {
            response = await small.Service.Client.PostAsync("/reindex", null);
            if (response.StatusCode != HttpStatusCode.Accepted)
            {
                break;
            }

            response.Dispose();
            taken++;
            Assert.InRange(taken, 1, JobStore.MaxWaiting + 1);
        }

        using (response)
        {
            await AccessTests.AssertProblemAsync(response, HttpStatusCode.TooManyRequests, "too_many_jobs");
        }

        Assert.InRange(taken, JobStore.MaxWaiting, JobStore.MaxWaiting + 1);
    }

    [Fact]
    public async Task So_many_watchlists_are_kept_and_no_more()
    {
        var store = new SqliteWatchlistStore(small.Folder["index"], TimeProvider.System);
        for (var i = 0; i < WatchlistStore.MaxKept; i++)
        {
            Assert.NotNull(store.Add(new WatchSubject($"w{i}", [], ["ferry"])));
        }

        using var body = new StringContent("""{"name": "one more", "queries": ["ferry"]}""", Encoding.UTF8, "application/json");
        using var response = await small.Service.Client.PostAsync("/watchlists", body);
        await AccessTests.AssertProblemAsync(response, HttpStatusCode.Conflict, "too_many_watchlists");
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string packing, byte[] content)
    {
        using var body = Body(Packed(packing, content), packing);
        return await small.Service.Client.PostAsync(path, body);
    }

    private static byte[] Packed(string packing, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packer = Packer(packed, packing))
        {
            packer.Write(content);
        }

        return packed.ToArray();
    }

    private static Stream Packer(Stream packed, string packing) => packing switch
    {
        "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        _ => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
    };

    private static ByteArrayContent Body(byte[] content, string packing)
    {
        var body = new ByteArrayContent(content);
        body.Headers.TryAddWithoutValidation("Content-Encoding", packing);
        return body;
    }

    public sealed class Small : SmallService;
}
