using System.Globalization;
using System.Text;
using SearchService.Archive.Copies;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Testing;
using SearchService.Wire;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.UnitTests.Archive;

/// <summary>Tests that count what the whole process allocates run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "Alone";
}

/// <summary>
/// A post, a replacement, a withdrawal and a correction cost what they change, however large the archive is. Counted is every byte that is
/// allocated on the way to an answer: whatever is read becomes one.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class PostCostTests(ITestOutputHelper output)
{
    private const int Small = 200;
    private const int Large = 4_000;
    private const double Most = 1.5;

    private static readonly string[] Words =
        "ferry harbour storm council bridge winter market school police train river strike budget museum airport hospital".Split(' ');

    [Fact]
    public async Task A_post_costs_the_same_in_a_small_archive_and_in_a_large_one()
    {
        var (small, large) = (await CostsAsync(Small), await CostsAsync(Large));
        foreach (var (what, bytes) in large)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {small[what]} and {bytes} bytes"));
        }

        Assert.All(large, each => Assert.True(
            each.Value <= small[each.Key] * Most,
            $"{each.Key}: {small[each.Key]} bytes at {Small} articles, {each.Value} at {Large}"));
    }

    [Fact]
    public async Task A_post_reads_as_many_articles_in_a_large_archive_as_in_a_small_one()
    {
        var (small, large) = (await ReadsAsync(Small), await ReadsAsync(Large));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{small} articles were read at {Small}, {large} at {Large}"));
        Assert.InRange(large, 0, small + 2);
    }

    [Fact]
    public void An_article_with_the_notice_that_every_article_has_costs_the_same_after_many_as_after_few()
    {
        const string Notice =
            " This story may not be printed again, in whole or in part, without the written consent of the agency and its members.";
        using var finder = new CopyFinder();
        var cost = new List<long>();
        for (var i = 0; i < Large; i++)
        {
            // Words of its own: of sixteen words, thousands of texts would share many a run of four by chance.
            var sketch = TextSketch.Of(string.Join(' ', TextOf(i, words: 60).Split(' ').Select((word, at) => $"{word}{i}x{at}")) + Notice);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Null(finder.Add(new ArticleId($"a{i}"), sketch).Group);
            cost.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        var (early, late) = (Median(cost.GetRange(Small, Small)), Median(cost[^Small..]));
        Assert.True(late <= early * Most, $"{early} bytes after {Small} articles, {late} after {Large}");
    }

    [Fact]
    public async Task Segments_do_not_become_more_with_each_post()
    {
        const int Posts = 60;
        using var archive = TempArchive.With(Story.Of("a"));
        for (var i = 0; i < Posts; i++)
        {
            await PostAsync(archive, $"p{i}", i);
            await archive.Archive.Runs.IndexInboxAsync();
        }

        var segments = Directory.GetFiles(Path.Combine(archive.Index, "generations"), "*.si", SearchOption.AllDirectories).Length;
        Assert.InRange(segments, 1, Posts / 3);
        Assert.Equal(Posts + 1, archive.Search("*", "copies=all", "size=0").Articles);
    }

    /// <summary>How many stored articles and records a post reads; the fewest of some, since a merge reads what it merges.</summary>
    private static async Task<long> ReadsAsync(int articles)
    {
        using var archive = new TempArchive();
        archive.Write("wire.ndjson", string.Join('\n', Enumerable.Range(0, articles).Select(i => Posted($"a{i}", i))));
        archive.Reconcile();
        var fewest = long.MaxValue;
        for (var i = 0; i < 6; i++)
        {
            await PostAsync(archive, $"p{i}", Large + i);
            using var work = new CountedWork();
            await archive.Archive.Runs.IndexInboxAsync();
            fewest = Math.Min(fewest, work.SoFar.Unpacked);
        }

        return fewest;
    }

    private static async Task<Dictionary<string, long>> CostsAsync(int articles)
    {
        using var archive = new TempArchive();
        var wire = Enumerable.Range(0, articles).Select(i => Posted($"a{i}", i));
        archive.Write("wire.ndjson", string.Join('\n', wire));
        archive.Write("visit.ndjson", Story.Of("visit").Language("en").Text("Jurij Gagarin met Anna Petrova. Mr Gagarin smiled.").Json);
        archive.Reconcile();
        string[] works = ["a post", "a replacement", "a withdrawal", "a restoration", "a correction"];
        var costs = works.ToDictionary(work => work, _ => new List<long>());
        for (var i = 0; i < 6; i++)
        {
            var id = $"p{i}";
            await PostAsync(archive, id, Large + i);
            costs["a post"].Add(await RunAsync(archive));
            await PostAsync(archive, id, Large + 1_000 + i);
            costs["a replacement"].Add(await RunAsync(archive));
            Assert.True(await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId($"a{i}")));
            costs["a withdrawal"].Add(await RunAsync(archive));
            Assert.True(await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId(id)));
            await RunAsync(archive);
            Assert.True(await archive.Archive.Withdrawing.RestoreAsync(new ArticleId(id)));
            costs["a restoration"].Add(await RunAsync(archive));
            costs["a correction"].Add(Correct(archive));
        }

        Assert.Equal(articles + 1, archive.Search("*", "copies=all", "size=0").Articles);
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);

        // Some runs also merge segments, which depends on the moment: the cheapest is the one that does its own work alone.
        return costs.ToDictionary(each => each.Key, each => each.Value.Min());
    }

    private static async Task<long> RunAsync(TempArchive archive)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await archive.Archive.Runs.IndexInboxAsync();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    /// <summary>Renames a person whom one article names, and takes that back.</summary>
    private static long Correct(TempArchive archive)
    {
        var correction = new EntityCorrection(CorrectionAction.Rename, NameKind.Person, "Jurij Gagarin", "Yuri Alekseyevich Gagarin");
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var outcome = archive.Archive.Corrections.Add([correction]);
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal((true, 1), (outcome.Applied, outcome.Articles));
        Assert.Equal(1, archive.Archive.Corrections.Undo(correction.Id).Articles);
        return bytes;
    }

    private static async Task PostAsync(TempArchive archive, string id, int number)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(Posted(id, number)));
        Assert.Null(Assert.Single(await archive.Archive.Posted.AcceptAsync(JsonLines.ReadAsync(body, default), default)).Error);
    }

    /// <summary>With a language, since guessing it costs what its models weigh.</summary>
    private static string Posted(string id, int number) => Story.Of(id).Language("en").Text(TextOf(number)).Json;

    /// <summary>A text of its own, of words that all texts share.</summary>
    private static string TextOf(int number, int words = 40)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)])) + $" number {number}.";
    }

    private static long Median(List<long> values) => values.Order().ElementAt(values.Count / 2);
}
