using System.Text;
using SearchService.Articles;
using SearchService.OpenSearch.Connection;
using SearchService.Queries;
using SearchService.Testing;
using SearchService.Wire;
using SearchService.Wire.Json;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>What an archive does with files, posts and generations, whichever engine holds it.</summary>
public abstract class ArchiveContract
{
    private const string Ferry =
        "The ferry between the islands left the harbour an hour late on Monday, since its crew waited for a doctor who had missed the bus. "
        + "Passengers stood on the quay in the rain and were given tea by the harbour master, who said that it would not happen again.";

    /// <summary>Where its archives lie; null for a folder.</summary>
    protected abstract ClusterAddress? Cluster { get; }

    private TempArchive With(params Story[] stories) => TempArchive.With(Cluster, stories);

    [ContractFact]
    public void A_run_brings_in_what_is_new_changed_or_gone()
    {
        using var archive = With(Story.Of("a"), Story.Of("b"), Story.Of("c"));
        archive.Write("a.json", Story.Of("a").Text("The lighthouse was painted white.").Json);
        archive.Write("d.json", Story.Of("d").Text("A lighthouse keeper retired.").Json);
        archive.Write("e.json", "{ broken");
        archive.Delete("b.json");

        var summary = archive.Reconcile();
        Assert.Equal((2, 1, 1, 3), (summary.Indexed, summary.Unchanged, summary.Removed, summary.Articles));
        Assert.Equal("e.json", Assert.Single(summary.Rejected).File);
        Assert.Equal(["a", "d"], archive.Ids("lighthouse").Order());
        Assert.Equal(["a", "c", "d"], archive.Ids("*").Order());
        Assert.Equal(2, archive.Archive.Articles.Find(new ArticleId("a"))!.Versions.Count);
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);

