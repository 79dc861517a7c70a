using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>New matches of a watchlist are sent to a program: signed, until they are taken, and to no machine behind the wall.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly HttpListener _receiver = new();
    private int _refusals;
    private string _address = "";

    public Task InitializeAsync()
    {
        _folder.Write("articles/old.json", Story.Of("old").Text("The ferry left Vladivostok.").Json);
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            _address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/new/";
        }

        _receiver.Prefixes.Add(_address);
        _receiver.Start();
        _ = ReceiveAsync();
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        _receiver.Close();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task New_matches_are_sent_once_signed_and_again_until_they_are_taken()
    {
        await using var service = await StartAsync(("SEARCH_WEBHOOKS", "any"));
        await WatchAsync(service);
        using var set = await service.Client.PutAsJsonAsync("/watchlists/ferries/webhook", new { url = _address });
        var secret = (await set.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.False((await service.GetJsonAsync("/watchlists/ferries/webhook")).TryGetProperty("secret", out _));

        _refusals = 1;
        await PostAsync(service, Story.Of("f1").Text("A ferry named <b>Storm</b> came in."), Story.Of("tram").Text("The tram stopped."));
        var taken = await Wait.ForAsync("the message is sent twice", () => Task.FromResult(_received.ToArray()), all => all.Length >= 2);
        Assert.Equal(taken[0].Id, taken[1].Id);
        Assert.Equal(["f1"], taken[1].Articles);
        Assert.All(taken, message =>
        {
            var key = Convert.FromBase64String(secret["whsec_".Length..]);
            var signed = HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"{message.Id}.{message.Moment}."), .. message.Body]);
            Assert.Equal("v1," + Convert.ToBase64String(signed), message.Signature);
        });

        await PostAsync(service, Story.Of("f2").Text("Another ferry, the Gale, came in late."));
        await Wait.ForAsync("the next message", () => Task.FromResult(_received.Count), count => count >= 3);
        Assert.Equal(0, (await Programs.IndexerAsync(_folder.FullPath, ["reindex", "--index", "index"])).ExitCode);
        await PostAsync(service, Story.Of("f3").Text("A third ferry, the Breeze, never came."));
        await Wait.ForAsync("the last message", () => Task.FromResult(_received.Count), count => count >= 4);
        Assert.Equal(["f1", "f1", "f2", "f3"], _received.SelectMany(message => message.Articles));
        var state = await Wait.ForAsync("what was taken is noted", () => service.GetJsonAsync("/watchlists/ferries/webhook"),
            webhook => webhook.GetProperty("failures").GetInt32() == 0);
        Assert.Equal(JsonValueKind.String, state.GetProperty("delivered").ValueKind);

        using var deleted = await service.Client.DeleteAsync("/watchlists/ferries/webhook");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await service.Client.GetAsync("/watchlists/ferries/webhook");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task What_comes_in_while_a_message_is_not_taken_follows_it()
    {
        await using var service = await StartAsync(("SEARCH_WEBHOOKS", "any"));
        await WatchAsync(service);
        using var set = await service.Client.PutAsJsonAsync("/watchlists/ferries/webhook", new { url = _address });
        _refusals = 2;
        await PostAsync(service, Story.Of("f1").Text("A ferry came in."));
        await Wait.ForAsync("the message is refused", () => Task.FromResult(_received.Count), count => count >= 1);
        await PostAsync(service, Story.Of("f2").Text("Another ferry, the Gale, came in late."));
        var taken = await Wait.ForAsync("both are sent", () => Task.FromResult(_received.ToArray()), all => all.Length >= 4);
        Assert.Equal(["f1", "f1", "f1", "f2"], taken.SelectMany(message => message.Articles));
        Assert.Single(taken[..3].Select(message => message.Id).Distinct());
    }

    [Fact]
    public async Task Nothing_is_sent_to_this_machine_or_its_network_unless_the_settings_allow_it()
    {
        await using var service = await StartAsync();
        string[] closed =
        [
            _address, _address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), "http://[::1]/", "http://[::ffff:10.0.0.1]/",
            "http://169.254.169.254/latest", "http://2130706433/", "http://0x7f.1/",
        ];
        for (var i = 0; i < closed.Length; i++)
        {
            await WatchAsync(service, $"w{i}");
            using var set = await service.Client.PutAsJsonAsync($"/watchlists/w{i}/webhook", new { url = closed[i] });
            Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        }

        await PostAsync(service, Story.Of("f1").Text("A ferry came in."));
        for (var i = 0; i < closed.Length; i++)
        {
            var state = await Wait.ForAsync($"the webhook {closed[i]} is refused", () => service.GetJsonAsync($"/watchlists/w{i}/webhook"),
                webhook => webhook.GetProperty("failures").GetInt32() > 0);
            Assert.Contains("not on the public internet", state.GetProperty("error").GetString(), StringComparison.Ordinal);
        }

        Assert.Empty(_received);
    }

    [Theory]
    [InlineData("""{"url": "ftp://desk.example/"}""", HttpStatusCode.BadRequest, "invalid_webhook")]
    [InlineData("""{"url": "http://user:pass@desk.example/"}""", HttpStatusCode.BadRequest, "invalid_webhook")]
    [InlineData("""{"address": 3}""", HttpStatusCode.BadRequest, "invalid_webhook")]
    [InlineData("null", HttpStatusCode.BadRequest, "invalid_webhook")]
    [InlineData("""{"url": "https://desk.example/"}""", HttpStatusCode.NotFound, "watchlist_not_found")]
    public async Task What_is_no_webhook_is_refused_in_words(string body, HttpStatusCode status, string code)
    {
        await using var service = await StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await service.Client.PutAsync("/watchlists/none/webhook", content);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private Task<StartedService> StartAsync(params (string Name, string Value)[] settings) =>
        StartedService.StartAsync(_folder["index"], _folder["articles"], settings);

    private static async Task WatchAsync(StartedService service, string id = "ferries")
    {
        using var made = await service.Client.PostAsJsonAsync("/watchlists", new { id, queries = new[] { "ferry" } });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
    }

    private static async Task PostAsync(StartedService service, params Story[] stories)
    {
        using var body = new StringContent(string.Join('\n', stories.Select(story => story.Json)), Encoding.UTF8, "application/x-ndjson");
        using var answer = await service.Client.PostAsync("/articles", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task ReceiveAsync()
    {
        while (_receiver.IsListening)
        {
            try
            {
                var call = await _receiver.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                _received.Enqueue(new Received(
                    call.Request.Headers["webhook-id"]!, call.Request.Headers["webhook-timestamp"]!,
                    call.Request.Headers["webhook-signature"]!, body.ToArray()));
                call.Response.StatusCode = Interlocked.Decrement(ref _refusals) >= 0 ? 500 : 204;
                call.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private sealed record Received(string Id, string Moment, string Signature, byte[] Body)
    {
        public IEnumerable<string> Articles => JsonDocument.Parse(Body).RootElement.GetProperty("hits").EnumerateArray()
            .Select(hit => hit.GetProperty("id").GetString()!);
    }
}
