using System.Text;
using SearchService.Articles;
using SearchService.Testing;
using SearchService.Wire;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>What is acknowledged is there, whatever it looks like; what is withdrawn stays away.</summary>
public sealed class InboxTests : IDisposable
{
    private readonly TempArchive _archive = TempArchive.With(Story.Of("a").Text("The ferry left."));

    private string Inbox => Path.Combine(_archive.Index, "inbox");

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Random_posts_replacements_and_runs_lose_nothing()
    {
        var random = new Random(20240229);
        var expected = new Dictionary<string, string>();
        for (var round = 0; round < 120; round++)
        {
            var id = $"p{random.Next(25)}";
            var text = $"Wording number {round} of {id}, which nobody else has.";
            Assert.Null(Assert.Single(await PostAsync(Story.Of(id).Text(text).Json)).Error);
            expected[id] = text;
            if (random.Next(3) == 0)
            {
                await _archive.Archive.Runs.IndexInboxAsync();
            }

            if (random.Next(40) == 0)
            {
                _archive.Reindex();
            }
        }

        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.All(expected, pair => Assert.Equal(pair.Value, _archive.Archive.Articles.Find(new ArticleId(pair.Key))?.Article.Text));
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task An_article_that_is_restored_posted_and_withdrawn_between_two_runs_counts_once()
    {
        await PostAsync(Story.Of("p1").Json);
        await PostAsync(Story.Of("p2").Json);
        await _archive.Archive.Runs.IndexInboxAsync();
        await _archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("p1"));
        await _archive.Archive.Runs.IndexInboxAsync();
        await _archive.Archive.Withdrawing.RestoreAsync(new ArticleId("p1"));
        await PostAsync(Story.Of("p1").Text("Another wording.").Json);
        await _archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("p1"));
        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal(1, _archive.Archive.Overviews.Statistics().Withdrawn);
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
        await _archive.Archive.Withdrawing.RestoreAsync(new ArticleId("p1"));
        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal("Another wording.", _archive.Archive.Articles.Find(new ArticleId("p1"))?.Article.Text);
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task A_run_that_is_interrupted_while_an_article_comes_back_does_not_lose_it()
    {
        await PostAsync(string.Join('\n', Enumerable.Range(0, 2000).Select(i => Story.Of($"p{i}").Json)));
        await _archive.Archive.Runs.IndexInboxAsync();
        await _archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("p1999"));
        await _archive.Archive.Runs.IndexInboxAsync();
        await _archive.Archive.Withdrawing.RestoreAsync(new ArticleId("p1999"));
        using var stop = new CancellationTokenSource();
        var stopped = await _archive.Archive.Runs.IndexAsync([], new Stopping(stop), cancellation: stop.Token);
        Assert.True(stopped.Interrupted);

        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.NotNull(_archive.Archive.Articles.Find(new ArticleId("p1999")));
        Assert.Equal(0, _archive.Archive.Overviews.Statistics().Withdrawn);
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task A_mark_of_byte_order_before_the_first_line_is_no_part_of_it()
    {
        Assert.Equal("p1", Assert.Single(await PostAsync("\uFEFF" + Story.Of("p1").Json + "\r\n")).Id);
    }

    [Fact]
    public async Task An_id_that_no_address_can_hold_is_refused()
    {
        foreach (var id in (string[])["nul\\u0000", ".", ".."])
        {
            Assert.Equal("malformed", Assert.Single(await PostAsync($$"""{"id": "{{id}}", "text": "The ferry left."}""")).Error?.Code);
        }
    }

