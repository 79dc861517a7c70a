using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SearchService.Archive.Engines;
using SearchService.Archive.Settings;
using SearchService.Stores.Collections;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>What people keep.</summary>
[Trait("Engines", "both")]
public sealed class CollectionTests(CollectionTests.Small small) : IClassFixture<CollectionTests.Small>
{
    private const int Most = 10_000;

    private readonly StartedService _service = small.Service;

    [Fact]
    public async Task A_collection_is_made_filled_ordered_noted_and_deleted()
    {
        var made = await SendAsync(HttpMethod.Post, "/collections", new { name = "Harbour", articles = new[] { "a", "b" } },
            HttpStatusCode.Created);
        var id = made.GetProperty("id").GetString()!;
        Assert.Matches("^[0-9a-f]{32}$", id);
        var path = $"/collections/{id}";
        Assert.Equal(made.GetRawText(), (await _service.GetJsonAsync(path)).GetRawText());

        var kept = await SendAsync(HttpMethod.Post, path + "/articles", new { articles = new[] { "c", "a", "nothing" } });
        Assert.Equal((1, 1, "nothing", 3), (kept.GetProperty("added").GetInt32(), kept.GetProperty("known").GetInt32(),
            kept.GetProperty("unknown")[0].GetString(), kept.GetProperty("total").GetInt32()));
        Assert.Equal(["c", "a", "b"], Ids(await SendAsync(HttpMethod.Put, path, new { articles = new[] { "c" } })));
        await SendAsync(HttpMethod.Put, path + "/articles/a", new { position = 3, note = "Read <b>this</b> first." });
        var changed = await SendAsync(HttpMethod.Put, path, new { name = "Harbours", note = "For the book." });
        Assert.Equal(["c", "b", "a"], Ids(changed));
        Assert.Equal(("Harbours", "For the book.", "Read <b>this</b> first."), (changed.GetProperty("name").GetString(),
            changed.GetProperty("note").GetString(), changed.GetProperty("articles")[2].GetProperty("note").GetString()));
        Assert.Equal(["b"], Ids(await _service.GetJsonAsync(path + "?from=1&size=1")));

        Assert.Equal(HttpStatusCode.NoContent, (await _service.Client.DeleteAsync(path + "/articles/b")).StatusCode);
        Assert.Equal(["c", "a"], Ids(await _service.GetJsonAsync(path)));
        Assert.Equal(HttpStatusCode.NoContent, (await _service.Client.DeleteAsync(path)).StatusCode);
        await RefusedAsync(HttpMethod.Get, path, null, HttpStatusCode.NotFound, "collection_not_found");
        await RefusedAsync(HttpMethod.Put, path + "/articles/a", new { note = "x" }, HttpStatusCode.NotFound, "collection_not_found");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _service.Client.GetAsync("/collections")).StatusCode);
    }

    [Fact]
    public async Task Of_two_people_who_write_at_once_neither_loses_a_note()
    {
        var path = await AddAsync(new { name = "Shared", articles = new[] { "a" } });
        var first = await SendAsync(HttpMethod.Put, path + "/articles/a", new { note = "Ann was here." });
        await RefusedAsync(HttpMethod.Put, path + "/articles/a", new { note = "Bo too." }, (HttpStatusCode)428, "version_required");
        var version = first.GetProperty("version").GetInt64();
        await SendAsync(HttpMethod.Put, path + "/articles/a", new { note = "Ann was here, twice.", version });
        await RefusedAsync(
            HttpMethod.Put, path + "/articles/a", new { note = "Bo too.", version }, HttpStatusCode.PreconditionFailed, "changed_meanwhile");
        Assert.Equal("Ann was here, twice.", (await _service.GetJsonAsync(path)).GetProperty("articles")[0].GetProperty("note").GetString());

        var whole = await SendAsync(HttpMethod.Put, path, new { note = "Both of us." });
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(new { note = "Mine." }) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{whole.GetProperty("version").GetInt64() - 1}\"");
        using var refused = await _service.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);

        // Whoever keeps, moves or takes out an article meanwhile is in nobody's way.
        await SendAsync(HttpMethod.Post, path + "/articles", new { articles = new[] { "b" } });
        await SendAsync(HttpMethod.Put, path, new { note = "Both of us, and b.", version = whole.GetProperty("version").GetInt64() });
    }

    [Theory]
    [InlineData("""{"note": "x"}""", "There is no 'name'")]
    [InlineData("""{"name": " "}""", "'name' has 0 characters")]
    [InlineData("""{"name": "x", "articles": ["no-such-article"]}""", "no article with the id 'no-such-article'")]
    [InlineData("""{"name": "x", "colour": "red"}""", "'colour' is not a field of a collection")]
    [InlineData("""{"name": "x", "id": "../up"}""", "'id' is '../up'")]
    [InlineData("""{"name": """, "The body is not a collection")]
    public async Task What_is_no_collection_is_said(string body, string said)
    {
        using var answer = await _service.Client.PostAsync("/collections", new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("invalid_collection", problem, StringComparison.Ordinal);
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_of_a_megabyte_is_refused_in_words_and_a_collection_of_10_000_holds()
    {
        var path = await AddAsync(new { name = "Large", articles = new[] { "a" } });
        await RefusedAsync(
            HttpMethod.Put, path + "/articles/a", new { note = new string('x', 1 << 20) }, HttpStatusCode.BadRequest, "invalid_collection");
        using var stores = new ArchiveStores(
            SettingsReader.Read(ArchivesOnCluster.SettingsFor(small.Folder["index"]).Append(("SEARCH_INDEX", small.Folder["index"]))
                .Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))), TimeProvider.System);
        var store = stores.Collections();
        var (outcome, added) = store.Keep(path.Split('/')[^1], [.. Enumerable.Range(0, Most - 1)
            .Select(each => new ArticleToKeep($"many-{each}", $"Number {each}", null, "1987-03"))]);
        Assert.Equal((KeepOutcome.Done, Most - 1), (outcome, added));
        await RefusedAsync(HttpMethod.Post, path + "/articles", new { articles = new[] { "b" } }, HttpStatusCode.Conflict, "collection_full");
        Assert.True(store.Move(path.Split('/')[^1], $"many-{Most - 2}", 1));
        Assert.Equal([$"many-{Most - 2}", "a"], Ids(await _service.GetJsonAsync(path + "?size=2")));
        using var page = await _service.Client.GetAsync("/collection/" + path.Split('/')[^1] + "?from=9900");
        Assert.Contains("Number 9997", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Most, (await _service.Client.GetStringAsync(path + "/export")).TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_collection_is_a_file_in_every_format_and_says_what_the_archive_has_lost()
    {
        var path = await AddAsync(new { name = "Für das Buch: Häfen", articles = new[] { "cited", "lost" } });
        await SendAsync(HttpMethod.Put, path + "/articles/cited", new { note = "=1+1 {and} \"more\"" });
        Assert.Equal(HttpStatusCode.Accepted, (await _service.Client.DeleteAsync("/articles/lost")).StatusCode);
        await Wait.ForAsync("the article is withdrawn", () => _service.GetJsonAsync(path),
            answer => answer.GetProperty("articles")[1].GetProperty("state").GetString() == "withdrawn");

        using var table = await _service.Client.GetAsync(path + "/export?format=csv&text=true");
        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"^Für-das-Buch-Häfen-\d{4}-\d\d-\d\d\.csv$", table.Content.Headers.ContentDisposition!.FileNameStar!);
        var bytes = await table.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("id,title,source,authors,published,url,page,note,state,added,text", rows[0]);
        Assert.Contains("\"'=1+1 {and} \"\"more\"\"\"", rows[1], StringComparison.Ordinal);
        Assert.Contains($",{_service.Client.BaseAddress}read/cited,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("lost,Ferry lost,", rows[2], StringComparison.Ordinal);
        Assert.Contains(",withdrawn,", rows[2], StringComparison.Ordinal);

        var lines = (await _service.Client.GetStringAsync(path + "/export")).TrimEnd().Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("The ferry was cited.", lines[0].GetProperty("article").GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("article").ValueKind);

        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var ris = await _service.Client.GetStringAsync(path + "/export?format=ris");
        Assert.Equal(
            ["TY  - NEWS", "AU  - Ann Lee", "AU  - Bo Chen and Sons", "TI  - Ferry & tram", "T2  - The Harbour Gazette", "PY  - 2023",
                "DA  - 2023/09//", "UR  - https://gazette.example/ferry_1"],
            ris.Split("\r\n")[..8]);
        Assert.Contains($"Y2  - {day.Replace('-', '/')}/", ris, StringComparison.Ordinal);
        var bibtex = await _service.Client.GetStringAsync(path + "/export?format=bibtex");
        Assert.Contains("author = {Ann Lee and {Bo Chen and Sons}}", bibtex, StringComparison.Ordinal);
        Assert.Contains("title = {Ferry \\& tram}", bibtex, StringComparison.Ordinal);
        Assert.Contains($"urldate = {{{day}}}", bibtex, StringComparison.Ordinal);
        Assert.Contains("note = {=1+1 \\{and\\} \"more\"}", bibtex, StringComparison.Ordinal);
        var csl = JsonDocument.Parse(await _service.Client.GetStringAsync(path + "/export?format=csl")).RootElement;
        Assert.Equal("[[2023,9]]", Assert.Single(csl.EnumerateArray()).GetProperty("issued").GetProperty("date-parts").GetRawText());
        using var texts = new ZipArchive(await _service.Client.GetStreamAsync(path + "/export?format=zip"));
        using var text = new StreamReader(Assert.Single(texts.Entries).Open());
        Assert.Contains("\n\n=1+1 {and} \"more\"\n\nThe ferry was cited.", await text.ReadToEndAsync(), StringComparison.Ordinal);
        await RefusedAsync(HttpMethod.Get, path + "/export?format=doc", null, HttpStatusCode.BadRequest, "invalid_parameter");
        await RefusedAsync(HttpMethod.Get, path + "/export?format=csv&text=yes", null, HttpStatusCode.BadRequest, "invalid_parameter");
    }

    private async Task<string> AddAsync(object body) =>
        $"/collections/{(await SendAsync(HttpMethod.Post, "/collections", body, HttpStatusCode.Created)).GetProperty("id").GetString()}";

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await _service.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{method} {path}: {(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task RefusedAsync(HttpMethod method, string path, object? body, HttpStatusCode status, string code)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await _service.Client.SendAsync(request);
        await AccessTests.AssertProblemAsync(answer, status, code);
    }

    private static IEnumerable<string?> Ids(JsonElement collection) =>
        collection.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString());

    public sealed class Small : SmallService
    {
        protected override void Fill(TempFolder folder)
        {
            foreach (var id in new[] { "a", "b", "c" })
            {
                folder.Write($"articles/{id}.json", Story.Of(id).Json);
            }

            folder.Write("articles/cited.json", Story.Of("cited").Title("Ferry & tram").Source("The Harbour Gazette").Published("2023-09")
                .Authors("Ann Lee", "Bo Chen and Sons").Text("The ferry was cited.").With("url", "https://gazette.example/ferry_1").Json);
            folder.Write("articles/lost.json", Story.Of("lost").Title("Ferry lost").Text("The ferry was lost at sea.").Json);
        }
    }
}
