using System.Net;
using System.Text;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Corrections of names over HTTP.</summary>
[Trait("Engines", "both")]
public sealed class CorrectionTests(CorrectionTests.TwoSpellings spellings) : IClassFixture<CorrectionTests.TwoSpellings>
{
    private readonly StartedService _service = spellings.Service;

    [Fact]
    public async Task A_correction_is_applied_at_once_listed_and_can_be_taken_back()
    {
        var (status, done) = await PostAsync(
            """{"action": "merge", "kind": "person", "name": "Jurij Gagarin", "newName": "Yuri Gagarin"}""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, done.GetProperty("articles").GetInt32());
        Assert.Equal(["a", "b"], (await _service.IdsAsync("/search?q=*&person=Yuri+Gagarin")).Order());

        var listed = Assert.Single((await _service.GetJsonAsync("/corrections")).GetProperty("corrections").EnumerateArray());
        Assert.Equal("Jurij Gagarin", listed.GetProperty("name").GetString());
        using var undone = await _service.Client.DeleteAsync($"/corrections/{listed.GetProperty("id").GetString()}");
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal(["b"], await _service.IdsAsync("/search?q=*&person=Yuri+Gagarin"));
        using var again = await _service.Client.DeleteAsync($"/corrections/{listed.GetProperty("id").GetString()}");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Likely_twins_are_listed_and_odd_parameters_are_refused_in_words()
    {
        Assert.Equal(
            JsonValueKind.Array, (await _service.GetJsonAsync("/corrections/twins?kind=person&size=5")).GetProperty("twins").ValueKind);
        foreach (var odd in new[] { "kind=ship", "size=0", "size=x" })
        {
            using var answer = await _service.Client.GetAsync("/corrections/twins?" + odd);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("""{"action": "merge", "kind": "person", "name": "A"}""", "needs a new name")]
    [InlineData("""{"action": "sink", "kind": "person", "name": "A"}""", "expected merge, rename, hide or split")]
    [InlineData("""{"action": "hide", "kind": "person", "name": "A\tB"}""", "control character")]
    [InlineData("""{}""", "expected merge")]
    [InlineData("""{"action": "rename", "kind": "person", "from": "A", "to": "B"}""", "'from' is not one of its fields")]
    [InlineData("""{"action": "rename", "kind": 5}""", "broken at $.kind, line 1")]
    [InlineData("[]", "such as {\"action\"")]
    [InlineData("null", "expected merge")]
    [InlineData("", "such as {\"action\"")]
    public async Task What_is_no_correction_is_refused_in_words(string body, string expected)
    {
        var (status, problem) = await PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("invalid_correction", problem.GetProperty("code").GetString());
        Assert.Contains(expected, problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _service.Client.PostAsync("/corrections", content);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, answer.RootElement.Clone());
    }

    public sealed class TwoSpellings : SmallService
    {
        protected override void Fill(TempFolder folder)
        {
            folder.Write("articles/a.json", Story.Of("a").Text("Jurij Gagarin came to Moscow.").Json);
            folder.Write("articles/b.json", Story.Of("b").Text("Yuri Gagarin left Moscow.").Json);
        }
    }
}
