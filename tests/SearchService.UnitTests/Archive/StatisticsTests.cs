using SearchService.Articles;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>What an archive's owner may want to look at.</summary>
public sealed class StatisticsTests
{
    [Fact]
    public void Articles_without_a_date_and_those_whose_date_was_guessed_are_listed()
    {
        using var archive = TempArchive.With(Story.Of("dated").Published("2023-09-12"), Story.Of("undated"));
        archive.Write("2022/11/04/ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at noon, and nobody was on board.");
        archive.Reconcile();
        var statistics = archive.Archive.Overviews.Statistics();
        Assert.Equal("undated.json", Assert.Single(statistics.Undated).File);
        var guessed = Assert.Single(statistics.Guessed);
        Assert.Equal(("2022/11/04/ferry.txt", "2022-11-04"), (guessed.File, guessed.Published.ToString()));
    }

    [Fact]
    public void Coverage_names_the_months_of_a_source_that_have_no_article()
    {
        using var archive = TempArchive.With(
            Story.Of("a").Source("The Gazette").Published("2022-11-04"),
            Story.Of("b").Source("The Gazette").Published("2022-11-05"),
            Story.Of("c").Source("The Gazette").Published("2023-02"),
            Story.Of("d").Source("The Post").Published("2023"),
            Story.Of("e").Published("2021-01-01"));
        var coverage = archive.Archive.Overviews.Coverage();
        var gazette = coverage.Sources[0];
        Assert.Equal(("The Gazette", 3), (gazette.Source, gazette.Articles));
        Assert.Equal(2, gazette.Months["2022-11"]);
        Assert.Equal(["2022-12", "2023-01"], gazette.Gaps);
        Assert.Null(coverage.Sources[1].Source);
        Assert.Equal(1, coverage.WithoutMonth);
    }

    [Fact]
    public async Task What_folders_hold_goes_on_from_state_to_state()
    {
        using var archive = TempArchive.With(Story.Of("a"), Story.Of("b"));
        archive.Write("two.ndjson", $"{Story.Of("c").Json}\n{Story.Of("d").Json}");
        archive.Write("empty.json", "{");
        Assert.Equal((2, 2), Held(archive));
        archive.Reconcile();
        Assert.Equal((4, 4), Held(archive));
        archive.Write("two.ndjson", Story.Of("c").Json);
        archive.Reconcile();
        Assert.Equal((3, 3), Held(archive));
        Assert.True(await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("a")));
        await archive.Archive.Runs.IndexInboxAsync();
        Assert.Equal((2, 2), Held(archive));
        archive.Reindex();
        Assert.Equal((2, 2), Held(archive));
    }

    private static (int Articles, int OfFolder) Held(TempArchive archive)
    {
        var statistics = archive.Archive.Overviews.Statistics();
        return ((int)statistics.Articles, Assert.Single(statistics.Folders, folder => folder.Key == archive.Files).Value);
    }
}
