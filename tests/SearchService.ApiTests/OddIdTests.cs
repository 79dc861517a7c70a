using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Whatever id an article has, its addresses lead to it.</summary>
public sealed class OddIdTests(OddIdTests.Odd odd) : IClassFixture<OddIdTests.Odd>
{
    private static readonly string[] Ids =
    [
        "wire/2024/1", "https://example.org/?p=12&q=a#b", "a%2Fb", "a/b", "%", "a%", "%41", "%25", "a%252fb", "a%2fb",
        "a+b", "a b", "a//b/", "./x", "a/../b",
        "a\\b", "a\nb", "é", "e\u0301", "😀", "\u202e", "x;y=z", "#", "a?",
    ];

    /// <summary>No address can carry these.</summary>
    private static readonly string[] NoIds = [".", "..", "a\0b", ""];

    [Fact]
    public async Task Every_id_leads_to_its_article()
    {
        foreach (var id in Ids)
        {
            var escaped = Uri.EscapeDataString(id);
            using var article = await odd.GetAsync($"/articles/{escaped}");
            Assert.True(article.IsSuccessStatusCode, $"{id}: {article.StatusCode}");
            using var answer = JsonDocument.Parse(await article.Content.ReadAsStringAsync());
            Assert.Equal(id, answer.RootElement.GetProperty("id").GetString());
            foreach (var path in (string[])[$"/read/{escaped}", $"/articles/{escaped}/citation", $"/articles/{escaped}/similar"])
            {
                using var found = await odd.GetAsync(path);
                Assert.True(found.IsSuccessStatusCode, $"{path}: {found.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task An_article_whose_id_no_address_can_carry_gets_another_one()
    {
        var answer = await odd.Service.GetJsonAsync("/search?q=unaddressable&copies=all&size=50&facets=none");
        var ids = answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!).ToList();

        Assert.Equal(NoIds.Length, ids.Count);
        foreach (var id in ids)
        {
            using var article = await odd.GetAsync($"/articles/{Uri.EscapeDataString(id)}");
            Assert.True(article.IsSuccessStatusCode, $"{id}: {article.StatusCode}");
        }
    }

    public sealed class Odd : IAsyncLifetime
    {
        private readonly TempFolder _folder = new();

        public StartedService Service { get; private set; } = null!;

        /// <summary>Sends a path as it is: it is not made shorter or decoded on the way.</summary>
        public Task<HttpResponseMessage> GetAsync(string path) => Service.Client.GetAsync(
            new Uri(Service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        public async Task InitializeAsync()
        {
            var lines = Ids.Select((id, at) => JsonSerializer.Serialize(
                    new { id, title = $"Ferry {at}", text = $"The ferry number {at} left the harbour of Kemble." }))
                .Concat(NoIds.Select((id, at) => JsonSerializer.Serialize(
                    new { id, title = $"Tram {at}", text = $"The unaddressable tram number {at} stood in the depot." })));
            _folder.Write("articles/odd.ndjson", string.Join('\n', lines));
            Service = await StartedService.StartAsync(_folder["index"], _folder["articles"]);
        }

        public async Task DisposeAsync()
        {
            await Service.DisposeAsync();
            _folder.Dispose();
        }
    }
}
