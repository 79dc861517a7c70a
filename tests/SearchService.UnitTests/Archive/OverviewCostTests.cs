using System.Globalization;
using SearchService.Testing;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.UnitTests.Archive;

/// <summary>
/// What tells of the archive as a whole goes on from the state before: of an article that was there already no record, no file and no text is
/// read again. Counted is every byte that is allocated meanwhile: whatever is read becomes some.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class OverviewCostTests(ITestOutputHelper output)
{
    private const int Few = 60;
    private const int Many = 600;

    /// <summary>Of an article that is counted its number and its place are noted, in arrays that grow by doubling.</summary>
    private const int MostPerArticle = 128;

    [Fact]
    public void An_article_that_was_there_costs_the_overviews_of_the_next_state_a_few_bytes()
    {
        var (few, many) = (CostOf(Few), CostOf(Many));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{few} bytes of {Few} articles, {many} of {Many}"));
        Assert.True(many - few <= (Many - Few) * MostPerArticle + few / 2, $"{few} bytes of {Few} articles, {many} of {Many}");
    }

    /// <summary>The cheapest of some states after an article each: others also merge segments.</summary>
    private static long CostOf(int articles)
    {
        using var archive = TempArchive.With([.. Enumerable.Range(0, articles).Select(Article)]);
        _ = (archive.Archive.Overviews.Statistics(), archive.Archive.Overviews.Coverage());
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            archive.Write($"more{i}.json", Article(Many + i).Json);
            archive.Reconcile();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var (statistics, coverage) = (archive.Archive.Overviews.Statistics(), archive.Archive.Overviews.Coverage());
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            var all = articles + i + 1;
            Assert.Equal((all, all), ((int)statistics.Articles, Assert.Single(statistics.Folders).Value));
            Assert.Equal(all, coverage.Sources.Sum(source => source.Articles));
        }

        return least;
    }

    private static Story Article(int number) => Story.Of($"a{number}").Language("en").Source("The Gazette")
        .Published($"20{number % 20:00}-03-0{1 + number % 9}").Text($"The ferry number {number} left the harbour at noon.");
}
