using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>The real command line on a real archive.</summary>
public sealed class IndexingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public IndexingTests()
    {
        _folder.Write("articles/harbour.txt",
            "Ferry returns to harbour\n\nVLADIVOSTOK: The ferry came back on Monday after two years in dock.\n\nIts captain, Anna "
            + "Petrova, waved to the crowd.");
        _folder.Write("articles/wire.ndjson",
            Story.Of("w1").Text("A storm hit the coast.").Json + "\n{ broken\n" + Story.Of("w2").Text("The storm passed.").Json + "\n");
    }

    [Fact]
    public async Task Index_counts_what_it_did_and_names_what_it_rejected()
    {
        var run = await Programs.IndexerAsync(_folder.FullPath, ["index", "articles", "--json"]);
        Assert.Equal(3, run.ExitCode);
        var summary = Json(run.StandardOutput);
        Assert.Equal((2, 3), (summary.GetProperty("files").GetInt32(), summary.GetProperty("indexed").GetInt32()));
        var rejected = Assert.Single(summary.GetProperty("rejected").EnumerateArray());
        Assert.Equal("wire.ndjson#2", rejected.GetProperty("file").GetString());
        Assert.NotEmpty(rejected.GetProperty("reason").GetString()!);
    }

    [Fact]
    public async Task Index_says_what_of_a_line_could_not_be_read_as_it_was_meant()
    {
        _folder.Write("odd/odd.ndjson", "{\"id\": \"o1\", \"published\": \"early autumn 1987\", \"text\": \"The ferry came back.\"}\n");
        var run = await Programs.IndexerAsync(_folder.FullPath, ["index", "odd", "--json"]);
        Assert.Equal(0, run.ExitCode);
        var warned = Assert.Single(Json(run.StandardOutput).GetProperty("warned").EnumerateArray());
        Assert.Equal("odd.ndjson#1", warned.GetProperty("file").GetString());
        Assert.Contains("early autumn 1987", warned.GetProperty("warning").GetString(), StringComparison.Ordinal);

        var told = await Programs.IndexerAsync(_folder.FullPath, ["reindex"]);
        Assert.Contains("warning   odd.ndjson#1: ", told.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_index_says_that_nothing_has_changed()
    {
        await Programs.IndexerAsync(_folder.FullPath, ["index", "articles"]);
        var again = await Programs.IndexerAsync(_folder.FullPath, ["index", "articles"]);
        Assert.Contains("Nothing has changed.", again.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("0 indexed, 3 unchanged, 0 removed, 1 rejected", again.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_writes_what_the_service_answers()
    {
        await Programs.IndexerAsync(_folder.FullPath, ["index", "articles"]);
        var run = await Programs.IndexerAsync(_folder.FullPath, ["search", "ferry", "--json"]);
        Assert.Equal(0, run.ExitCode);
        var answer = Json(run.StandardOutput);
        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        Assert.Contains("<mark>", answer.GetProperty("hits")[0].GetProperty("snippets")[0].GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_takes_the_parameters_of_the_service_as_options()
    {
        await Programs.IndexerAsync(_folder.FullPath, ["index", "articles"]);
        var run = await Programs.IndexerAsync(
            _folder.FullPath, ["search", "storm", "--size", "1", "--sort", "newest", "--from-date", "1900", "--json"]);
        Assert.Equal(0, Json(run.StandardOutput).GetProperty("total").GetInt32());
        var wrong = await Programs.IndexerAsync(_folder.FullPath, ["search", "storm", "--from-date", "yesterday"]);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("from_date", wrong.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_counts_articles_files_and_rejections()
    {
        await Programs.IndexerAsync(_folder.FullPath, ["index", "articles"]);
        var run = await Programs.IndexerAsync(_folder.FullPath, ["stats", "--json"]);
        var statistics = Json(run.StandardOutput);
        Assert.Equal((3, 2), (statistics.GetProperty("articles").GetInt32(), statistics.GetProperty("files").GetInt32()));
        Assert.Equal(1, statistics.GetProperty("rejected").GetProperty("malformed").GetInt32());
    }

    [Theory]
    [InlineData("index", "nowhere")]
    [InlineData("reindex", "nowhere")]
    [InlineData("read", "nowhere")]
    [InlineData("fly")]
    [InlineData("search", "x", "--size")]
    public async Task Wrong_usage_is_a_sentence_and_exit_code_2(params string[] arguments)
    {
        var run = await Programs.IndexerAsync(_folder.FullPath, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_without_an_index_says_how_to_make_one()
    {
        var run = await Programs.IndexerAsync(_folder.FullPath, ["search", "ferry", "--index", "none"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("index PATH", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_another_process_writes_the_exit_code_is_4()
    {
        await Programs.IndexerAsync(_folder.FullPath, ["index", "articles"]);
        using var held = new FileStream(_folder["index-data/write.lock"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(4, (await Programs.IndexerAsync(_folder.FullPath, ["index", "articles"])).ExitCode);
    }

    [Fact]
    public async Task Reindex_names_the_folders_that_it_left_out()
    {
        _folder.Write("more/a.json", Story.Of("m1").Json);
        await Programs.IndexerAsync(_folder.FullPath, ["index", "articles", "more"]);
        var run = await Programs.IndexerAsync(_folder.FullPath, ["reindex", "more", "--json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(_folder["articles"], Assert.Single(Json(run.StandardOutput).GetProperty("leftOut").EnumerateArray()).GetString());
    }

    public void Dispose() => _folder.Dispose();

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