    [Fact]
    public async Task A_post_that_comes_between_listing_and_reading_is_read_by_the_next_run()
    {
        await PostAsync(Story.Of("p1").Json);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            for (var j = 0; j < 10; j++)
            {
                await PostAsync(Story.Of($"w{i}-{j}").Json);
            }
        }).Append(Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await _archive.Archive.Runs.IndexInboxAsync();
            }
        })));
        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal(42, _archive.Search("*", "copies=all", "size=0").Articles);
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("restore")]
    public async Task A_field_called_like_a_command_is_a_field(string field)
    {
        await PostAsync(Story.Of("p1").With(field, "a").With("at", "2024-02-29T12:00:00Z").Json);
        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal(["a", "p1"], _archive.Ids("*", "copies=all").Order());
    }

    [Theory]
    [InlineData("\"id\": 5", "5")]
    [InlineData("\"ID\": \"x-1\"", "x-1")]
    [InlineData("\"guid\": {\"#text\": \"g-1\"}", "g-1")]
    [InlineData("\"_id\": {\"$oid\": \"o-1\"}", "o-1")]
    public async Task An_id_is_read_back_as_it_was_acknowledged(string id, string acknowledged)
    {
        for (var i = 1; i <= 2; i++)
        {
            var answer = Assert.Single(await PostAsync($$"""{ {{id}}, "text": "Wording {{i}}." }"""));
            Assert.Equal(acknowledged, answer.Id);
            await _archive.Archive.Runs.IndexInboxAsync();
            Assert.Equal($"Wording {i}.", _archive.Archive.Articles.Find(new ArticleId(acknowledged))?.Article.Text);
        }

        _archive.Reindex();
        Assert.Equal("Wording 2.", _archive.Archive.Articles.Find(new ArticleId(acknowledged))?.Article.Text);
    }

    [Fact]
    public async Task An_article_inside_a_wrapper_keeps_its_id_and_its_fields()
    {
        await PostAsync("""{"_id": 7, "_source": {"body": "The harbour froze.", "desk": "City", "mood": "cold"}}""");
        await _archive.Archive.Runs.IndexInboxAsync();
        var article = _archive.Archive.Articles.Find(new ArticleId("7"))!.Article;
        Assert.Equal(("The harbour froze.", "City", "cold"), (article.Text, article.Section, article.Extra["mood"].GetString()));
    }

    [Theory]
    [InlineData("{\"text\": \"one\", \"mood\": 1, \"mood\": 2}", "malformed")]
    [InlineData("{\"text\": \"half \\ud83d\"}", "encoding")]
    [InlineData("{\"text\": \"t\", \"mood\": \"half \\ud83d\"}", "encoding")]
    [InlineData("[1, 2]", "malformed")]
    [InlineData("7", "malformed")]
    [InlineData("null", "malformed")]
    public async Task An_odd_line_is_the_error_of_that_line(string line, string code)
    {
        var answers = await PostAsync(line, Story.Of("p1").Json);
        Assert.Equal(code, answers[0].Error?.Code);
        Assert.Equal("p1", answers[1].Id);
        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.NotNull(_archive.Archive.Articles.Find(new ArticleId("p1")));
    }

    [Fact]
    public async Task Deep_nesting_is_the_error_of_its_line()
    {
        var deep = $"{{\"text\": \"t\", \"x\": {new string('[', 65)}{new string(']', 65)}}}";
        Assert.Equal("too_deep", Assert.Single(await PostAsync(deep)).Error?.Code);
    }

    [Fact]
    public async Task A_line_of_another_hand_that_is_no_object_stops_nothing()
    {
        await PostAsync(Story.Of("p1").Json);
        await File.WriteAllTextAsync(Path.Combine(Inbox, "20200101T000000.ndjson"),
            "[1,2]\n\"text\"\n{ broken\n" + Story.Of("hand").Json + "\n");
        var summary = await _archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal(3, summary.Rejected.Count);
        Assert.Equal(["a", "hand", "p1"], _archive.Ids("*", "copies=all").Order());
    }

    [Fact]
    public async Task What_is_posted_and_withdrawn_before_it_is_searchable_never_appears()
    {
        await PostAsync(Story.Of("p1").Json);
        Assert.True(await _archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("p1")));
        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.Null(_archive.Archive.Articles.Find(new ArticleId("p1")));
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
        Assert.True(await _archive.Archive.Withdrawing.RestoreAsync(new ArticleId("p1")));
        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.NotNull(_archive.Archive.Articles.Find(new ArticleId("p1")));
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task What_was_restored_a_moment_ago_can_be_withdrawn_again()
    {
        await PostAsync(Story.Of("p1").Json);
        foreach (var id in new[] { "p1", "a" })
        {
            await _archive.Archive.Runs.IndexInboxAsync();
            Assert.True(await _archive.Archive.Withdrawing.WithdrawAsync(new ArticleId(id)));
            await _archive.Archive.Runs.IndexInboxAsync();
            Assert.True(await _archive.Archive.Withdrawing.RestoreAsync(new ArticleId(id)));
            Assert.True(await _archive.Archive.Withdrawing.WithdrawAsync(new ArticleId(id)));
            await _archive.Archive.Runs.IndexInboxAsync();
            Assert.Null(_archive.Archive.Articles.Find(new ArticleId(id)));
        }

        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task Posting_a_withdrawn_article_again_is_refused_and_brings_nothing_back()
    {
        await PostAsync(Story.Of("p1").Text("First.").Json);
        await _archive.Archive.Runs.IndexInboxAsync();
        await _archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("p1"));
        Assert.Equal("withdrawn", Assert.Single(await PostAsync(Story.Of("p1").Text("Second.").Json)).Error?.Code);
        await _archive.Archive.Runs.IndexInboxAsync();
        _archive.Reindex();
        Assert.Null(_archive.Archive.Articles.Find(new ArticleId("p1")));
    }

    [Fact]
    public async Task A_withdrawn_article_stays_away_when_its_file_is_renamed()
    {
        _archive.Write("old.txt", "Ferry leaves\n\nThe ferry left the harbour at noon on Monday.");
        _archive.Reconcile();
        var id = new ArticleId(_archive.Ids("noon").Single());
        await _archive.Archive.Withdrawing.WithdrawAsync(id);
        _archive.Reconcile();
        File.Move(Path.Combine(_archive.Files, "old.txt"), Path.Combine(_archive.Files, "new.txt"));
        _archive.Reconcile();
        Assert.Empty(_archive.Ids("noon"));
        _archive.Reindex();
        Assert.Empty(_archive.Ids("noon"));
    }

    [Fact]
    public async Task Withdrawals_of_an_earlier_version_still_hold()
    {
        Directory.CreateDirectory(Inbox);
        await File.WriteAllTextAsync(
            Path.Combine(Inbox, "20200101T000000-0001.ndjson"),
            Story.Of("p1").Json + "\n{\"withdraw\":\"p1\",\"at\":\"2020-01-01T00:00:00+00:00\"}\n" + Story.Of("p2").Json + "\n");
        _archive.Reconcile();
        Assert.Equal(["a", "p2"], _archive.Ids("*", "copies=all").Order());
        Assert.True(await _archive.Archive.Withdrawing.RestoreAsync(new ArticleId("p1")));
        _archive.Reconcile();
        Assert.Equal(["a", "p1", "p2"], _archive.Ids("*", "copies=all").Order());
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task Many_posts_are_few_files_and_a_torn_line_is_none()
    {
        for (var i = 0; i < 30; i++)
        {
            await PostAsync(Story.Of($"p{i}").Json);
        }

        var file = Assert.Single(Directory.GetFiles(Inbox, "*.ndjson"), path => Path.GetFileName(path) != "withdrawals.ndjson");
        await File.AppendAllTextAsync(file, "{\"id\":\"torn\",\"te");
        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.Null(Assert.Single(await PostAsync(Story.Of("next").Json)).Error);
        await _archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal(32, _archive.Search("*", "copies=all", "size=0").Articles);
        Assert.Empty(_archive.Archive.Verifier.Verify().Differences);
    }

    private Task<IReadOnlyList<PostedAnswer>> PostAsync(params string[] lines) =>
        _archive.Archive.Posted.AcceptAsync(
            JsonLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), default), default);

    /// <summary>Stops a run as soon as it has written something.</summary>
    private sealed class Stopping(CancellationTokenSource stop) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => stop.Cancel();
    }
}
