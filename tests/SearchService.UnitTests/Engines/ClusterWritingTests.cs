using System.Text;
using System.Text.Json;
using SearchService.Archive;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Archive.Verification;
using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.OpenSearch;
using SearchService.OpenSearch.Connection;
using SearchService.Testing;
using SearchService.Wire;
using Xunit;
using Story = SearchService.Testing.Story;

namespace SearchService.UnitTests.Engines;

/// <summary>What is particular to an archive in a cluster: who may write, what the cluster refuses, and what a kill leaves.</summary>
[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterWritingTests(ClusterFixture cluster)
{
    [ContractFact]
    public void One_process_writes_at_a_time()
    {
        var address = cluster.NewArchive();
        using var archive = TempArchive.With(address, [Story.Of("a")]);
        using var other = new ClusterArchive(address, TestCluster.Layout, new ClusterReading());
        using (other.Generations.TryLock()!)
        {
            Assert.Equal(IngestionFault.AnotherWriter, Assert.Throws<IngestionException>(() => archive.Reconcile()).Fault);
            Assert.Equal(["a"], archive.Ids("*"));
        }

        Assert.Equal(1, archive.Reconcile().Articles);
    }

    [ContractFact]
    public async Task What_is_posted_from_two_folders_at_once_stands_in_both_in_one_order()
    {
        const int Each = 8;
        var address = cluster.NewArchive();
        using var here = TempArchive.With(address, [Story.Of("a")]);
        using var there = new TempArchive(address);
        await Parallel.ForEachAsync([(here, "h"), (there, "t")], async (side, cancellation) =>
        {
            for (var number = 0; number < Each; number++)
            {
                await PostAsync(side.Item1, side.Item2 + number);
            }
        });
        Assert.True(await there.Archive.Withdrawing.WithdrawAsync(new ArticleId("h0")));

        await here.Archive.Runs.IndexInboxAsync();
        Assert.Equal(2 * Each, here.Ids("*", "size=100", "copies=all").Count);
        Assert.DoesNotContain("h0", here.Ids("*", "size=100", "copies=all"));
        await there.Archive.Runs.IndexInboxAsync();
        there.Archive.Served.Refresh();
        Assert.Equal(here.Ids("*", "size=100", "copies=all").Order(), there.Ids("*", "size=100", "copies=all").Order());
        Assert.Equal(InboxOf(here), InboxOf(there));
    }

    [ContractFact]
    public async Task What_a_killed_service_wrote_and_never_acknowledged_is_put_aside_where_others_went_on()
    {
        var address = cluster.NewArchive();
        using var here = TempArchive.With(address, [Story.Of("a")]);
        await PostAsync(here, "p");
        var file = Path.Combine(here.Index, "inbox", "posted-00000001.ndjson");
        var torn = Story.Of("torn").Json + "\n";
        File.AppendAllText(file, torn);
        using var there = new TempArchive(address);
        await PostAsync(there, "q");

        using var restarted = NewsArchive.Open(here.Archive.Settings);
        await restarted.Runs.IndexInboxAsync();
        Assert.Equal(InboxOf(there), InboxOf(here));
        Assert.Contains(torn, File.ReadAllText(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.aside-*"))),
            StringComparison.Ordinal);
        there.Archive.Served.Refresh();
        Assert.Equal(["a", "p", "q"], there.Ids("*").Order());
    }

    [ContractFact]
    public async Task A_folder_with_posts_of_another_archive_is_refused_in_words_and_not_touched()
    {
        using var first = new TempArchive();
        using var second = new TempArchive();
        await PostAsync(first, "first");
        await PostAsync(second, "second");
        var address = cluster.NewArchive();
        try
        {
            using var moved = NewsArchive.Open(first.Archive.Settings with { Cluster = new ClusterSettings(address, TestCluster.Layout) });
            await moved.Runs.IndexInboxAsync();
            using var other = NewsArchive.Open(second.Archive.Settings with { Cluster = new ClusterSettings(address, TestCluster.Layout) });
            var refused = await Assert.ThrowsAsync<ClusterException>(() => other.Runs.IndexInboxAsync());
            Assert.Contains("of another archive", refused.Message, StringComparison.Ordinal);
            Assert.Contains("\"second\"", InboxOf(second), StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(Path.Combine(second.Index, "inbox"), "*.aside-*"));
            Assert.Contains("\"first\"", InboxOf(first), StringComparison.Ordinal);
        }
        finally
        {
            TestCluster.Clear(address);
        }
    }

    [ContractFact]
    public async Task A_run_that_has_begun_waits_for_a_cluster_that_takes_nothing_for_a_while_and_a_post_is_refused()
    {
        var address = cluster.NewArchive();
        using var archive = TempArchive.With(address, [Story.Of("a")]);
        archive.Write("b.json", Story.Of("b").Json);
        using var http = new HttpClient { BaseAddress = address.Url };
        await BlockAsync(http, address, "true");
        var refused = await Assert.ThrowsAsync<ClusterException>(() => PostAsync(archive, "p"));
        Assert.Equal(ClusterFault.ReadOnly, refused.Fault);

        var run = Task.Run(() => archive.Archive.Runs.IndexAsync([]));
        await Wait.ForAsync("the run has the right to write",
            () => http.GetStringAsync(new Uri($"{address.Archive}.state/_doc/writer", UriKind.Relative)),
            writer => JsonDocument.Parse(writer).RootElement.GetProperty("_source").GetProperty("until").GetDateTimeOffset()
                > TimeProvider.System.GetUtcNow().AddSeconds(30));
        await BlockAsync(http, address, "null");

        Assert.Equal(2, (await run).Articles);
    }

    /// <summary>What the archive's services tell each other takes nothing, as on a full disk.</summary>
    private static async Task BlockAsync(HttpClient http, ClusterAddress address, string isReadOnly)
    {
        using var body = new StringContent(
            $$"""{"index.blocks.read_only_allow_delete": {{isReadOnly}}}""", Encoding.UTF8, "application/json");
        (await http.PutAsync(new Uri($"{address.Archive}.made/_settings", UriKind.Relative), body)).EnsureSuccessStatusCode();
    }

    [ContractFact]
    public async Task A_deep_verification_names_what_the_cluster_keeps_and_no_ledger_knows()
    {
        var address = cluster.NewArchive();
        using var archive = TempArchive.With(address, [Story.Of("a")]);
        Assert.Empty(Deep(archive));
        using var http = new HttpClient { BaseAddress = address.Url };
        using var stray = new StringContent("""{"kind":"stray"}""", Encoding.UTF8, "application/json");
        (await http.PutAsync(new Uri($"{address.Archive}/_doc/stray?refresh=true", UriKind.Relative), stray)).EnsureSuccessStatusCode();
        Assert.Contains("1 documents that are neither articles", Assert.Single(Deep(archive)), StringComparison.Ordinal);
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
        archive.Reindex();
        Assert.Empty(Deep(archive));

        // More copies than there are nodes for.
        using var copies = new StringContent("""{"index.number_of_replicas":5}""", Encoding.UTF8, "application/json");
        (await http.PutAsync(new Uri($"{address.Archive}/_settings", UriKind.Relative), copies)).EnsureSuccessStatusCode();
        Assert.Contains("copies of shards of", Assert.Single(Deep(archive)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Deep(TempArchive archive) =>
        archive.Archive.Verifier.Verify(VerificationDepth.EveryByte).Differences.Select(difference => difference.Detail);

    private static async Task PostAsync(TempArchive archive, string id)
    {
        var lines = JsonLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Story.Of(id).Json)), default);
        Assert.Null(Assert.Single(await archive.Archive.Posted.AcceptAsync(lines, default)).Error);
    }

    private static string InboxOf(TempArchive archive) => File.ReadAllText(Path.Combine(archive.Index, "inbox", "posted-00000001.ndjson"));

    [ContractFact]
    public void An_article_that_the_cluster_refuses_is_rejected_and_stops_no_other()
    {
        var address = cluster.NewArchive();
        using var archive = TempArchive.With(address, [Story.Of("a")]);
        using var written = new ClusterArchive(address, TestCluster.Layout, new ClusterReading());
        using var held = written.Generations.TryLock();
        using var writer = written.Generations.Write(written.Generations.Current()!);
        var file = new FileKey(archive.Files, "two.ndjson");
        List<RejectedEntry> refused = [];
        writer.Refused = refused.Add;

        // A key has 32,766 bytes at most.
        writer.Add(new Search.Story("long").Language(new string('x', 40_000)).ToIndexed() with { File = file, Entry = "two.ndjson#1" });
        writer.Add(new Search.Story("good").Text("A good one.").ToIndexed() with { File = file, Entry = "two.ndjson#2" });
        writer.Add(new FileRecord(file, "0", 1, TimeProvider.System.GetUtcNow(), 2, 0, 0));
        writer.Commit();

        using var ledger = writer.Ledger();
        Assert.Equal("two.ndjson#1", Assert.Single(refused).Entry);
        Assert.StartsWith(
            "The index refused the article: ", Assert.Single(ledger.Rejections(file)).Rejection.Reason, StringComparison.Ordinal);
        var record = ledger.File(file)!;
        Assert.Equal((1, 1), (record.Articles, record.Rejected));
        Assert.Equal("good", Assert.Single(ledger.Articles(file)).Id.Value);
    }

    [ContractFact]
    public async Task Posts_and_withdrawals_outlive_the_folder_that_they_were_made_in()
    {
        var address = cluster.NewArchive();
        using var archive = TempArchive.With(address, [Story.Of("a")]);
        foreach (var id in new[] { "p", "q" })
        {
            var lines = JsonLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Story.Of(id).Json)), default);
            Assert.Null(Assert.Single(await archive.Archive.Posted.AcceptAsync(lines, default)).Error);
        }

        Assert.True(await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("q")));
        using var other = new TempArchive(address);
        await other.Archive.Runs.IndexInboxAsync();
        Assert.Contains("p", other.Ids("*"));
        Assert.DoesNotContain("q", other.Ids("*"));
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(archive.Index, "inbox", "posted-00000001.ndjson")),
            File.ReadAllBytes(Path.Combine(other.Index, "inbox", "posted-00000001.ndjson")));
        Assert.True(other.Archive.Withdrawing.IsWithdrawn(new ArticleId("q")));
    }

    /// <summary>What a killed run wrote is no commit: its file has no record, and what it began to build is in nobody's way.</summary>
    [ContractFact]
    public void What_a_killed_run_left_is_mended_by_the_next()
    {
        var address = cluster.NewArchive();
        using var archive = TempArchive.With(address, [Story.Of("a"), Story.Of("b")]);
        using var killed = new ClusterArchive(address, TestCluster.Layout, new ClusterReading());
        using (killed.Generations.TryLock())
        {
            using var begun = killed.Generations.Write(killed.Generations.Create(TimeProvider.System.GetUtcNow()));
            using var running = killed.Generations.Write(killed.Generations.Current()!);
            running.Forget(new FileKey(archive.Files, "a.json"));
            running.Add(new RejectedEntry(
                new FileKey(archive.Files, "b.json"), "b.json#7", new Rejection(RejectionCode.Failed, "Half of a run.")));
            using var seen = running.Ledger();
            Assert.Equal(1, seen.ArticleCount);
        }

        Assert.Equal(2, archive.Reindex().Articles);
        Assert.Equal(["a", "b"], archive.Ids("*").Order());
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
        Assert.Empty(archive.Archive.Overviews.Counts().Rejected);
    }

    /// <summary>An article that another file took over stays when the file that held it first goes.</summary>
    [ContractFact]
    public void Forgetting_a_file_leaves_what_another_file_holds_by_now()
    {
        var address = cluster.NewArchive();
        using var archive = TempArchive.With(address, [Story.Of("a"), Story.Of("b"), Story.Of("c"), Story.Of("d")]);
        archive.Write("0.json", Story.Of("a").Text("It moved to another file.").Json);
        archive.Delete("a.json");
        var summary = archive.Reconcile();
        Assert.Equal(4, summary.Articles);
        Assert.Equal("0.json", archive.Archive.Articles.Find(new ArticleId("a"))!.File);
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }
}
