using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

public sealed class ExtractTests
{
    [Fact]
    public async Task One_line_comes_for_each_with_offsets_that_cut_out_the_mention()
    {
        using var folder = new TempFolder();
        const string Text = "  Vladimir Putin met Kim Jong-un in Vladivostok. 𝔘 Putin left for Moscow in 2019.";
        var run = await Programs.IndexerAsync(
            folder.FullPath, ["extract"], Story.Of("a").Text(Text).Json + "\n" + Story.Of("b").Json + "\n");
        Assert.Equal(0, run.ExitCode);
        var lines = Lines(run.StandardOutput);
        Assert.Equal(["a", "b"], lines.Select(line => line.GetProperty("id").GetString()));
        var mentions = lines[0].GetProperty("people").EnumerateArray()
            .Concat(lines[0].GetProperty("places").EnumerateArray())
            .Concat(lines[0].GetProperty("dates").EnumerateArray())
            .SelectMany(entity => entity.GetProperty("mentions").EnumerateArray()).ToList();
        Assert.True(mentions.Count >= 6, run.StandardOutput);
        Assert.All(mentions, mention =>
            Assert.Equal(mention.GetProperty("text").GetString(),
                Text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_answered_in_its_place()
    {
        using var folder = new TempFolder();
        var run = await Programs.IndexerAsync(folder.FullPath, ["extract"], "{ broken\n" + Story.Of("b").Json + "\n");
        Assert.Equal(3, run.ExitCode);
        var lines = Lines(run.StandardOutput);
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("id").ValueKind);
        Assert.Equal(1, lines[0].GetProperty("error").GetProperty("line").GetInt32());
        Assert.Equal("b", lines[1].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Read_shows_what_each_file_becomes_without_an_index()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "Ferry returns\n\nThe ferry came back to the harbour on Monday.");
        folder.Write("b.txt", "");
        var run = await Programs.IndexerAsync(folder.FullPath, ["read", "."]);
        Assert.Equal(3, run.ExitCode);
        var lines = Lines(run.StandardOutput);
        Assert.Equal("Ferry returns", lines[0].GetProperty("article").GetProperty("title").GetString());
        Assert.Equal("empty", lines[1].GetProperty("rejected").GetProperty("code").GetString());
        Assert.False(Directory.Exists(folder["index-data"]));
    }

    private static List<JsonElement> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    })];
}
