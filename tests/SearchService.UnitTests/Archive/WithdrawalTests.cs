using System.Text;
using SearchService.Articles;
using SearchService.Testing;
using SearchService.Wire;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>What comes by HTTP goes the same way as any file, and what is withdrawn stays away.</summary>
public sealed class WithdrawalTests
{
    [Fact]
    public async Task A_withdrawn_article_leaves_and_no_reindex_brings_it_back()
    {
        using var archive = TempArchive.With(Story.Of("a"), Story.Of("b"));
        Assert.True(await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("a")));
        var summary = archive.Reconcile();
        Assert.Equal((1, 1), (summary.Withdrawn, summary.Articles));
        Assert.Equal(["b"], archive.Ids("*"));
        archive.Reindex();
        Assert.Equal(["b"], archive.Ids("*"));
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task A_withdrawal_can_be_taken_back()
    {
        using var archive = TempArchive.With(Story.Of("a"), Story.Of("b"));
        await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("a"));
        archive.Reconcile();
        Assert.True(await archive.Archive.Withdrawing.RestoreAsync(new ArticleId("a")));
        archive.Reconcile();
        Assert.Equal(["a", "b"], archive.Ids("*").Order());
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_withdrawn_nor_restored()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        Assert.False(await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("x")));
        Assert.False(await archive.Archive.Withdrawing.RestoreAsync(new ArticleId("a")));
    }

    [Fact]
    public async Task A_posted_article_is_found_and_survives_a_reindex()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        var answers = await PostAsync(
            archive, Story.Of("p1").Text("The ferry came by post.").Json, "{ broken", "{\"text\": \"No id of its own.\"}");
        Assert.Equal([1, 2, 3], answers.Select(answer => answer.Line));
        Assert.Equal("p1", answers[0].Id);
        Assert.Equal("malformed", answers[1].Error!.Code);
        Assert.NotNull(answers[2].Id);
        archive.Reconcile();
        Assert.Equal(["p1"], archive.Ids("post"));
        archive.Reindex();
        Assert.Equal(["a", "p1", answers[2].Id!], archive.Ids("*").Order());
    }

    [Fact]
    public async Task A_later_post_with_the_same_id_replaces_the_earlier_and_is_a_new_version()
    {
        using var archive = TempArchive.With();
        await PostAsync(archive, Story.Of("p1").Text("First wording.").Json);
        archive.Reconcile();
        await PostAsync(archive, Story.Of("p1").Text("Second wording.").Json);
        archive.Reconcile();
        Assert.Equal(["p1"], archive.Ids("wording"));
        Assert.Empty(archive.Ids("first"));
        Assert.Equal(2, archive.Archive.Articles.Find(new ArticleId("p1"))!.Versions.Count);
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task An_id_that_a_file_holds_cannot_be_posted()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        var answer = Assert.Single(await PostAsync(archive, Story.Of("a").Text("Another.").Json));
        Assert.Equal("duplicate_id", answer.Error!.Code);
        Assert.Contains("a.json", answer.Error.Reason, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<SearchService.Wire.Json.PostedAnswer>> PostAsync(TempArchive archive, params string[] lines) =>
        archive.Archive.Posted.AcceptAsync(
            JsonLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), default), default);
}
