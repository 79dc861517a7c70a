using System.Net;
using System.Text;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Articles that come by HTTP, withdrawals and jobs.</summary>
[Trait("Engines", "both")]
public sealed class WritingTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private StartedService _service = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("articles/a.json", Story.Of("a").Text("The ferry left.").Json);
        _service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_acknowledged_is_found_and_outlives_a_killed_service()
    {
        using var body = new StringContent(
            Story.Of("p1").Text("The ferry came by post.").Json + "\n{ broken\n", Encoding.UTF8, "application/x-ndjson");
        using var response = await _service.Client.PostAsync("/articles", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("p1", answer.RootElement[0].GetProperty("id").GetString());
        Assert.Equal("malformed", answer.RootElement[1].GetProperty("error").GetProperty("code").GetString());

        await _service.DisposeAsync();
        _service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
        Assert.Equal(["a", "p1"], (await _service.IdsAsync("/search?q=ferry")).Order());
    }

    [Fact]
    public async Task A_body_in_another_encoding_is_read_as_what_it_is()
    {
        await PostedAsync(Encoding.Unicode, [.. Encoding.Unicode.Preamble], "application/x-ndjson", "marked");
        await PostedAsync(Encoding.BigEndianUnicode, [.. Encoding.BigEndianUnicode.Preamble], "application/json", "marked-too");
        await PostedAsync(Encoding.UTF32, [.. Encoding.UTF32.Preamble], "application/json", "marked-long");
        await PostedAsync(Encoding.Unicode, [], "application/json; charset=utf-16", "named");
        await PostedAsync(Encoding.Latin1, [], "application/x-ndjson; charset=iso-8859-1", "latin");
        await PostedAsync(Encoding.UTF8, [.. Encoding.UTF8.Preamble], "application/x-ndjson; charset=utf-8", "usual");
        await _service.IdsAsync("/search?q=Málaga&copies=all", ids => ids.Count == 6);

        using var asked = new ByteArrayContent([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("""{"q": "Málaga", "copies": "all"}""")]);
        asked.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var found = await _service.Client.PostAsync("/search", asked);
        using var result = JsonDocument.Parse(await found.Content.ReadAsStringAsync());
        Assert.True(found.IsSuccessStatusCode, result.RootElement.ToString());
        Assert.Equal(6, result.RootElement.GetProperty("total").GetInt32());

        using var unknown = new ByteArrayContent("{}"u8.ToArray());
        unknown.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=klingon");
        using var refused = await _service.Client.PostAsync("/articles", unknown);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        Assert.Contains("send UTF-8", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task PostedAsync(Encoding encoding, byte[] mark, string type, string id)
    {
        using var body = new ByteArrayContent([.. mark, .. encoding.GetBytes($$"""{"id": "{{id}}", "text": "The ferry to Málaga left."}""")]);
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await _service.Client.PostAsync("/articles", body);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(id, answer.RootElement[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_withdrawn_article_is_gone_and_can_be_restored()
    {
        using var withdrawn = await _service.Client.DeleteAsync("/articles/a");
        Assert.Equal(HttpStatusCode.Accepted, withdrawn.StatusCode);
        await _service.IdsAsync("/search?q=ferry", ids => ids.Count == 0);
        using var restored = await _service.Client.PostAsync("/articles/a/restore", null);
        Assert.Equal(HttpStatusCode.Accepted, restored.StatusCode);
        await _service.IdsAsync("/search?q=ferry", ids => ids.Count == 1);
        using var unknown = await _service.Client.DeleteAsync("/articles/nothing");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_check_of_the_archive_is_a_job_that_ends_with_what_does_not_agree()
    {
        using var response = await _service.Client.PostAsync("/verify?deep=true", null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var job = await _service.JobAsync(response.Headers.Location!.ToString());
        Assert.Equal(("verify-deep", "succeeded"), (job.GetProperty("kind").GetString(), job.GetProperty("state").GetString()));
        Assert.Equal((1, 0), (job.GetProperty("check").GetProperty("articles").GetInt32(),
            job.GetProperty("check").GetProperty("total").GetInt32()));
        Assert.False(job.TryGetProperty("summary", out _));
        using var unreadable = await _service.Client.PostAsync("/verify?deep=perhaps", null);
        Assert.Equal(HttpStatusCode.BadRequest, unreadable.StatusCode);
    }

    [Fact]
    public async Task A_reindex_is_a_job_that_ends_with_its_summary()
    {
        using var response = await _service.Client.PostAsync("/reindex", null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var path = response.Headers.Location!.ToString();
        var job = await _service.JobAsync(path);
        Assert.Equal("succeeded", job.GetProperty("state").GetString());
        Assert.Equal(1, job.GetProperty("summary").GetProperty("articles").GetInt32());
        Assert.NotEmpty((await _service.GetJsonAsync("/jobs")).GetProperty("jobs").EnumerateArray());
        using var late = await _service.Client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }
}
