using System.Text;
using CliWrap.Buffered;
using SearchService.Archive;
using SearchService.Archive.Ingestion;
using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.OpenSearch;
using SearchService.OpenSearch.Connection;
using SearchService.Testing;
using SearchService.Wire;
using SearchService.Wire.Reports;
using Xunit;
using Story = SearchService.Testing.Story;

namespace SearchService.UnitTests.Engines;

/// <summary>A reindex that several processes do together.</summary>
[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class PartedReindexTests : IDisposable
{
    private const int Parts = 4;

    private const string Ferry =
        "The ferry between the islands left the harbour an hour late on Monday, since its crew waited for a doctor who had missed the bus. "
        + "Passengers stood on the quay in the rain and were given tea by the harbour master, who said that it would not happen again.";

    private readonly ClusterAddress _address;
    private readonly TempArchive _archive;
    private readonly TempFolder _folders = new();

    public PartedReindexTests(ClusterFixture cluster)
    {
        _address = cluster.NewArchive();
        _archive = new TempArchive(_address);
        for (var number = 0; number < 24; number++)
        {
            _archive.Write($"s{number:00}.json", Story.Of($"s{number:00}").Json);
        }

        foreach (var (number, late) in new[] { "bus", "train", "tram", "coach", "plane", "post" }.Index())
        {
            _archive.Write($"copies/{number}.json", Story.Of($"c{number}").Text($"{Ferry} The {late} was late too.").Json);
            _archive.Write($"twice/{number}.json", Story.Of("twice").Text($"The bridge was closed for the {number}th time.").Json);
        }

        _archive.Write("broken.json", "{ broken");
        _archive.Reconcile();
    }

    [ContractFact]
    public async Task All_parts_at_once_give_the_archive_that_one_process_gives()
    {
        await PostAsync("posted", "A telegram from the north.");
        await PostAsync("gone", "It was withdrawn.");
        Assert.True(await _archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("gone")));
        Assert.True(await _archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("s07")));
        await _archive.Archive.Runs.IndexInboxAsync();
        _archive.Reindex();
        var before = Told();

        var reports = await Task.WhenAll(Enumerable.Range(1, Parts).Select(number => Task.Run(() => PartAsync(number))));
        _archive.Archive.Served.Refresh();
        Assert.Equal(before, Told());
        Assert.Equal("twice/0.json", _archive.Archive.Articles.Find(new ArticleId("twice"))!.File);
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
        var last = Assert.Single(reports, report => report.Part!.ToCome.Count == 0);
        Assert.Equal(_archive.Archive.Served.Generation, last.Generation);
        Assert.Equal(5, last.Copies);
        Assert.Equal(5, _archive.Archive.Overviews.Counts().Rejected["duplicate_id"]);

        // The generation that is in use is written to like any other.
        _archive.Write("late.json", Story.Of("late").Json);
        Assert.Equal(1, _archive.Reconcile().Indexed);
    }

    [ContractFact]
    public async Task A_part_that_is_missing_keeps_the_index_that_was_in_use_and_is_named()
    {
        var used = _archive.Archive.Served.Generation;
        _archive.Write("s00.json", Story.Of("s00").Text("It was changed since.").Json);
        Assert.Equal([2, 3, 4], (await PartAsync(1)).Part!.ToCome);
        Assert.Equal([2, 3], (await PartAsync(4)).Part!.ToCome);
        Assert.Equal([2, 3], (await PartAsync(4)).Part!.ToCome);
        _archive.Archive.Served.Refresh();
        Assert.Equal(used, _archive.Archive.Served.Generation);
        Assert.Empty(_archive.Ids("changed"));

        var other = await Assert.ThrowsAsync<IngestionException>(() => OpenAsync("other", archive =>
            archive.Runs.ReindexPartAsync(new RunPart(1, 3), [])));
        Assert.Equal(IngestionFault.PartRefused, other.Fault);
        Assert.Contains("in 4 parts has been under way", other.Message, StringComparison.Ordinal);

        // Posts come in meanwhile, and are still there afterwards.
        await PostAsync("meanwhile", "A letter that came meanwhile.");
        await _archive.Archive.Runs.IndexInboxAsync();
        await PartAsync(2);
        Assert.Empty((await PartAsync(3)).Part!.ToCome);
        _archive.Archive.Served.Refresh();
        Assert.Equal(["s00"], _archive.Ids("changed"));
        Assert.Equal(["meanwhile"], _archive.Ids("letter"));
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    [ContractFact]
    public async Task A_part_that_was_killed_is_done_again_and_two_processes_on_one_part_do_no_harm()
    {
        _archive.Reindex();
        var before = Told();
        await PartAsync(1);
        using (var killed = new ClusterArchive(_address, TestCluster.Layout, new ClusterReading()))
        {
            // What it leaves: articles without a record of their file, and a rejection that does not come again.
            var builds = killed.Generations.Builds!;
            using var writer = builds.Write(builds.UnderWay()!, 2);
            var part = new RunPart(2, Parts);
            foreach (var name in Enumerable.Range(0, 24).Select(number => $"s{number:00}.json"))
            {
                var file = new FileKey(_archive.Files, name);
                if (!part.Has(file))
                {
                    continue;
                }

                writer.Add(new Search.Story(name[..3]).Text("Half of a run.").ToIndexed() with { File = file, Entry = name });
                writer.Add(new RejectedEntry(file, name + "#2", new Rejection(RejectionCode.Failed, "Half of a run.")));
            }

            using var sent = writer.Ledger();
        }

        await Task.WhenAll(new[] { 2, 2, 3, 3 }.Select((number, place) => Task.Run(() => PartAsync(number, $"{number} {place}"))));
        Assert.Empty((await PartAsync(4)).Part!.ToCome);
        _archive.Archive.Served.Refresh();
        Assert.Equal(before, Told());
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    [ContractFact]
    public async Task What_a_late_process_still_writes_is_refused_once_the_new_index_is_in_use()
    {
        using var late = new ClusterArchive(_address, TestCluster.Layout, new ClusterReading());
        await PartAsync(1);
        var builds = late.Generations.Builds!;
        using var writer = builds.Write(builds.UnderWay()!, 2);
        foreach (var number in new[] { 2, 3, 4 })
        {
            await PartAsync(number);
        }

        writer.Add(new Search.Story("s01").Text("Too late.").ToIndexed() with
        {
            File = new FileKey(_archive.Files, "s01.json"),
            Entry = "s01.json",
        });
        Assert.Equal(ClusterFault.Gone, Assert.Throws<ClusterException>(writer.Commit).Fault);
        _archive.Archive.Served.Refresh();
        Assert.Empty(_archive.Ids("\"too late\""));

        // A reindex without parts takes the place of one that is under way.
        await PartAsync(1);
        _archive.Reindex();
        Assert.Null(builds.UnderWay());
        Assert.Equal([2, 3, 4], (await PartAsync(1)).Part!.ToCome);
    }

    [ContractFact]
    public async Task The_command_does_a_part_and_says_what_is_missing()
    {
        var first = await IndexerAsync("reindex", "--part", "1/2");
        Assert.True(first.ExitCode is 0 or 3, first.StandardError);
        Assert.Contains(
            "part      1 of 2: the index that was in use stays until part 2 is done too.", first.StandardOutput, StringComparison.Ordinal);
        var wrong = await IndexerAsync("reindex", "--part", "3/2");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("expected two numbers such as 2/8", wrong.StandardError, StringComparison.Ordinal);
        var second = await IndexerAsync("reindex", "--part", "2/2");
        Assert.True(second.ExitCode is 3, second.StandardError);
        Assert.Contains(
            "part      2 of 2: all parts are done, and the new index is in use.", second.StandardOutput, StringComparison.Ordinal);
        _archive.Archive.Served.Refresh();
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folders.Dispose();
    }

    private Task<IngestionSummary> PartAsync(int number, string? folder = null) => OpenAsync(
        folder ?? $"part {number}", archive => archive.Runs.ReindexPartAsync(new RunPart(number, Parts), []));

    /// <summary>As a process with a folder of its own does it.</summary>
    private async Task<IngestionSummary> OpenAsync(string folder, Func<NewsArchive, Task<IngestionSummary>> run)
    {
        using var archive = NewsArchive.Open(_archive.Archive.Settings with { Index = _folders[folder] });
        return await run(archive);
    }

    private Task<BufferedCommandResult> IndexerAsync(params string[] arguments) => CliWrap.Cli.Wrap("dotnet")
        .WithArguments([Programs.PathOf("SearchService.Indexer"), .. arguments, "--index", _folders["command"]])
        .WithEnvironmentVariables(variables => variables.Set("SEARCH_ENGINE", "opensearch")
            .Set("SEARCH_ENGINE_URL", _address.Url.AbsoluteUri).Set("SEARCH_ENGINE_ARCHIVE", _address.Archive)
            .Set("SEARCH_ARCHIVE", _archive.Files))
        .ToItsEndAsync();

    private async Task PostAsync(string id, string text)
    {
        var lines = JsonLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Story.Of(id).Text(text).Json)), default);
        Assert.Null(Assert.Single(await _archive.Archive.Posted.AcceptAsync(lines, default)).Error);
    }

    /// <summary>Every article with its file, and the copies folded.</summary>
    private string Told() => string.Join('\n',
    [
        $"{_archive.Search("*").Total} groups",
        .. _archive.Ids("*", "size=1000", "copies=all").Order(StringComparer.Ordinal)
            .Select(id => _archive.Archive.Articles.Find(new ArticleId(id))!)
            .Select(article => $"{article.Id} {article.File} {article.Article.Text}"),
    ]);
}
