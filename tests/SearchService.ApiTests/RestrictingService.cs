using System.Net.Http.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A service with a restricted source, articles under embargo, and keys of all kinds.</summary>
public sealed class RestrictingService : SmallService
{
    public const string Closed = "closed-1";
    public const string Later = "later-1";

    private const string Admin = "0123456789abcdef-from-the-settings";

    public Dictionary<string, string> Keys { get; } = new() { ["admin"] = Admin };

    protected override (string Name, string Value)[] Settings => [("SEARCH_API_KEYS", Admin), ("SEARCH_CURATED", Folder["curated"])];

    protected override void Fill(TempFolder folder)
    {
        File.Delete(Path.Combine(folder["articles"], "a.json"));
        folder.Write("articles/open.json", Story.Of("open-1").Title("Ferry sails again").Source("The Open Post").Published("2026-01-02")
            .Language("en").Text("The ferry left Oslo harbour on Monday. Anna Petrova watched it go.").Json);
        folder.Write("articles/closed-file.json", Story.Of(Closed).Title("Harbour fees rise").Source("The Closed Gazette")
            .Published("2026-01-06").Language("en").Authors("Quentin Marshwiggle").With("summary", "Fees at Zwolle double.")
            .With("captions", "The quaysides at dawn.").With("desk", "fo'c'sle")
            .Text("Wilhelmina Quorndon told the harbour council of Zwolle on Monday that fees would double. A xylographer objected.").Json);
        folder.Write("articles/rest.ndjson", string.Join('\n',
            Story.Of("open-2").Title("Storm over the harbour").Source("The Open Post").Published("2026-01-05").Language("en")
                .Text("A storm closed the harbour of Oslo. Anna Petrova went home.").Json,
            Story.Of("closed-2").Title("Pilots on strike").Source("THE CLOSED GAZETTE").Published("2026-01-07").Language("en")
                .Text(string.Concat(Enumerable.Repeat("The harbour trawlermen painted the bulwarks. ", 2000)) + "They jettisoned it.")
                .Json,
            Story.Of(Later).Title("Tugboat lines merge").Source("The Open Post").Published("2026-01-08").Language("en")
                .With("embargo", "2199-01-01").Text("The harbour tugs of Tromsø merge, said Ottilie Vance.").Json));
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await KeyAsync("read", "--kind", "read");
        await KeyAsync("write", "--kind", "write");
        await KeyAsync("other", "--kind", "read", "--source", "The Harbour Herald");
        await KeyAsync("desk", "--kind", "read", "--source", "The closed Gazette", "--source", "The Harbour Herald");
        await KeyAsync("press", "--kind", "read", "--embargoed");
        await KeyAsync("limited", "--source", "The Closed Gazette");
        using var admin = await ClientAsync("admin");
        using var kept = await admin.PostAsJsonAsync(
            "/collections", new { id = "kept", name = "Kept", articles = new[] { Closed, "closed-2", Later, "open-1" } });
        kept.EnsureSuccessStatusCode();
        using var watched = await admin.PostAsJsonAsync(
            "/watchlists", new { id = "watched", queries = new[] { "harbour" } });
        watched.EnsureSuccessStatusCode();
        using var posted = await admin.PostAsJsonAsync("/articles", new object[]
        {
            new { id = "closed-3", title = "Fog signal mended", source = "The Closed Gazette", published = "2026-01-09", language = "en",
                text = "The harbour fog signal sounds again; Wilhelmina Quorndon paid for it." },
            new { id = "later-2", title = "Tugboat christened", source = "The Open Post", published = "2026-01-10", language = "en",
                embargo = "2199-01-01T06:00:00+01:00", text = "A harbour tug of Tromsø was christened by Ottilie Vance." },
        });
        posted.EnsureSuccessStatusCode();
        await Wait.ForAsync(
            "what was posted is found", () => RestrictedTests.JsonAsync(admin, "/search?q=*"),
            found => found.GetProperty("total").GetInt32() == 7);
    }

    public async Task KeyAsync(string name, params string[] options) =>
        Keys[name] = (await IndexerAsync(["keys", "add", name, .. options])).Trim();

    public async Task<string> IndexerAsync(params string[] arguments)
    {
        var run = await Programs.IndexerAsync(Folder.FullPath, [.. arguments, "--index", "index"]);
        Assert.True(run.ExitCode == 0, run.StandardError);
        return run.StandardOutput;
    }

    /// <summary>Whoever asks with a key; null without one; <c>cookie</c> in a browser that signed in with the key <c>read</c>.</summary>
    public async Task<HttpClient> ClientAsync(string? reader)
    {
        var client = new HttpClient { BaseAddress = Service.Client.BaseAddress, Timeout = Wait.Patience };
        if (reader == "cookie")
        {
            using var form = new FormUrlEncodedContent([new("key", Keys["read"]), new("to", "/robots.txt")]);
            using var signedIn = await client.PostAsync("/signin", form);
            signedIn.EnsureSuccessStatusCode();
        }
        else if (reader is not null)
        {
            client.DefaultRequestHeaders.Add("X-Api-Key", Keys[reader]);
        }

        return client;
    }
}
