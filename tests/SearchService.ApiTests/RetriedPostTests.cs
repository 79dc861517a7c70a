using System.Net;
using System.Text;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Who got no answer to a post sends it again.</summary>
[Trait("Engines", "both")]
public sealed class RetriedPostTests
{
    private const string Lines = """
        {"title": "Lighthouse dark", "text": "The lighthouse of Oslo went dark on Friday."}
        {"title": "Without a text"}
        """;

    [Fact]
    public async Task The_same_post_again_gets_the_same_answer_and_makes_no_second_article()
    {
        using var folder = new TempFolder();
        folder.Write("articles/a.json", Story.Of("a").Json);
        string first;
        await using (var service = await StartedService.StartAsync(folder["index"], folder["articles"]))
        {
            first = await PostAsync(service, Lines, "post-1");
            Assert.Equal(first, await PostAsync(service, Lines, "post-1"));
            await service.KillAsync();
        }

        await using var again = await StartedService.StartAsync(folder["index"], folder["articles"]);
        Assert.Equal(first, await PostAsync(again, Lines, "post-1"));
        Assert.Single(await again.IdsAsync("/search?q=lighthouse", ids => ids.Count > 0));
        Assert.Single(Directory.GetFiles(Path.Combine(folder["index"], "inbox"), "posted-*").SelectMany(File.ReadAllLines));
        using var other = await SendAsync(again, """{"text": "Another one."}""", "post-1");
        await AccessTests.AssertProblemAsync(other, HttpStatusCode.UnprocessableEntity, "key_reused");
        using var tooLong = await SendAsync(again, Lines, new string('k', 256));
        await AccessTests.AssertProblemAsync(tooLong, HttpStatusCode.BadRequest, "invalid_parameter");
    }

    [Fact]
    public async Task Two_keys_that_count_their_posts_alike_do_not_get_each_others_answers()
    {
        using var folder = new TempFolder();
        folder.Write("articles/a.json", Story.Of("a").Json);
        await using var service = await StartedService.StartAsync(folder["index"], folder["articles"]);
        foreach (var (name, text) in new[] { ("harbour", "The ferry sailed."), ("town", "The tram stopped.") })
        {
            var made = await Programs.IndexerAsync(folder.FullPath, ["keys", "add", name, "--index", "index"]);
            service.Client.DefaultRequestHeaders.Authorization = new("Bearer", made.StandardOutput.Trim());
            await PostAsync(service, $$"""{"text": "{{text}}"}""", "1");
        }

        Assert.Single(await service.IdsAsync("/search?q=ferry", ids => ids.Count > 0));
        Assert.Single(await service.IdsAsync("/search?q=tram", ids => ids.Count > 0));
    }

    private static async Task<string> PostAsync(StartedService service, string lines, string key)
    {
        using var answer = await SendAsync(service, lines, key);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> SendAsync(StartedService service, string lines, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/articles")
        {
            Content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await service.Client.SendAsync(request);
    }
}