        var again = archive.Reconcile();
        Assert.Equal((0, 3, 0, 3), (again.Indexed, again.Unchanged, again.Removed, again.Articles));
    }

    [ContractFact]
    public void A_file_of_another_name_keeps_the_id_that_was_made_for_it()
    {
        using var archive = With();
        archive.Write("old/story.txt", "A headline\n\nThe bridge was opened on Friday by the mayor, who cut a ribbon.");
        archive.Reconcile();
        var id = Assert.Single(archive.Ids("bridge"));

        archive.Delete("old/story.txt");
        archive.Write("new/story.txt", "A headline\n\nThe bridge was opened on Friday by the mayor, who cut a ribbon.");
        archive.Reconcile();
        Assert.Equal([id], archive.Ids("bridge"));
        archive.Reindex();
        Assert.Equal([id], archive.Ids("bridge"));
        Assert.Equal("new/story.txt", archive.Archive.Articles.Find(new ArticleId(id))!.File);
    }

    [ContractFact]
    public void A_cursor_goes_on_where_it_was_while_the_archive_is_built_anew()
    {
        using var archive = With(Story.Of("a"), Story.Of("b"), Story.Of("c"));
        var first = archive.Search("*", "size=2", "sort=oldest");
        var generation = archive.Archive.Served.Generation;
        archive.Write("d.json", Story.Of("d").Json);

        var summary = archive.Reindex();
        Assert.Equal((4, 4), (summary.Indexed, summary.Articles));
        Assert.NotEqual(generation, archive.Archive.Served.Generation);
        Assert.Equal(["a", "b", "c", "d"], archive.Ids("*").Order());
        var rest = archive.Archive.Articles.Search(new SearchRequest
        {
            Query = "*",
            Size = 2,
            Sort = SortOrder.Oldest,
            Facets = [],
            Cursor = first.Next,
        });
        Assert.Equal(3, rest.Total);
        Assert.Equal(["a", "b", "c"], first.Hits.Concat(rest.Hits).Select(hit => hit.Id.Value).Order());
    }

    [ContractFact]
    public async Task What_is_posted_is_found_and_what_is_withdrawn_stays_away()
    {
        using var archive = With(Story.Of("a"), Story.Of("b"));
        var answers = await PostAsync(archive, Story.Of("p").Text("A telegram from the north.").Json, "{ broken");
        Assert.Equal(("p", "malformed"), (answers[0].Id, answers[1].Error!.Code));
        await archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal(["p"], archive.Ids("telegram"));

        Assert.True(await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("a")));
        Assert.True(await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("p")));
        await archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal(["b"], archive.Ids("*"));
        archive.Reindex();
        Assert.Equal(["b"], archive.Ids("*"));
        Assert.Equal(2, archive.Archive.Overviews.Counts().Withdrawn);

        Assert.True(await archive.Archive.Withdrawing.RestoreAsync(new ArticleId("p")));
        await archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal(["b", "p"], archive.Ids("*").Order());
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }

    [ContractFact]
    public void Copies_are_told_also_of_articles_that_came_in_earlier()
    {
        using var archive = With(Story.Of("a").Text(Ferry), Story.Of("b"));
        archive.Write("c.json", Story.Of("c").Text(Ferry + " The next ferry was on time.").Json);
        Assert.Equal(1, archive.Reconcile().Copies);

        var found = archive.Search("ferry");
        Assert.Equal((1, 2), (found.Total, found.Articles));
        Assert.Equal(1, Assert.Single(found.Hits).Copies);
        archive.Reindex();
        Assert.Equal(1, archive.Search("ferry").Total);
    }

    [ContractFact]
    public void An_article_is_read_with_marks_copies_and_what_is_like_it()
    {
        using var archive = With(
            Story.Of("a").Text(Ferry), Story.Of("b").Text(Ferry + " So it did not."),
            Story.Of("c").Text("The crew of a ferry waited in the harbour while passengers drank tea on the quay."),
            Story.Of("d").Text("A ballot was counted twice in the town hall."));
        var read = archive.Archive.Articles.Read(new ArticleRequest(new ArticleId("a")) { Query = "passengers", Copies = 5, Similar = 5 })!;

        Assert.Equal("Passengers", Assert.Single(read.Marks).Text);
        Assert.Equal("b", Assert.Single(read.CopyIds).Value);
        Assert.Equal("b", Assert.Single(read.Copies).Id.Value);
        Assert.Equal("c", Assert.Single(read.Similar).Id.Value);
        Assert.Null(archive.Archive.Articles.Read(new ArticleRequest(new ArticleId("none"))));
    }

    [ContractFact]
    public void Overviews_tell_what_the_archive_holds()
    {
        using var archive = With(
            Story.Of("a").Source("Echo").Published("2023-09-12"), Story.Of("b").Source("Echo").Published("2023-11"), Story.Of("c"));
        archive.Write("e.json", "{ broken");
        archive.Reconcile();

        var counts = archive.Archive.Overviews.Counts();
        Assert.Equal((3, 1), (counts.Articles, counts.Rejected["malformed"]));
        var all = archive.Archive.Overviews.All();
        Assert.Equal((3L, 3), (all.Statistics.Articles, all.Statistics.Folders[archive.Files]));
        Assert.Equal("c", Assert.Single(all.Statistics.Undated).Id.Value);
        Assert.Equal("e.json", Assert.Single(all.Rejected).Entry);
        var echo = Assert.Single(all.Coverage.Sources);
        Assert.Equal(("Echo", 2), (echo.Source, echo.Articles));
        Assert.Equal("2023-10", Assert.Single(echo.Gaps));
        Assert.True(archive.Archive.Overviews.Times().Holds(TimelineInterval.Month, "2023-11"));
    }

    [ContractFact]
    public async Task A_run_that_was_interrupted_is_gone_on_with()
    {
        using var archive = With(Story.Of("a"));
        archive.Write("many.ndjson", string.Join('\n', Enumerable.Range(0, 60).Select(i => Story.Of($"m{i}").Json)));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.True((await archive.Archive.Runs.IndexAsync([], cancellation: stop.Token)).Interrupted);

        Assert.Equal(61, archive.Reconcile().Articles);
        Assert.Equal(61, archive.Search("*", "size=0").Total);
        Assert.Equal(61, archive.Archive.Articles.StreamArticles(new SearchRequest { Query = "*" }).Count());
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }

    private static Task<IReadOnlyList<PostedAnswer>> PostAsync(TempArchive archive, params string[] lines) =>
        archive.Archive.Posted.AcceptAsync(
            JsonLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), default), default);
}

public sealed class FolderArchiveTests : ArchiveContract
{
    protected override ClusterAddress? Cluster => null;
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterArchiveTests(ClusterFixture cluster) : ArchiveContract
{
    protected override ClusterAddress? Cluster => cluster.NewArchive();
}
