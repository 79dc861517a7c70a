using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A service that follows its folders, and writes its log as JSON with a line for each request.</summary>
[Trait("Engines", "both")]
public sealed class FollowingTests(FollowingTests.Following following) : IClassFixture<FollowingTests.Following>
{
    private readonly StartedService _service = following.Service;

    [Fact]
    public async Task What_is_new_changed_or_gone_in_the_folders_is_followed()
    {
        following.Folder.Write("articles/new.json", Story.Of("new").Text("The lighthouse went dark.").Json);
        await _service.IdsAsync("/search?q=lighthouse", ids => ids is ["new"]);
        following.Folder.Write("articles/new.json", Story.Of("new").Text("The windmill went dark.").Json);
        await _service.IdsAsync("/search?q=windmill", ids => ids is ["new"]);
        File.Delete(following.Folder["articles/new.json"]);
        await _service.IdsAsync("/search?q=windmill", ids => ids.Count == 0);
    }

    [Fact]
    public async Task The_log_has_a_line_for_each_request_and_for_what_a_job_did_and_no_query()
    {
        await _service.IdsAsync("/search?q=harboursecret");
        using var reindex = await _service.Client.PostAsync("/reindex", null);
        await _service.JobAsync(reindex.Headers.Location!.OriginalString);
        var lines = await Wait.ForAsync(
            "a line for the request and one for the job",
            () => Task.FromResult(Messages()),
            messages => messages.Any(line => line.StartsWith("GET /search 200 in ", StringComparison.Ordinal))
                && messages.Any(line => line.StartsWith("The reindex of job ", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("harboursecret", StringComparison.Ordinal));
    }

    /// <summary>The messages of the log, each of whose lines is a JSON object with a date.</summary>
    private List<string> Messages()
    {
        var messages = new List<string>();
        foreach (var line in _service.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var entry = JsonDocument.Parse(line);
            Assert.True(entry.RootElement.GetProperty("Timestamp").TryGetDateTimeOffset(out _), line);
            messages.Add(entry.RootElement.GetProperty("Message").GetString()!);
        }

        return messages;
    }

    public sealed class Following : SmallService
    {
        protected override (string, string)[] Settings =>
            [("SEARCH_WATCH", "true"), ("SEARCH_LOG", "json"), ("Logging__LogLevel__SearchService", "Debug")];
    }
}
