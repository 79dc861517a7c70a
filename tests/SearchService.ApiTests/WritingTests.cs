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
