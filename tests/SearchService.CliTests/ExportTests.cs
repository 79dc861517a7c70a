using System.Text.Json;
using System.Text.Json.Nodes;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>What is exported can be indexed again.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task What_was_exported_gives_the_same_archive_again()
    {
        await Programs.IndexerAsync(_folder.FullPath, ["index", Path.Combine(Programs.Repository, "seeds"), "--index", "one"]);
        var exported = await Programs.IndexerAsync(
            _folder.FullPath, ["export", "--index", "one", "--output", "again/all.ndjson.gz", "--json"]);
        Assert.True(exported.ExitCode == 0, exported.StandardError);
        var indexed = await Programs.IndexerAsync(_folder.FullPath, ["index", "again", "--index", "two"]);
        Assert.True(indexed.ExitCode == 0, indexed.StandardOutput + indexed.StandardError);

        var one = await Programs.IndexerAsync(_folder.FullPath, ["export", "--index", "one", "--sort", "oldest"]);
        var two = await Programs.IndexerAsync(_folder.FullPath, ["export", "--index", "two", "--sort", "oldest"]);
        Assert.NotEmpty(one.StandardOutput);
        Assert.Equal(Sorted(one.StandardOutput), Sorted(two.StandardOutput));
        Assert.Equal(await FacetsAsync("one"), await FacetsAsync("two"));
    }

    [Fact]
    public async Task A_query_exports_what_it_finds_with_every_field_of_the_file()
    {
        _folder.Write("seeds/a.json", Story.Of("a").Text("The ferry left.")
            .With("desk-note", JsonNode.Parse("""{"pages": [1, 2]}""")).People("Anna Petrova").Json);
        _folder.Write("seeds/b.json", Story.Of("b").Text("The train left.").Json);
        await Programs.IndexerAsync(_folder.FullPath, ["index"]);
        var run = await Programs.IndexerAsync(_folder.FullPath, ["export", "ferry"]);
        var line = JsonNode.Parse(Assert.Single(Sorted(run.StandardOutput)))!;
        Assert.Equal("""{"pages":[1,2]}""", line["desk-note"]!.ToJsonString());
        Assert.Equal("""["Anna Petrova"]""", line["people"]!.ToJsonString());
        Assert.Equal(2, (await Programs.IndexerAsync(_folder.FullPath, ["export", "--from-date", "soon"])).ExitCode);
    }

    [Fact]
    public async Task A_table_holds_the_whole_articles()
    {
        _folder.Write("seeds/a.json", Story.Of("a").Text("One \"quoted\" line,\nand another.")
            .Authors("Eleanor Marsh", "Tom Reed").Language("en").Json);
        await Programs.IndexerAsync(_folder.FullPath, ["index"]);
        var run = await Programs.IndexerAsync(_folder.FullPath, ["export", "--format", "csv"]);
        Assert.Equal(
            "id,url,title,summary,authors,source,section,published,modified,language,dateline,agency,captions,text\r\na,,,,Eleanor Marsh; Tom Reed,,,,,en,,,,\"One \"\"quoted\"\" line,\nand another.\"\r\n",
            run.StandardOutput);
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_overwritten()
    {
        _folder.Write("seeds/a.json", Story.Of("a").Json);
        _folder.Write("all.ndjson", "precious");
        await Programs.IndexerAsync(_folder.FullPath, ["index"]);
        Assert.Equal(2, (await Programs.IndexerAsync(_folder.FullPath, ["export", "--output", "all.ndjson"])).ExitCode);
        Assert.Equal("precious", await File.ReadAllTextAsync(_folder["all.ndjson"]));
        var dry = await Programs.IndexerAsync(_folder.FullPath, ["export", "--output", "new.ndjson", "--dry-run"]);
        Assert.Contains("Would write 1 articles", dry.StandardOutput, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["new.ndjson"]));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> FacetsAsync(string index)
    {
        var run = await Programs.IndexerAsync(
            _folder.FullPath,
            ["search", "--index", index, "--size", "0", "--copies", "all", "--facets",
                "people:500,places:500,countries,sources,authors,languages,months:200", "--json"]);
        using var answer = JsonDocument.Parse(run.StandardOutput);
        return answer.RootElement.GetProperty("facets").GetRawText();
    }

    private static List<string> Sorted(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}
